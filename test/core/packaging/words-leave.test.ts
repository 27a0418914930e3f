// The words of stories in a package: what is closed in the text is neither in the text nor in the sound, no name slips through, and the library keeps all of it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { RecordingId, StoryId, TranscriptLineId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const RATE = 48_000;

async function toldStory() {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const hidden = sample.person({
    ...{ realName: 'Zaynab Khanfiction', attribution: 'chosen-name', chosenName: 'Amina' },
  });
  const storyId = sample.story({ narrators: [hidden], summary: 'How Zaynab made a garden.' });
  sample.take(storyId, { frames: RATE, seed: 5 });
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  return { library, sample, storyId, recordingId: sound.id, hidden };
}

/** @returns ids of the lines */
async function writeDown(
  { api, newId }: TestLibrary,
  {
    storyId,
    recordingId,
    texts,
    language = 'en',
    state = 'checked',
  }: {
    storyId: StoryId;
    recordingId: RecordingId | null;
    texts: readonly string[];
    language?: string;
    state?: 'draft' | 'checked';
  },
) {
  const { id } = await api.transcripts.create({ storyId, recordingId, language });
  const lines = texts.map((text, place) => ({
    ...{ id: newId() as TranscriptLineId, text },
    ...(recordingId === null ? {} : { fromMs: place * 200, toMs: place * 200 + 200 }),
  }));
  await api.transcripts.edit({ id, changes: lines.map((line) => ({ kind: 'put', line })) });
  if (state === 'checked') await api.transcripts.setState({ id, state });
  return { id, lines: lines.map((line) => line.id) };
}

async function leave({ api, root }: TestLibrary, collectionId: never) {
  const destination = join(root, 'out');
  mkdirSync(destination);
  const { path } = await exportPackage(api, {
    ...{ collectionId, destination, form: 'folder', recipient: 'Example Archive' },
  });
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const holding = (word: string) =>
    files.filter(
      (file) =>
        file.toLowerCase().includes(word.toLowerCase()) ||
        readFileSync(file).toString('utf8').toLowerCase().includes(word.toLowerCase()),
    );
  const read = (ending: string) =>
    readFileSync(files.find((file) => file.endsWith(ending)) ?? '', 'utf8');
  return { files, path, holding, read };
}

test('one mark on text silences the sound and takes the words out of every file, while the library keeps both whole', async () => {
  const { library, sample, storyId, recordingId } = await toldStory();
  const { api, core } = library;
  const ffmpeg = (await findFfmpeg({})).path;
  const texts = ['We had a garden.', 'canaryschool was the name', 'Then we moved.', 'It was hot.'];
  const { id, lines } = await writeDown(library, { storyId, recordingId, texts });
  await api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  const [, second] = lines;
  if (second === undefined) throw new Error('there is a second line');
  await api.closedLines.close({ transcriptId: id, lineIds: [second], reason: 'canaryreason' });

  const { files, holding, read } = await leave(library, sample.collection([storyId]) as never);
  for (const word of ['canaryschool', 'canaryreason', 'Zaynab']) expect(holding(word)).toEqual([]);
  expect(read('-01.en.vtt')).toContain('Then we moved.');
  expect(read('-01.en.vtt')).toContain('00:00:00.400 --> 00:00:00.600');
  expect(read('-01.en.vtt')).not.toContain('00:00:00.200 --> 00:00:00.400');
  expect(read('items-dcterms.csv')).toContain('How [Amina] made a garden.');

  const master = files.find((file) => file.includes('/preservation/')) ?? '';
  const args = ['-v', 'error', '-i', master, '-f', 's32le', '-'];
  const bytes = execFileSync(ffmpeg, args, { maxBuffer: 1 << 28 });
  const samples = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const loudest = (fromMs: number, toMs: number) =>
    samples
      .subarray((fromMs * RATE) / 1000, (toMs * RATE) / 1000)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(loudest(200, 400)).toBe(0);
  expect(loudest(0, 200)).toBeGreaterThan(2 ** 28);
  expect(loudest(400, 600)).toBeGreaterThan(2 ** 28);

  const kept = await api.transcripts.get({ id });
  expect(kept.lines.map(({ text }) => text)).toEqual(texts);
  const sound = openSound(core.context, recordingId);
  const whole = Buffer.concat([...sound.read(44, sound.sizeBytes)]);
  sound.close();
  const [from, to] = [(200 * RATE * 3) / 1000, (400 * RATE * 3) / 1000];
  expect(whole.subarray(from, to).some((byte) => byte !== 0)).toBe(true);
});

