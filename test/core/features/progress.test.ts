import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CountedBy, Progress } from '../../../shared/model/progress.ts';
import type { InputOf } from '../../../shared/contract/methods.ts';
import { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { tell, withdrawal } from './story-builders.ts';

/** Stories of which somebody has written down a first line. */
async function told(
  library: TestLibrary,
  count: number,
  story: InputOf<'stories.create'>,
  person: InputOf<'people.create'> = {},
) {
  const made: Awaited<ReturnType<typeof tell>>[] = [];
  for (let index = 0; index < count; index += 1) {
    const one = await tell(library, { story, person, agreed: ['archive'] });
    await write(library, one.storyId);
    made.push(one);
  }
  return made;
}

async function write({ api, core }: TestLibrary, storyId: StoryId) {
  const { id } = await api.transcripts.create({ storyId, language: 'en' });
  const line = { id: TranscriptLineId.parse(core.context.newId()), text: 'We came by bus.' };
  await api.transcripts.edit({ id, changes: [{ kind: 'put', line }] });
  await api.transcripts.setState({ id, state: 'checked' });
}

function counts({ tables }: Pick<Progress, 'tables'>, by: CountedBy) {
  const table = tables.find((one) => one.by === by);
  return (
    table && Object.fromEntries(table.rows.map(({ key, count, hidden }) => [key, count ?? hidden]))
  );
}

function never(): never {
  throw new Error('There is one.');
}

describe('Progress', () => {
  test('counts what has been told, by locality, ward, language, age and stage', async () => {
    const library = await makeLibrary();
    const { api } = library;
    await api.localities.add({ names: ['Ladywood', 'Yardley'] });
    await told(library, 2, { locality: 'ladywood ', languages: ['ur'], wardCode: 'E05011151' });
    const [young] = await told(library, 1, { locality: 'Moseley', languages: ['en', 'ur'] });
    await api.people.update({ id: young?.personId ?? never(), ageBand: '16-17' });
    await tell(library, { story: { locality: 'Yardley' } });
    const progress = await api.progress.counts({});
    expect(progress).toMatchObject({ stories: 3, storytellers: 3, begun: 1, isShareable: false });
    expect(counts(progress, 'locality')).toEqual({ Ladywood: 2, Yardley: 0, Moseley: 1 });
    expect(counts(progress, 'ward')).toEqual({ E05011151: 2, '': 1 });
    expect(counts(progress, 'language')).toEqual({ en: 1, ur: 3 });
    expect(counts(progress, 'age')).toMatchObject({ adult: 2, '16-17': 1 });
    expect(counts(progress, 'stage')).toMatchObject({ recorded: 0, transcribed: 3 });
  });

  test('does not count what is in the bin or was taken back', async () => {
    const library = await makeLibrary();
    const [binned, back] = await told(library, 3, {});
    if (!binned || !back) throw new Error('There are stories.');
    await library.api.stories.bin({ id: binned.storyId });
    await library.api.agreements.add(withdrawal(back.storyId, back.personId));
    expect((await library.api.progress.counts({})).stories).toBe(1);
  });

  test('tells an archivist no small number, no ward, no age, no sensitive theme, and not what is not for them', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const danger = await api.themes.add({ name: 'Danger', sensitive: true });
    const work = await api.themes.add({ name: 'Work here', sensitive: false });
    const story = { locality: 'Yardley', themeIds: [danger.id, work.id], wardCode: 'E05011185' };
    await told(library, 7, story);
    await told(library, 2, { locality: 'Aston' });
    await library.signInAs('archivist');
    const progress = await api.progress.counts({});
    expect(progress).toMatchObject({ isShareable: true, stories: 9, begun: null });
    expect(progress.tables.map(({ by }) => by)).toEqual(['stage', 'locality', 'theme', 'language']);
    expect(counts(progress, 'theme')).toEqual({ [work.id]: 7 });
    expect(JSON.stringify(progress)).not.toContain('Aston');
  });
});

