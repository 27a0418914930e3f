// The finer outline: gathered while a sound goes by, read by the stretch, and made later for recordings that have none.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gatherPeaks } from '../../../electron/core/media/peaks.ts';
import { drawImport } from '../../../electron/core/media/recover-take.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import { voiceLike, writePcmWav } from '../../support/voice-like.ts';

const rate = 8000;

/** Silence with one loud sample at this second, in the second channel only. */
function clickAt(second: number, seconds: number): Buffer {
  const pcm = Buffer.alloc(seconds * rate * 4);
  pcm.writeInt16LE(-32_768, Math.round(second * rate) * 4 + 2);
  return pcm;
}

test('a loud moment of a long sound is found to within 40 ms, in its own channel', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const path = join(library.root, 'click.wav');
  writePcmWav(path, clickAt(432.1, 600), rate, 2);
  const { id } = await api.recordings.importFile({ path, storyId: null });
  const near = await api.recordings.peaks({ id, fromMs: 430_000, toMs: 434_000 });
  expect(near).toMatchObject({ fromMs: 430_000, toMs: 434_000, durationMs: 600_000 });
  expect(near.channels.map((channel) => channel.length)).toEqual([100, 100]);
  expect(near.channels[0]?.every((point) => point === 0)).toBe(true);
  expect(near.channels[1]?.flatMap((point, at) => (point > 0 ? [at] : []))).toEqual([52]);
  // Fewer points lose no peak.
  const few = await api.recordings.peaks({ id, fromMs: 430_000, toMs: 434_000, points: 8 });
  expect(few.channels[1]).toEqual([0, 0, 0, 0, 255, 0, 0, 0]);
  const whole = await api.recordings.peaks({ id, points: 60 });
  expect(whole.channels[1]?.indexOf(255)).toBe(43);
  const beyond = await api.recordings.peaks({ id, fromMs: 599_000, toMs: 999_000 });
  expect(beyond.toMs).toBe(600_000);
});

test('a take that was recorded, one that was cut off, and a compressed file have it, too', async () => {
  const library = await makeLibrary();
  const { api, folder } = library;
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const record = async () => {
    const { id } = await api.recordings.begin({ storyId: null, deviceName: '', format });
    const pcm = Buffer.alloc(48_000 * 3 * 2, 0x20);
    library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
    return id;
  };
  const whole = await record();
  await api.recordings.finish({ id: whole });
  const cutOff = await record();
  await api.recordings.finish({ id: cutOff });
  // As a kill leaves it.
  library.opened().db.write({ action: 'test', subject: cutOff }, (sql) => {
    sql.prepare("update recordings set state = 'interrupted' where id = ?").run(cutOff);
    sql.prepare('delete from outlines where recording_id = ?').run(cutOff);
  });
  await api.library.lock({});
  await api.library.open({ folder, passphrase: PASSPHRASES.lead });
  await api.recordings.recover({ id: cutOff });
  for (const id of [whole, cutOff]) {
    const { channels } = await api.recordings.peaks({ id, fromMs: 0, toMs: 1000 });
    expect(channels[0]).toHaveLength(25);
    expect(channels[0]?.[3]).toBeGreaterThan(60);
  }
});

test('a recording from before gets it with its copy, and keeps it', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const path = join(library.root, 'voice.wav');
  writePcmWav(path, voiceLike({ seconds: 8, sampleRateHz: rate, level: 0.5 }), rate);
  const { id } = await api.recordings.importFile({ path, storyId: null });
  const near = () => api.recordings.peaks({ id, fromMs: 1000, toMs: 3000 });
  const { channels } = await near();
  library.opened().db.write({ action: 'test', subject: id }, (sql) => {
    sql.exec('delete from outlines');
  });
  expect((await near()).channels).not.toEqual(channels);
  await api.recordings.makeAccessCopy({ id });
  expect((await near()).channels).toEqual(channels);
});

test('while the outline of a long file is drawn it keeps the pace that is asked of it, and can be cancelled', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'long.wav');
  writePcmWav(path, clickAt(1, 120), rate, 2);
  const { id } = await library.api.recordings.importFile({ path, storyId: null });
  const stored = library.opened().media.open(id);
  let pieces = 0;
  let mayGoOn = true;
  const job = {
    signal: new AbortController().signal,
    progress: () => undefined,
    throwIfCancelled() {
      if (!mayGoOn) throw new AppError('cancelled', 'Cancelled.');
    },
    async pace() {
      pieces += 1;
    },
  };
  await drawImport(stored, library.core.context, job);
  expect(pieces).toBeGreaterThan(3);
  mayGoOn = false;
  await expect(drawImport(stored, library.core.context, job)).rejects.toMatchObject({
    code: 'cancelled',
  });
  stored.close();
});

test('pieces may be cut anywhere: the fine points are the same', () => {
  const pcm = voiceLike({ seconds: 3, sampleRateHz: 44_100, channels: 2, level: 0.6 });
  const layout = { channels: 2, bitsPerSample: 16 as const };
  const [whole, torn] = [gatherPeaks(layout, 0, 44_100), gatherPeaks(layout, 0, 44_100)];
  whole.add(pcm);
  for (let at = 0; at < pcm.length; at += 1237) torn.add(pcm.subarray(at, at + 1237));
  expect(torn.outline()).toEqual(whole.outline());
  expect(whole.outline()?.points.length).toBe(75 * 2);
  expect(gatherPeaks(layout).outline()).toBeUndefined();
});
