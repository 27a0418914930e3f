// The copy of a recording to listen to: how loud it is, when it is made anew, and who hears it. Measured by the real ffmpeg.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { keepAccessCopies } from '../../../electron/core/access-copies.ts';
import { currentCopy } from '../../../electron/core/db/access-copy-rows.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { openCopy } from '../../../electron/core/media/listen.ts';
import { readLoudness } from '../../../electron/core/media/loudness-report.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { voiceLike, writePcmWav } from '../../support/voice-like.ts';
import type { VoiceLike } from '../../support/voice-like.ts';

async function bringIn(library: TestLibrary, sound: VoiceLike): Promise<RecordingId> {
  const path = join(library.root, `${library.newId()}.wav`);
  writePcmWav(path, voiceLike(sound), sound.sampleRateHz, sound.channels);
  return (await library.api.recordings.importFile({ path, storyId: null })).id;
}

/** The bytes that a player is given. */
function copyOf(library: TestLibrary, id: RecordingId): Buffer {
  const sound = openCopy(library.core.context, id);
  const bytes = Buffer.concat([...sound.read(0, sound.sizeBytes)]);
  sound.close();
  return bytes;
}

/** What a program other than ours says of it. */
async function lookAt(library: TestLibrary, mp3: Buffer) {
  const { path: ffmpeg } = await findFfmpeg({});
  const file = join(library.root, 'copy.mp3');
  writeFileSync(file, mp3);
  const meter = ['-nostats', '-i', file, '-af', 'ebur128=framelog=verbose:peak=true'];
  const said = spawnSync(ffmpeg, ['-hide_banner', ...meter, '-f', 'null', '-']).stderr.toString();
  const pcm = execFileSync(
    ffmpeg,
    ['-loglevel', 'error', '-i', file, '-f', 's16le', '-c:a', 'pcm_s16le', '-'],
    { maxBuffer: 1e8 },
  );
  const kind = /Audio: mp3, (\d+) Hz, (\w+)/.exec(said);
  const { loudnessLufs, peakDb: truePeakDb } = readLoudness(said);
  return { loudnessLufs, truePeakDb, rate: Number(kind?.[1]), width: kind?.[2], pcm, said };
}