describe('The report', () => {
  test('holds no number below five, not in the table that is saved either', async () => {
    const library = await makeLibrary();
    const { api, root } = library;
    await api.localities.add({ names: ['Yardley', 'Erdington'] });
    await told(library, 12, { locality: 'Yardley', languages: ['ur'] });
    await told(library, 3, { locality: 'Erdington', languages: ['ti'] });
    await told(library, 1, { locality: 'Canary Street', languages: ['pl'] });
    await api.targets.start({});
    const [trained] = await api.targets
      .list({})
      .then((all) => all.filter((one) => one.kind === 'journalists'));
    if (trained === undefined) throw new Error('There is a target.');
    await api.targets.count({ id: trained.id, count: 3, note: 'canary note' });
    const report = await api.progress.report({});
    expect(counts(report, 'locality')).toEqual({ Yardley: 'kept', Erdington: 'small' });
    const { path } = await api.progress.saveReport({ folder: root });
    const table = readFileSync(path, 'utf8');
    expect(table).toContain('"Stories by locality","Erdington","fewer than 5"');
    expect(table).toContain('"Promised","Stories","16","100"');
    expect(table).toContain('"All","Minutes recorded","none"');
    expect(table).toContain('"Promised","Community journalists trained","fewer than 5","10"');
    expect(table).not.toMatch(/canary|Tigrinya|Polish|E050/iu);
    const numbers = [...table.matchAll(/^"[^"]*","[^"]*","(\d+)"/gmu)].map(([, number]) =>
      Number(number),
    );
    expect(numbers.length).toBeGreaterThan(3);
    // One locality with five stories or more: that counts no people.
    expect(numbers.filter((number) => number < 5)).toEqual([1]);
    const again = await api.progress.saveReport({ folder: root });
    expect(again.path).not.toBe(path);
  });

  test('names no locality of somebody at high risk', async () => {
    const library = await makeLibrary();
    await library.api.localities.add({ names: ['Erdington', 'Yardley'] });
    await told(library, 6, { locality: 'Yardley' }, { protection: 'high' });
    await told(library, 6, { locality: 'Erdington' });
    const report = await library.api.progress.report({});
    expect(counts(report, 'locality')).toEqual({ Erdington: 6, Yardley: 0, '': 6 });
    expect(counts(await library.api.progress.counts({}), 'locality')).toEqual({
      Erdington: 6,
      Yardley: 6,
    });
  });

  test('names no locality of a story in which somebody at high risk can be heard, or from which they were taken off', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const high = await api.people.create({ protection: 'high' });
    const stories = await told(library, 6, { locality: 'Yardley' });
    for (const { storyId, personId } of stories) {
      await api.stories.update({ id: storyId, narratorIds: [personId, high.id] });
      await api.stories.update({ id: storyId, narratorIds: [personId] });
    }
    expect(counts(await api.progress.report({}), 'locality')).toEqual({ '': 6 });
  });

  test('is made by a lead alone, since two reports over other stories could be subtracted', async () => {
    const library = await makeLibrary();
    await library.signInAs('journalist');
    expect(await codeOf(library.api.progress.report({}))).toBe('not-permitted');
    expect(await codeOf(library.api.progress.saveReport({ folder: library.root }))).toBe(
      'not-permitted',
    );
  });
});

describe('Targets', () => {
  test('begin with the numbers of the programme, once, and can be changed, taken off and put back', async () => {
    const { api } = await makeLibrary();
    const started = await api.targets.start({});
    expect(started.map(({ kind, number }) => [kind, number])).toEqual([
      ['stories', 100],
      ['localities', 10],
      ['organisations', 10],
      ['journalists', 10],
    ]);
    expect(await api.targets.start({})).toEqual([]);
    const [first] = started;
    if (first === undefined) throw new Error('There is a target.');
    await api.targets.update({
      ...{ id: first.id, kind: 'stories', words: '' },
      number: 80,
      byDay: '2027-03-31',
    });
    await api.targets.remove({ id: first.id });
    expect((await api.targets.list({})).map(({ kind }) => kind)).not.toContain('stories');
    expect(await api.targets.restore({ id: first.id })).toMatchObject({
      number: 80,
      byDay: '2027-03-31',
    });
    expect((await api.targets.list({}))[0]?.id).toBe(first.id);
  });

  test('are counted by the library where it can, and by a lead where it cannot', async () => {
    const library = await makeLibrary();
    const { api } = library;
    await told(library, 2, { locality: 'Aston' });
    await api.targets.start({});
    const [stories, localities, organisations] = await api.targets.list({});
    expect([stories?.count, localities?.count, organisations?.count]).toEqual([2, 1, 0]);
    if (!stories || !organisations) throw new Error('There are targets.');
    expect(await codeOf(api.targets.count({ id: stories.id, count: 7 }))).toBe('conflict');
    await api.targets.count({
      id: organisations.id,
      count: 4,
      note: 'two mosques, a school, a choir',
    });
    expect((await api.targets.list({}))[2]).toMatchObject({
      count: 4,
      note: 'two mosques, a school, a choir',
    });
    await library.signInAs('archivist');
    expect((await api.targets.list({}))[2]).toMatchObject({ count: null, note: '' });
  });

  test('are set by a lead alone', async () => {
    const library = await makeLibrary();
    await library.signInAs('journalist');
    expect(await codeOf(library.api.targets.start({}))).toBe('not-permitted');
  });

  test('of a locality: one that was taken off the list and is added again is there once', async () => {
    const { api } = await makeLibrary();
    const [first] = await api.localities.add({ names: ['Aston', 'aston', 'Yardley'] });
    if (first === undefined) throw new Error('There is a locality.');
    await api.localities.remove({ id: first.id });
    expect((await api.localities.list({})).map(({ name }) => name)).toEqual(['Yardley']);
    await api.localities.add({ names: ['ASTON'] });
    expect((await api.localities.list({})).map(({ name }) => name)).toEqual(['Aston', 'Yardley']);
  });
});
