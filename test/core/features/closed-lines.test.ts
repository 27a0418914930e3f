import { expect, test } from 'vitest';
import { closedPassagesOf } from '../../../electron/core/db/closed-passages.ts';
import type { RecordingId, TranscriptId, TranscriptLineId } from '../../../shared/model/ids.ts';
import type { LineToPut } from '../../../shared/model/transcript.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';

type Typed = Partial<LineToPut> & { text: string };

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`there is nothing at place ${place}`);
  return item;
}

/** A transcript of these lines; @returns the ids of its lines */
async function write(
  { api, newId }: TestLibrary,
  id: TranscriptId,
  lines: readonly Typed[],
): Promise<TranscriptLineId[]> {
  const ids = lines.map(() => newId() as TranscriptLineId);
  const changes = lines.map((line, place) => ({
    ...{ kind: 'put' as const, line: { ...line, id: at(ids, place) } },
  }));
  await api.transcripts.edit({ id, changes });
  return ids;
}

async function withSound(lines: readonly Typed[]) {
  const library = await makeLibrary();
  const sample = sampleLibrary(library);
  const storyId = sample.story();
  sample.take(storyId, { frames: 48_000 });
  const recordingId = at(await library.api.recordings.list({ storyId }), 0).id;
  const { id } = await library.api.transcripts.create({ storyId, recordingId, language: 'en' });
  return { library, sample, storyId, recordingId, id, lines: await write(library, id, lines) };
}

async function textOnly(words: readonly string[]) {
  const library = await makeLibrary();
  const storyId = sampleLibrary(library).story();
  const { id } = await library.api.transcripts.create({ storyId, language: 'en' });
  const lines = await write(
    library,
    id,
    words.map((text) => ({ text })),
  );
  return { library, storyId, id, lines };
}

const closedTexts = async ({ api }: TestLibrary, id: TranscriptId) =>
  (await api.transcripts.get({ id })).lines
    .filter(({ isClosed }) => isClosed)
    .map(({ text }) => text);
const closedSound = (library: TestLibrary, id: RecordingId) =>
  closedPassagesOf(library.opened().db.sql, id);

test('closing lines closes the sound of them, and lines that follow each other are one part', async () => {
  const { library, id, recordingId, lines } = await withSound([
    { text: 'one', fromMs: 0, toMs: 200 },
    { text: 'two', fromMs: 200, toMs: 400 },
    { text: 'three', fromMs: 400, toMs: 600 },
    { text: 'four', fromMs: 600, toMs: 900 },
  ]);
  const lineIds = [at(lines, 1), at(lines, 2)];
  const closed = await library.api.closedLines.close({
    ...{ transcriptId: id, lineIds, reason: 'names the school', until: '2040-01-01' },
  });
  expect(closed).toMatchObject([
    { text: 'two', reason: 'names the school', until: '2040-01-01', mayTakeBack: true },
    { text: 'three' },
  ]);
  expect(closedSound(library, recordingId)).toEqual([{ fromMs: 200, toMs: 600 }]);
  expect(await closedTexts(library, id)).toEqual(['two', 'three']);
  const parts = await library.api.passages.list({ recordingId });
  expect(parts).toMatchObject([{ reason: 'names the school', until: '2040-01-01' }]);
});

test('a line stays closed when its times are taken away, and the sound with it', async () => {
  const { library, id, recordingId, lines } = await withSound([
    { text: 'one', fromMs: 0, toMs: 200 },
    { text: 'two', fromMs: 200, toMs: 400 },
  ]);
  await library.api.closedLines.close({ transcriptId: id, lineIds: [at(lines, 0)] });
  const line = { id: at(lines, 0), text: 'one' };
  await library.api.transcripts.edit({ id, changes: [{ kind: 'put', line }] });
  expect(await closedTexts(library, id)).toContain('one');
  expect(closedSound(library, recordingId)).toEqual([{ fromMs: 0, toMs: 200 }]);
});

test('opening the part of the sound opens its lines, and opening a line opens its sound', async () => {
  const { library, id, recordingId, storyId, lines } = await withSound([
    { text: 'one', fromMs: 0, toMs: 200 },
    { text: 'open', fromMs: 200, toMs: 500 },
    { text: 'two', fromMs: 500, toMs: 700 },
  ]);
  const { api } = library;
  await api.closedLines.close({ transcriptId: id, lineIds: [at(lines, 0), at(lines, 2)] });
  const [first, second] = await api.closedLines.list({ storyId });
  if (!first?.passageId || second === undefined) throw new Error('both have a sound');
  await api.passages.open({ id: first.passageId, reason: 'she said so' });
  expect(await closedTexts(library, id)).toEqual(['two']);
  await api.closedLines.open({ id: second.id, reason: 'a slip' });
  expect(await closedTexts(library, id)).toEqual([]);
  expect(closedSound(library, recordingId)).toEqual([]);
  expect(await api.closedLines.list({ storyId })).toEqual([]);
  expect(await api.closedLines.list({ storyId, opened: true })).toMatchObject([
    { openedReason: 'she said so' },
    { openedReason: 'a slip' },
  ]);
});