test('the key, earlier versions, closed words, drafts and what is in the bin are in no byte of a package', async () => {
  const { library, sample, storyId, recordingId, hidden } = await toldStory();
  const { api, newId } = library;
  const told = await writeDown(library, {
    ...{ storyId, recordingId, texts: ['canaryversion here', 'Zaynab came.', 'canaryclosed word'] },
  });
  const [first, , third] = told.lines;
  if (first === undefined || third === undefined) throw new Error('there are lines');
  await api.transcripts.edit({
    ...{ id: told.id, keepBefore: 'before-replace' },
    changes: [{ kind: 'put', line: { id: first, text: 'Good morning.', fromMs: 0, toMs: 200 } }],
  });
  await api.closedLines.close({ transcriptId: told.id, lineIds: [third] });
  await writeDown(library, {
    ...{ storyId, recordingId, texts: ['canarydraft'], language: 'ur', state: 'draft' },
  });
  const binned = await writeDown(library, {
    ...{ storyId, recordingId: null, texts: ['canarybin'], language: 'pl' },
  });
  await api.transcripts.bin({ id: binned.id });
  const translation = await api.transcripts.create({ storyId, language: 'pl', ofId: told.id });
  const line = { id: newId() as TranscriptLineId, text: 'canarytranslation', ofLineId: third };
  const good = { id: newId() as TranscriptLineId, text: 'Dzień dobry', ofLineId: first };
  await api.transcripts.edit({
    id: translation.id,
    changes: [
      { kind: 'put', line },
      { kind: 'put', line: good },
    ],
  });
  await api.transcripts.setState({ id: translation.id, state: 'checked' });
  await api.substitutes.add({
    ...{ storyId, personId: hidden, forms: ['Zaynab', 'canarykey'], substitute: 'Amina' },
  });

  const { holding, files } = await leave(library, sample.collection([storyId]) as never);
  const texts = (names: readonly string[]) =>
    names.filter((name) => /\/transcripts\/.*\.(txt|vtt)$/.test(name));
  for (const word of ['canary', 'Zaynab', 'Khanfiction']) expect(holding(word), word).toEqual([]);
  expect(texts(holding('[Amina] came.'))).toHaveLength(2);
  expect(texts(holding('Dzień dobry'))).toHaveLength(2);
  expect(texts(files)).toHaveLength(4);
});

test('a package with words is complete for whoever checks it', async () => {
  const { library, sample, storyId, recordingId } = await toldStory();
  await library.api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  await writeDown(library, { storyId, recordingId, texts: ['Hello.'] });
  const { path, read } = await leave(library, sample.collection([storyId]) as never);
  expect((await library.api.packages.verify({ path })).problems).toEqual([]);
  expect(read('README.html')).toContain('captions (WebVTT)');
});

test('a real name that no substitute covers keeps the story back', async () => {
  const { library, sample, storyId, recordingId } = await toldStory();
  await library.api.substitutes.add({ storyId, forms: ['Zaynab'], substitute: 'Amina' });
  await writeDown(library, { storyId, recordingId, texts: ['Good.', 'Mrs Khanfiction came.'] });
  const collectionId = sample.collection([storyId]);
  const { goingIn, leftOut } = await library.api.packages.plan({ collectionId, use: 'archive' });
  expect(goingIn).toEqual([]);
  expect(leftOut[0]?.blocks).toMatchObject([
    { field: 'transcript', word: 'Khanfiction', place: { line: 2, atMs: 200 } },
  ]);
});