test.each<[string, VoiceLike, number, string]>([
  ['a quiet voice', { seconds: 12, level: 0.1 }, 48_000, 'mono'],
  ['a loud voice', { seconds: 12, level: 0.9 }, 48_000, 'mono'],
  ['a voice on the telephone', { seconds: 12, level: 0.2, sampleRateHz: 8000 }, 48_000, 'mono'],
  [
    'two voices at 96 kHz',
    { seconds: 8, level: 0.2, sampleRateHz: 96_000, channels: 2 },
    48_000,
    'stereo',
  ],
  ['a voice at 22 kHz', { seconds: 8, level: 0.3, sampleRateHz: 22_050 }, 44_100, 'mono'],
])('%s is made as loud as the others, and no peak of it is too high', async (...given) => {
  const [, sound, rate, width] = given;
  const library = await makeLibrary();
  const id = await bringIn(library, sound);
  const told = await library.api.recordings.makeAccessCopy({ id });
  const bytes = copyOf(library, id);
  const seen = await lookAt(library, bytes);
  expect(told.gain).toBe('full');
  expect(Math.abs((seen.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(1);
  expect(seen.truePeakDb).toBeLessThanOrEqual(-1);
  expect(seen).toMatchObject({ rate, width });
  expect(told).toMatchObject({
    loudnessLufs: seen.loudnessLufs,
    truePeakDb: seen.truePeakDb,
    sizeBytes: bytes.length,
    durationMs: sound.seconds * 1000,
  });
  // No list of words: the file begins with sound and ends with it.
  expect(bytes[0]).toBe(0xff);
  expect(bytes.includes('Lavf') || bytes.includes('Lavc')).toBe(false);
  expect(bytes.subarray(-128).includes('TAG')).toBe(false);
});

test('noise that was clipped is made quieter, and no peak of it is too high', async () => {
  const library = await makeLibrary();
  const id = await bringIn(library, { seconds: 6, level: 8, isSteady: true });
  const told = await library.api.recordings.makeAccessCopy({ id });
  const seen = await lookAt(library, copyOf(library, id));
  expect(seen.truePeakDb).toBeLessThanOrEqual(-1);
  expect(Math.abs((seen.loudnessLufs ?? 0) + 16)).toBeLessThanOrEqual(1);
  expect(told.gain).toBe('full');
});

test('silence stays silent, and what is hardly there is not blown up', async () => {
  const library = await makeLibrary();
  const silent = await bringIn(library, { seconds: 4, level: 0 });
  const short = await bringIn(library, { seconds: 0.2, level: 0.3 });
  const faint = await bringIn(library, { seconds: 6, level: 0.008 });
  const make = (id: RecordingId) => library.api.recordings.makeAccessCopy({ id });
  expect(await make(silent)).toMatchObject({ gain: 'none', loudnessLufs: null });
  const { pcm } = await lookAt(library, copyOf(library, silent));
  expect(pcm.every((byte) => byte === 0)).toBe(true);
  expect(await make(short)).toMatchObject({ gain: 'none' });
  const told = await make(faint);
  expect(told.gain).toBe('capped');
  expect(told.loudnessLufs).toBeLessThan(-18);
});

test('what was cut off is not in the copy, a new copy is made of it, and the recording stays whole', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const id = await bringIn(library, { seconds: 10, level: 0.2 });
  const { sha256 } = await api.recordings.get({ id });
  const first = await api.recordings.makeAccessCopy({ id });
  expect(await api.recordings.makeAccessCopy({ id })).toEqual(first);
  await api.recordings.trim({ id, inMs: 2500, outMs: 6500 });
  expect(await api.recordings.accessCopy({ id })).toBeNull();
  expect(() => openCopy(library.core.context, id)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
  const cut = await api.recordings.makeAccessCopy({ id });
  expect(cut).toMatchObject({ fromMs: 2500, durationMs: 4000 });
  const { pcm } = await lookAt(library, copyOf(library, id));
  expect(pcm.length / 2 / 48_000).toBeCloseTo(4, 0);
  // The one from before is gone from the disk.
  expect(readdirSync(join(library.folder, 'copies'))).toHaveLength(1);
  expect(await api.recordings.get({ id })).toMatchObject({
    sha256,
    durationMs: 10_000,
    trimInMs: 2500,
    trimOutMs: 6500,
  });
  await api.recordings.trim({ id, inMs: null, outMs: null });
  expect(await api.recordings.makeAccessCopy({ id })).toMatchObject({ fromMs: 0 });
});

test('ends that would leave nothing are refused, and ends beyond the sound cut nothing off', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const id = await bringIn(library, { seconds: 3 });
  for (const [inMs, outMs] of [
    [2500, null],
    [2000, 1000],
    [5000, 9000],
  ] as const)
    await expect(api.recordings.trim({ id, inMs, outMs })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  expect(await api.recordings.trim({ id, inMs: 0, outMs: 99_000 })).toMatchObject({
    trimInMs: null,
    trimOutMs: null,
  });
});

test('a copy whose file is lost is made again, and one that no recording knows is taken away', async () => {
  const library = await makeLibrary();
  const { api, folder } = library;
  const id = await bringIn(library, { seconds: 2 });
  await api.recordings.makeAccessCopy({ id });
  const lost = currentCopy(library.opened(), id)?.mediaId ?? '';
  rmSync(join(folder, 'copies', `${lost}.db`));
  expect(await api.recordings.accessCopy({ id })).toBeNull();
  await api.recordings.makeAccessCopy({ id });
  library.opened().db.write({ action: 'test', subject: id }, (sql) => {
    sql.exec('delete from access_copies');
  });
  expect(readdirSync(join(folder, 'copies'))).toHaveLength(1);
  await api.library.lock({});
  await api.library.open({ folder, passphrase: PASSPHRASES.lead });
  expect(readdirSync(join(folder, 'copies'))).toEqual([]);
  expect(await api.recordings.listInterrupted({})).toEqual([]);
});

test('a copy that is cancelled leaves nothing behind', async () => {
  const library = await makeLibrary();
  const id = await bringIn(library, { seconds: 60 });
  const abort = new AbortController();
  const making = library.api.recordings.makeAccessCopy(
    { id },
    { signal: abort.signal, onProgress: ({ step }) => step && abort.abort() },
  );
  await expect(making).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(join(library.folder, 'copies'))).toEqual([]);
  expect(await library.api.recordings.accessCopy({ id })).toBeNull();
});

test('copies are made by themselves, and wait while somebody records', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const first = await bringIn(library, { seconds: 2 });
  const keeper = keepAccessCopies(core, { settleMs: 0 });
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const take = await api.recordings.begin({ storyId: null, deviceName: '', format });
  await keeper.rest();
  expect(await api.recordings.accessCopy({ id: first })).toBeNull();
  library.opened().capture.accept({
    recordingId: take.id,
    startFrame: 0,
    pcm: new Uint8Array(48_000 * 3 * 2),
    missingFrames: 0,
  });
  await api.recordings.finish({ id: take.id });
  await vi.waitFor(
    async () => {
      for (const id of [first, take.id])
        expect(await api.recordings.accessCopy({ id })).not.toBeNull();
    },
    { timeout: 20_000 },
  );
  await keeper.rest();
  // Made once each, and then it rests.
  const made = (await api.history.list({ limit: 500 })).filter(
    ({ action }) => action === 'recordings.makeAccessCopy',
  );
  expect(made).toHaveLength(2);
});

test('a sound that cannot be read keeps no other from its copy', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const fine = await bringIn(library, { seconds: 2 });
  library.clock.advance(1000);
  const broken = await bringIn(library, { seconds: 3 });
  const file = library.opened().media.path(broken);
  await api.library.lock({});
  writeFileSync(file, Buffer.alloc(400_000, 7));
  const keeper = keepAccessCopies(library.core, { settleMs: 0 });
  await api.library.open({ folder: library.folder, passphrase: PASSPHRASES.lead });
  await keeper.rest();
  expect(await api.recordings.accessCopy({ id: fine })).not.toBeNull();
  expect(await api.recordings.accessCopy({ id: broken })).toBeNull();
});