test('who closed a line takes it back soon after; later, and by others, only a lead opens it', async () => {
  const { library, id, lines, storyId } = await textOnly(['one', 'two']);
  const { api, clock } = library;
  await library.signInAs('journalist');
  const close = (place: number) =>
    api.closedLines.close({ transcriptId: id, lineIds: [at(lines, place)] });
  const slip = at(await close(0), 0);
  await api.closedLines.takeBack({ ids: [slip.id] });
  expect(await closedTexts(library, id)).toEqual([]);
  const meant = at(await close(1), 0);
  clock.advance(16 * 60_000);
  expect(await codeOf(api.closedLines.takeBack({ ids: [meant.id] }))).toBe('not-permitted');
  expect(await codeOf(api.closedLines.open({ id: meant.id, reason: 'x' }))).toBe('not-permitted');
  await library.signInAs('lead');
  expect(at(await api.closedLines.list({ storyId }), 0).mayTakeBack).toBe(false);
  await api.closedLines.open({ id: meant.id, reason: 'asked again' });
  expect(await closedTexts(library, id)).toEqual([]);
});

test('a closed line that is split or joined stays closed', async () => {
  const { library, id, lines } = await textOnly(['before', 'secret one two', 'after']);
  const { api } = library;
  await api.closedLines.close({ transcriptId: id, lineIds: [at(lines, 1)] });
  const half = library.newId() as TranscriptLineId;
  await api.transcripts.edit({
    id,
    changes: [
      { kind: 'put', line: { id: half, text: 'one two' }, after: at(lines, 1) },
      { kind: 'put', line: { id: at(lines, 1), text: 'secret' } },
    ],
  });
  expect(await closedTexts(library, id)).toEqual(['secret', 'one two']);
  await api.transcripts.edit({
    id,
    changes: [
      { kind: 'put', line: { id: at(lines, 0), text: 'before secret' } },
      { kind: 'remove', id: at(lines, 1), into: at(lines, 0) },
    ],
  });
  expect(await closedTexts(library, id)).toEqual(['before secret', 'one two']);
});

test('a closed line that is taken out is closed when it comes back, by its version or as the same words', async () => {
  const { library, id, lines, storyId } = await textOnly(['before', 'the name of the school']);
  const { api } = library;
  await api.closedLines.close({ transcriptId: id, lineIds: [at(lines, 1)] });
  await api.transcripts.edit({
    id,
    keepBefore: 'before-import',
    changes: [{ kind: 'remove', id: at(lines, 1) }],
  });
  expect(await api.closedLines.list({ storyId })).toMatchObject([
    { isAway: true, text: 'the name of the school' },
  ]);
  await write(library, id, [{ text: 'The name, of the SCHOOL.' }, { text: 'else' }]);
  expect(await closedTexts(library, id)).toEqual(['The name, of the SCHOOL.']);
  const version = at(await api.transcripts.versions({ id }), 0);
  await api.transcripts.restoreVersion({ id: version.id });
  expect(await closedTexts(library, id)).toEqual(['the name of the school']);
});

test('a mark on a translation closes the original, its sound and the other translations', async () => {
  const { library, id, storyId, recordingId, lines } = await withSound([
    { text: 'one', fromMs: 0, toMs: 200 },
    { text: 'two', fromMs: 200, toMs: 400 },
  ]);
  const translate = async (language: string) => {
    const made = await library.api.transcripts.create({ storyId, language, ofId: id });
    const texts = lines.map((ofLineId, place) => ({ text: `${language} ${place}`, ofLineId }));
    return { id: made.id, lines: await write(library, made.id, texts) };
  };
  const [urdu, polish] = [await translate('ur'), await translate('pl')];
  await library.api.closedLines.close({ transcriptId: urdu.id, lineIds: [at(urdu.lines, 1)] });
  expect(await closedTexts(library, id)).toEqual(['two']);
  expect(await closedTexts(library, polish.id)).toEqual(['pl 1']);
  expect(closedSound(library, recordingId)).toEqual([{ fromMs: 200, toMs: 400 }]);
});

test('a part that is closed in the sound closes the words that may lie in it', async () => {
  const { library, id, recordingId } = await withSound([
    { text: 'one', fromMs: 0, toMs: 200 },
    { text: 'two', fromMs: 200, toMs: null },
    { text: 'nobody knows when' },
    { text: 'last', fromMs: 700, toMs: 900 },
  ]);
  await library.api.passages.close({ recordingId, fromMs: 500, toMs: 600 });
  expect(await closedTexts(library, id)).toEqual(['two', 'nobody knows when']);
});

test('the history tells that words were closed, and neither which nor why', async () => {
  const { library, id, lines } = await textOnly(['secret words']);
  await library.api.closedLines.close({ transcriptId: id, lineIds: lines, reason: 'hushed' });
  const told = JSON.stringify(await library.api.history.list({}));
  expect(told).toContain('closedLines.close');
  expect(told).not.toMatch(/secret|hushed/u);
});

test('a line that is not in the text closes nothing', async () => {
  const { library, id, lines, storyId } = await textOnly(['one']);
  const lineIds = [at(lines, 0), library.newId() as TranscriptLineId];
  const { api } = library;
  expect(await codeOf(api.closedLines.close({ transcriptId: id, lineIds }))).toBe('not-found');
  expect(await api.closedLines.list({ storyId })).toEqual([]);
});
