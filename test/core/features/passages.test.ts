import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import type { ClosedPassageId, MarkerId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { copyAsAfterAKill } from '../../support/after-a-kill.ts';
import { codeOf } from '../../support/error-code.ts';
import { makeCore, makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { participation, recordingAgreement, tell } from './story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const SECOND_BYTES = 48_000 * 3;

async function begin({ api }: Pick<TestLibrary, 'api'>, storyId: StoryId | null = null) {
  const purpose = storyId === null ? 'test' : 'interview';
  return (await api.recordings.begin({ storyId, purpose, deviceName: 'Test', format })).id;
}

/** @returns a finished take of these seconds of noise */
async function take(library: TestLibrary, seconds: number, storyId: StoryId | null = null) {
  const id = await begin(library, storyId);
  const pcm = pseudoNoise(seconds * SECOND_BYTES, 7);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await library.api.recordings.finish({ id });
  return { id, pcm };
}

/** A story that archivists may hear, told by somebody who is named. */
async function openStory(library: TestLibrary) {
  const told = await tell(library, { person: { attribution: 'full-name' } });
  await library.api.agreements.add(participation(told.storyId, told.personId));
  return {
    ...told,
    agree: async () => {
      await library.api.agreements.add(recordingAgreement(told.storyId, told.personId));
    },
  };
}

function heard(library: TestLibrary, id: RecordingId): Buffer {
  const sound = openSound(library.core.context, id);
  try {
    return Buffer.concat([...sound.read(44, sound.sizeBytes)]);
  } finally {
    sound.close();
  }
}

describe('Markers', () => {
  test('are listed in the order of the recording, with their words, and come back from the bin', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { id: recordingId } = await take(library, 3);
    const { id: themeId } = await api.themes.add({ name: 'Work', sensitive: false });
    const late = await api.markers.add({ recordingId, atMs: 2000, kind: 'theme', themeId });
    const early = await api.markers.add({ recordingId, atMs: 500, kind: 'important' });
    await api.markers.update({ id: early.id, text: 'the first bus' });
    expect(await api.markers.list({ recordingId })).toMatchObject([
      { atMs: 500, kind: 'important', text: 'the first bus' },
      { atMs: 2000, kind: 'theme', themeId },
    ]);
    await api.markers.bin({ id: late.id });
    expect(await api.markers.list({ recordingId })).toHaveLength(1);
    await api.markers.restore({ id: late.id });
    expect(await api.markers.list({ recordingId })).toHaveLength(2);
  });

  test('one that is sent a second time is there once', async () => {
    const library = await makeLibrary();
    const recordingId = await begin(library);
    const id = library.newId() as MarkerId;
    const marker = { id, recordingId, atMs: 40, kind: 'question' } as const;
    const first = await library.api.markers.add(marker);
    expect(await library.api.markers.add({ ...marker, text: 'again' })).toEqual(first);
    expect(await library.api.markers.list({ recordingId })).toEqual([first]);
  });

  test('a mark for a theme needs a theme that is there', async () => {
    const library = await makeLibrary();
    const recordingId = await begin(library);
    const theme = { recordingId, atMs: 0, kind: 'theme' } as const;
    expect(await codeOf(library.api.markers.add(theme))).toBe('invalid-input');
    const themeId = '00000000-0000-4000-8000-00000000ffff';
    expect(await codeOf(library.api.markers.add({ ...theme, themeId }))).toBe('invalid-input');
  });

  test('set while the recording goes on, they and closed parts survive a kill', async () => {
    const library = await makeLibrary();
    const { api, folder, root } = library;
    const recordingId = await begin(library);
    await api.markers.add({ recordingId, atMs: 1000, kind: 'note', text: 'her hands' });
    await api.passages.close({ recordingId, fromMs: 0, toMs: 900, source: 'during' });
    const killed = copyAsAfterAKill(folder, root);
    const other = makeCore();
    await other.api.library.open({ folder: killed, passphrase: PASSPHRASES.lead });
    expect(await other.api.markers.list({ recordingId })).toMatchObject([{ text: 'her hands' }]);
    expect(await other.api.passages.list({ recordingId })).toMatchObject([{ toMs: 900 }]);
  });
});

describe('Closed parts', () => {
  test('a journalist closes one and undoes the slip at once; later only a lead opens it, and says why', async () => {
    const library = await makeLibrary();
    const { api, clock } = library;
    await library.signInAs('journalist');
    const recordingId = await begin(library);
    const part = { recordingId, fromMs: 0, toMs: 1000, source: 'during' } as const;
    const slip = await api.passages.close(part);
    expect(slip.mayTakeBack).toBe(true);
    expect(await api.passages.takeBack({ id: slip.id })).toMatchObject({
      openedBy: 'journalist Example',
    });
    expect(await api.passages.list({ recordingId })).toEqual([]);

    const { id } = await api.passages.close({ ...part, reason: 'names her brother' });
    clock.advance(16 * 60_000);
    expect(await api.passages.list({ recordingId })).toMatchObject([{ id, mayTakeBack: false }]);
    expect(await codeOf(api.passages.takeBack({ id }))).toBe('not-permitted');
    expect(await codeOf(api.passages.open({ id, reason: 'please' }))).toBe('not-permitted');
    await api.recordings.finish({ id: recordingId });
    await library.signInAs('lead');
    expect(await codeOf(api.passages.takeBack({ id }))).toBe('not-permitted');
    expect(await codeOf(api.passages.open({ id, reason: ' ' }))).toBe('invalid-input');
    await api.passages.open({ id, reason: 'she asked for it' });
    expect(await api.passages.list({ recordingId })).toEqual([]);
    expect(await api.passages.list({ recordingId, opened: true })).toHaveLength(2);
    const [entry] = await api.history.list({});
    expect(entry).toMatchObject({
      action: 'passages.open',
      subject: recordingId,
      detail: '0:00–0:01',
    });
  });

  test('one that is sent a second time is there once; one behind the end of the sound is refused', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { id: recordingId } = await take(library, 1);
    const id = library.newId() as ClosedPassageId;
    await api.passages.close({ id, recordingId, fromMs: 0, toMs: 10 });
    await api.passages.close({ id, recordingId, fromMs: 0, toMs: 10 });
    expect(await api.passages.list({ recordingId })).toHaveLength(1);
    const close = (fromMs: number, toMs: number) =>
      codeOf(api.passages.close({ recordingId, fromMs, toMs }));
    expect(await close(1000, 2000)).toBe('invalid-input');
    expect(await close(500, 500)).toBe('invalid-input');
    expect(await close(500, 400)).toBe('invalid-input');
  });

  test('a journalist hears them, an archivist hears silence of the same length, and all the rest', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { storyId, agree } = await openStory(library);
    const { id, pcm } = await take(library, 3, storyId);
    await agree();
    await api.passages.close({ recordingId: id, fromMs: 1000, toMs: 2000, reason: 'her brother' });
    const [from, to] = [SECOND_BYTES, 2 * SECOND_BYTES];
    await library.signInAs('journalist');
    expect(heard(library, id).equals(pcm)).toBe(true);
    expect((await api.recordings.peaks({ id })).channels[0]).not.toContain(0);

    await library.signInAs('archivist');
    const silent = heard(library, id);
    expect(silent.length).toBe(pcm.length);
    expect(silent.subarray(from, to).every((byte) => byte === 0)).toBe(true);
    expect(silent.subarray(0, from).equals(pcm.subarray(0, from))).toBe(true);
    expect(silent.subarray(to).equals(pcm.subarray(to))).toBe(true);
    const sound = openSound(library.core.context, id);
    const middle = Buffer.concat([...sound.read(44 + from - 1, 44 + from + 2)]);
    expect([...middle]).toEqual([pcm[from - 1], 0, 0]);
    sound.close();
    const { channels, durationMs } = await api.recordings.peaks({ id });
    const points = channels[0] ?? [];
    const closed = points.slice(
      Math.floor((1000 / durationMs) * points.length),
      Math.ceil((2000 / durationMs) * points.length),
    );
    expect(closed.every((value) => value === 0)).toBe(true);
    expect(points.filter((value) => value > 0).length).toBeGreaterThan(points.length / 2);
    const close = await api.recordings.peaks({ id, fromMs: 500, toMs: 2500, points: 40 });
    expect(close.channels[0]?.slice(10, 30)).toEqual(Array.from({ length: 20 }, () => 0));
    expect(close.channels[0]?.slice(0, 5)).not.toContain(0);
  });

  test('an archivist learns that they are closed, not why, by whom or what was marked there', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { storyId, agree } = await openStory(library);
    const { id: recordingId } = await take(library, 3, storyId);
    await agree();
    await api.markers.add({ recordingId, atMs: 10, kind: 'do-not-use', text: 'canary mark' });
    await api.passages.close({ recordingId, fromMs: 0, toMs: 900, reason: 'canary reason' });
    await library.signInAs('archivist');
    const told = await api.passages.list({ recordingId });
    expect(told).toMatchObject([
      { fromMs: 0, toMs: 900, reason: '', madeBy: '', mayTakeBack: false },
    ]);
    expect(await codeOf(api.markers.list({ recordingId }))).toBe('not-permitted');
    const history = await api.history.list({ limit: 500 });
    expect(JSON.stringify([told, history])).not.toContain('canary');
    expect(history.map(({ action }) => action)).toContain('passages.close');
    expect(history.filter(({ action }) => action.startsWith('markers.'))).toEqual([]);
  });

  test('a sound file that was brought in is not played to an archivist while parts of it are closed', async () => {
    const library = await makeLibrary();
    const { api, core } = library;
    const { storyId, agree } = await openStory(library);
    const path = join(library.root, 'in.flac');
    cpSync(join(import.meta.dirname, '../../../assets/sample/kitchen.flac'), path);
    const { id } = await api.recordings.importFile({ path, storyId });
    await agree();
    const { id: part } = await api.passages.close({ recordingId: id, fromMs: 0, toMs: 900 });
    await library.signInAs('archivist');
    expect(() => openSound(core.context, id)).toThrow(
      expect.objectContaining({ code: 'not-permitted' }),
    );
    expect(await codeOf(api.recordings.peaks({ id }))).toBe('not-permitted');
    await library.signInAs('lead');
    openSound(core.context, id).close();
    await api.passages.open({ id: part, reason: 'a slip' });
    await library.signInAs('archivist');
    openSound(core.context, id).close();
  });

  test('of a recording that a person may not hear they are not there', async () => {
    const library = await makeLibrary();
    const { api } = library;
    const { storyId } = await openStory(library);
    const { id: recordingId } = await take(library, 1, storyId);
    await api.passages.close({ recordingId, fromMs: 0, toMs: 900 });
    await library.signInAs('archivist');
    expect(await codeOf(api.passages.list({ recordingId }))).toBe('not-found');
  });
});