test('a full backup leaves the copies out, for they can be made again', async () => {
  const library = await makeLibrary();
  const { api, root } = library;
  const id = await bringIn(library, { seconds: 2 });
  await api.recordings.makeAccessCopy({ id });
  const destination = join(root, 'disk');
  const { folder } = await api.library.backUpEverything({ destination });
  expect(existsSync(join(folder, 'copies'))).toBe(false);
  expect(readdirSync(join(folder, 'media'))).toHaveLength(1);
});

/** The loudest sample of a stretch of a copy, of 1. */
function loudest(pcm: Buffer, rate: number, fromMs: number, toMs: number): number {
  let most = 0;
  for (let at = Math.floor((fromMs * rate) / 1000); at < (toMs * rate) / 1000; at += 1)
    most = Math.max(most, Math.abs(pcm.readInt16LE(at * 2)) / 32_768);
  return most;
}

test('a closed part is silent in the copy that is made next, and the copy from before is not used any more', async () => {
  const library = await makeLibrary();
  const { api, core } = library;
  const id = await bringIn(library, { seconds: 8, level: 0.5 });
  await api.recordings.makeAccessCopy({ id });
  const before = await lookAt(library, copyOf(library, id));
  expect(loudest(before.pcm, before.rate, 3000, 5000)).toBeGreaterThan(0.1);
  await api.passages.close({ recordingId: id, fromMs: 3000, toMs: 5000 });
  expect(await api.recordings.accessCopy({ id })).toBeNull();
  expect(() => openCopy(core.context, id)).toThrow(expect.objectContaining({ code: 'conflict' }));
  await api.recordings.makeAccessCopy({ id });
  const after = await lookAt(library, copyOf(library, id));
  // Half a tenth of a second for what a coder adds at the beginning.
  expect(loudest(after.pcm, after.rate, 3060, 5000)).toBeLessThan(0.001);
  expect(loudest(after.pcm, after.rate, 1000, 2900)).toBeGreaterThan(0.1);
  expect(loudest(after.pcm, after.rate, 5200, 7000)).toBeGreaterThan(0.1);
});

test('what was erased is gone from the copy and the outline at once', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
  const take = { storyId: null, deviceName: 'Test', format };
  const { id } = await api.recordings.begin(take);
  const pcm = pseudoNoise(3 * 48_000 * 3, 5);
  library.opened().capture.accept({ recordingId: id, startFrame: 0, pcm, missingFrames: 0 });
  await api.recordings.finish({ id });
  await api.recordings.makeAccessCopy({ id });
  expect(readdirSync(join(library.folder, 'copies'))).toHaveLength(1);
  const erased = { id, fromMs: 1000, toMs: 2000, reason: 'her wish', confirm: true } as const;
  await api.recordings.erasePassage(erased);
  expect(readdirSync(join(library.folder, 'copies'))).toEqual([]);
  const { channels } = await api.recordings.peaks({ id, fromMs: 1100, toMs: 1900, points: 10 });
  expect(Math.max(...(channels[0] ?? [1]))).toBe(0);
  await api.recordings.makeAccessCopy({ id });
  const { pcm: heard, rate } = await lookAt(library, copyOf(library, id));
  expect(loudest(heard, rate, 1060, 2000)).toBeLessThan(0.001);
});
