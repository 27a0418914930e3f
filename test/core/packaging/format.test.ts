import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { readArchiveCrate } from '../../../shared/package/archive-v3.ts';
import type { StoryId, TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { LineToPut } from '../../../shared/model/transcript.ts';
import { readCsv } from '../../support/read-csv.ts';
import { addPicture } from '../../support/add-picture.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary, taggedSound } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';
import { plainPicture } from '../../support/told-pictures.ts';

const format = readFileSync(new URL('../../../shared/package/FORMAT.md', import.meta.url), 'utf8');
/** The names in the table of files, as patterns. */
const patterns = [...format.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name = '']) => ({
  name,
  pattern: new RegExp(
    `^${name
      .replaceAll('\\|', '|')
      .replaceAll('.', '\\.')
      .replaceAll('ANY', '[a-z0-9._/-]+')
      .replaceAll('CODE', 'hg-\\d{4,}')
      .replaceAll('NN', '\\d{2,}')
      .replaceAll('LANG', '[a-z0-9-]+(?:\\.\\d+)?')}$`,
  ),
}));

async function makePackage() {
  const ffmpeg = (await findFfmpeg({})).path;
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const taken = sample.story({
    uses: ['archive', 'website'],
    title: 'He said; "go"\nand = went',
    summary: 'ਬਾਗ਼ ਦੀ ਕਹਾਣੀ\n\nSecond, with <script>alert(1)</script>.',
    contentWarning: 'Speaks of loss.',
    tags: ['gardens; yards', 'work'],
    languages: ['pa-Guru', 'en'],
  });
  sample.take(taken, { frames: 3000 });
  const brought = sample.story({ locality: '', title: '=cmd|calc!A0' });
  sample.import(
    brought,
    taggedSound(ffmpeg, ['-f', 'flac'], { artist: 'Nadia Examplewala' }),
    'audio/flac',
  );
  await writeDown(library, taken);
  const picture = { bytes: plainPicture(ffmpeg, 'image/png'), mimeType: 'image/png' };
  addPicture(library, { storyId: taken, use: 'archive', ...picture });
  const destination = join(library.root, 'out');
  mkdirSync(destination);
  const { path, name } = await exportPackage(library.api, {
    collectionId: sample.collection([taken, brought, sample.story()]),
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  return { path, name, files, read: (file: string) => readFileSync(join(path, file), 'utf8') };
}

/** What is said in its recording, checked, and a translation of it. */
async function writeDown({ api, newId }: TestLibrary, storyId: StoryId) {
  const [sound] = await api.recordings.list({ storyId });
  const make = { storyId, recordingId: sound?.id ?? null };
  const put = async (id: TranscriptId, line: Omit<LineToPut, 'direction'>) => {
    const changes = [{ kind: 'put' as const, line: { ...line, direction: 'auto' as const } }];
    await api.transcripts.edit({ id, changes });
    await api.transcripts.setState({ id, state: 'checked' });
  };
  const lineId = newId() as TranscriptLineId;
  const nothing = { speakerId: null, speaker: '', language: null, times: [], doubtful: [] };
  const time = { fromMs: 0, toMs: 50 };
  const original = await api.transcripts.create({ ...make, language: 'pa-Guru' });
  await put(original.id, { ...nothing, ...time, id: lineId, text: 'ਬਾਗ਼', ofLineId: null });
  const made = await api.transcripts.create({ storyId, language: 'en', ofId: original.id });
  const id = newId() as TranscriptLineId;
  await put(made.id, { ...nothing, ...time, id, text: 'A <garden>', ofLineId: lineId });
}

describe('A package is what FORMAT.md says', () => {
  test('every file that it names is there, and no other', async () => {
    const { files, name } = await makePackage();
    expect(patterns.length).toBeGreaterThan(8);
    for (const { name: named, pattern } of patterns)
      expect(files.filter((file) => pattern.test(file)).length, named).toBeGreaterThan(0);
    for (const file of files)
      expect(
        patterns.some(({ pattern }) => pattern.test(file)),
        file,
      ).toBe(true);
    expect(name).toMatch(/^hg-archive-\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);
  });

  test('bag-info.txt has its labels in its order', async () => {
    const { read } = await makePackage();
    const named = /MUST, in this order: (.+)\.$/m.exec(format)?.[1] ?? '';
    const labels = [...named.matchAll(/`([^`]+)`/g)].map(([, label]) => label);
    const written = read('bag-info.txt').trim().split('\n');
    expect(labels.length).toBe(7);
    expect(written.map((line) => line.split(':')[0])).toEqual(labels);
  });

  test('the crate is as its schema says, and tells of every sound', async () => {
    const { read, files } = await makePackage();
    const crate = readArchiveCrate(JSON.parse(read('data/ro-crate-metadata.json')));
    expect(crate?.stories).toHaveLength(3);
    expect(crate?.masters.map(({ masterKind }) => masterKind)).toEqual(['capture', 'wordless']);
    expect(crate?.stories[0]?.agreedUse).toEqual(['archive', 'website']);
    expect(crate?.stories[0]?.contentWarning).toBe('Speaks of loss.');
    expect(crate?.transcripts).toMatchObject([
      { encodingFormat: 'text/plain', inLanguage: 'pa-Guru', textState: 'checked' },
      { encodingFormat: 'text/vtt', isBasedOn: { '@id': crate?.masters[0]?.['@id'] } },
      { encodingFormat: 'application/x-subrip' },
      { inLanguage: 'en', translationOfWork: { '@id': crate?.transcripts[0]?.['@id'] } },
      { encodingFormat: 'text/vtt' },
      { encodingFormat: 'application/x-subrip' },
    ]);
    expect(crate?.pictures).toHaveLength(1);
    const told = [
      ...(crate?.masters ?? []),
      ...(crate?.accessCopies ?? []),
      ...(crate?.transcripts ?? []),
      ...(crate?.pictures ?? []),
      ...(crate?.records ?? []),
    ];
    for (const file of told) expect(files).toContain(join('data', file['@id']));
  });

  test('every file and entity that the crate points at exists', async () => {
    const { read, files } = await makePackage();
    const graph = (
      JSON.parse(read('data/ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] }
    )['@graph'];
    const ids = new Set(graph.map((entity) => entity['@id']));
    expect(ids.size).toBe(graph.length);
    const pointers = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(
      ([, id]) => id,
    );
    expect(pointers.length).toBeGreaterThan(10);
    for (const id of pointers)
      if (!id?.startsWith('https://w3id.org/')) expect([...ids]).toContain(id);
    for (const { '@id': id } of graph) {
      if (typeof id !== 'string' || /^(#|http|\.\/)/.test(id)) continue;
      expect(
        files.some((file) => file.startsWith(join('data', id)) || id.endsWith('/')),
        id,
      ).toBe(true);
    }
  });

  test('the table has its columns, and its cells survive quotes, lines and separators', async () => {
    const { read } = await makePackage();
    const csv = read('data/metadata/items-dcterms.csv');
    expect(csv.charCodeAt(0)).not.toBe(0xfeff);
    const named = /Columns, in this order: (.+)\.$/m.exec(format)?.[1] ?? '';
    const columns = [...named.matchAll(/`([^`]+)`/g)].map(([, column]) => column);
    const rows = readCsv(csv);
    expect(rows[0]).toEqual(columns);
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
    const cell = (column: string) => rows[1]?.[columns.indexOf(column)];
    expect(cell('dcterms:title')).toBe('He said; "go"\nand = went');
    expect(cell('dcterms:subject')).toBe('gardens, yards;work');
    expect(cell('dcterms:language')).toBe('pa-Guru;en');
    expect(cell('dcterms:accessRights')).toContain('archive deposit');
  });

  test('a title that a spreadsheet would calculate stays as it was typed, and the page warns of it', async () => {
    const { read } = await makePackage();
    const csv = readCsv(read('data/metadata/items-dcterms.csv'));
    expect(csv[2]?.[1]).toBe('=cmd|calc!A0');
    const page = read('README.html').replaceAll(/<[^>]+>/g, '');
    expect(page).toContain('do not open the table by a double click');
    expect(page).toContain('import it with every column as text');
  });

  test('the page for people shows their words, and runs none of them', async () => {
    const { read } = await makePackage();
    const page = read('README.html');
    expect(page).toContain('dir="auto" lang="pa-Guru"');
    expect(page).toContain('ਬਾਗ਼ ਦੀ ਕਹਾਣੀ');
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).toContain('Content warning:');
    for (const [, link = ''] of page.matchAll(/href="(data\/[^"]+)"/g))
      expect(read(link).length).toBeGreaterThan(0);
  });
});
