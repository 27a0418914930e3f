import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportPackage } from '../../support/export-package.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { bringIn, check, csv, listed, withFolder } from './table-builders.ts';

test('The list of one of our packages comes in with the same fields, and closed', async () => {
  const from = await withFolder();
  const sample = sampleLibrary(from);
  const destination = join(from.root, 'out');
  mkdirSync(destination);
  const storyId = sample.story({
    ...{ title: 'The “bakery”, and a; b (fictional)', summary: '=Two\nlines' },
    ...{ contentWarning: 'A death', recordedOn: '1962~', locality: 'Sparkbrook' },
    ...{ wardCode: 'E05011118', languages: ['ur', 'pa-Guru'], tags: ['Bread', 'Work at night'] },
  });
  sample.take(storyId, { frames: 3000 });
  const { path } = await exportPackage(from.api, {
    ...{ collectionId: sample.collection([storyId]), destination },
    ...{ form: 'folder', recipient: 'Example Archive' },
  });
  const [before] = await listed(from);
  const library = await withFolder();
  const list = readdirSync(path, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('items-dcterms.csv'),
  );
  const source = { path: join(path, list ?? ''), organisation: 'Another project' };
  expect((await check(library, source)).problems).toEqual([]);
  const { intake } = await bringIn(library, source, { names: 'chosen' });
  expect(intake).toMatchObject({ organisation: 'Another project', counts: { added: 1 } });
  const [row] = await listed(library);
  const story = await library.api.stories.get({ id: row?.id ?? '' });
  const sent = await from.api.stories.get({ id: storyId });
  const fields = ({
    title,
    summary,
    recordedOn,
    locality,
    wardCode,
    languages,
    tags,
  }: typeof story) => ({
    ...{ title, summary, recordedOn, locality, wardCode, languages, tags },
  });
  expect(fields(story)).toEqual(fields(sent));
  expect(story.contentWarning).toContain('A death');
  expect(row?.storytellers).toEqual(before?.storytellers);
  expect(row?.access.allowedUses).toEqual([]);
});

describe('A large table', () => {
  test('of two thousand rows comes in, is known again, and is undone', async () => {
    const library = await withFolder();
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `R-${at}`,
      `Story ${at} (fictional)`,
      `Person ${at % 700} Example`,
      '03/04/2005',
      'Urdu; English',
      'Sparkbrook',
      'A summary of some length, as catalogues have it. '.repeat(6),
      'Work; Bread',
    ]);
    const path = library.put(
      'large.csv',
      csv(
        ['RefNo', 'Title', 'Interviewee', 'Date', 'Language', 'Place', 'Description', 'Subject'],
        ...rows,
      ),
    );
    const timed = async <T>(what: string, work: () => Promise<T>) => {
      const begun = performance.now();
      const result = await work();
      console.log(`${what}: ${Math.round(performance.now() - begun)} ms`);
      return result;
    };
    const found = await timed('check of 2,000 rows', () => check(library, { path }));
    expect(found.counts.add).toBe(2000);
    const { intake } = await timed('bringing in 2,000 rows', () => bringIn(library, { path }));
    expect(intake.counts.added).toBe(2000);
    const again = await timed('bringing them in again', () => bringIn(library, { path }));
    expect(again.intake.counts).toMatchObject({ added: 0, same: 2000 });
    const undone = await timed('undoing them', () => library.api.tables.undo({ id: intake.id }));
    expect(undone.binned).toBe(2000);
    expect((await library.api.stories.list({})).items).toEqual([]);
  }, 180_000);
});
