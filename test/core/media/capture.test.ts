import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import { makeLibrary, PASSPHRASES } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { fillUp, NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const FRAME_BYTES = 3;
const BLOCK_FRAMES = 4800;

async function beginTake(library: TestLibrary) {
  const { id } = await library.api.recordings.begin({
    storyId: null,
    deviceName: 'Test microphone',
    format,
  });
  const { capture } = library.opened();
  const sound = pseudoNoise(FRAME_BYTES * BLOCK_FRAMES * 20, 11);
  const blockAt = (startFrame: number, frames = BLOCK_FRAMES, missingFrames = 0) => ({
    recordingId: id,
    startFrame,
    pcm: sound.subarray(startFrame * FRAME_BYTES, (startFrame + frames) * FRAME_BYTES),
    missingFrames,
  });
  return { id, capture, sound, blockAt };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a take holds every sample in order, its length and its hash', async () => {
  const library = await makeLibrary();
  const { id, capture, sound, blockAt } = await beginTake(library);
  for (let block = 0; block < 20; block += 1)
    expect(capture.accept(blockAt(block * BLOCK_FRAMES))).toEqual({
      frames: (block + 1) * BLOCK_FRAMES,
    });
  const take = await library.api.recordings.finish({ id });
  expect(take).toMatchObject({
    state: 'ready',
    sizeBytes: sound.length,
    sha256: sha256(sound),
    durationMs: 2000,
    missingSamples: 0,
    endedAt: expect.any(String),
  });
  const stored = library.opened().media.open(id);
  expect(stored.read(0, sound.length).equals(sound)).toBe(true);
  stored.close();
  const { channels } = await library.api.recordings.peaks({ id });
  expect(channels[0]?.length).toBeGreaterThan(300);
});

test('a block that comes twice, or overlaps what is there, is kept once', async () => {
  const library = await makeLibrary();
  const { id, capture, sound, blockAt } = await beginTake(library);
  capture.accept(blockAt(0));
  capture.accept(blockAt(0));
  expect(capture.accept(blockAt(2400))).toEqual({ frames: 7200 });
  expect(capture.accept(blockAt(7200, 2400))).toEqual({ frames: 9600 });
  const take = await library.api.recordings.finish({ id });
  expect(take.sha256).toBe(sha256(sound.subarray(0, 9600 * FRAME_BYTES)));
});

test('a block that would leave a hole is not taken: the sender is told where to go on', async () => {
  const library = await makeLibrary();
  const { capture, blockAt } = await beginTake(library);
  capture.accept(blockAt(0));
  expect(capture.accept(blockAt(9600))).toEqual({ frames: 4800 });
});

test('samples that the microphone lost are counted and told, and nothing is put in their place', async () => {
  const library = await makeLibrary();
  const { id, capture, blockAt } = await beginTake(library);
  capture.accept(blockAt(0));
  capture.accept(blockAt(4800, BLOCK_FRAMES, 480));
  expect(library.events).toContainEqual({
    event: 'take-troubled',
    payload: { recordingId: id, trouble: 'samples-missing', missingSamples: 480 },
  });
  // Known at once, not only when the take ends.
  expect((await library.api.recordings.get({ id })).missingSamples).toBe(480);
  const take = await library.api.recordings.finish({ id });
  expect(take).toMatchObject({ missingSamples: 480, sizeBytes: 2 * BLOCK_FRAMES * FRAME_BYTES });
});

test('when the disk is full the person is told, what was committed stays, and the take goes on once there is space', async ({
  skip,
}) => {
  const disk = smallDisk(160);
  if (disk === undefined) return skip(NO_SMALL_DISK);
  vi.stubEnv('TMPDIR', disk);
  const library = await makeLibrary();
  const { id, capture, sound, blockAt } = await beginTake(library);
  capture.accept(blockAt(0));
  const filler = join(disk, 'filler');
  fillUp(filler);
  let frames = 4800;
  let trouble: string | undefined;
  // A little room is left inside the files that are there already.
  while (trouble === undefined && frames < 19 * BLOCK_FRAMES)
    ({ frames, trouble } = capture.accept(blockAt(frames)));
  expect(trouble).toBe('disk-full');
  expect(capture.accept(blockAt(frames))).toEqual({ frames, trouble });
  expect(library.events.filter(({ event }) => event === 'take-troubled')).toEqual([
    { event: 'take-troubled', payload: { recordingId: id, trouble, missingSamples: 0 } },
  ]);
  rmSync(filler);
  expect(capture.accept(blockAt(frames))).toEqual({ frames: frames + BLOCK_FRAMES });
  const take = await library.api.recordings.finish({ id });
  expect(take.sha256).toBe(sha256(sound.subarray(0, (frames + BLOCK_FRAMES) * FRAME_BYTES)));
});

test('a program that is killed in the middle of a take leaves all that it had acknowledged, and it is offered', async () => {
  const library = await makeLibrary();
  const { folder, api, core, root } = library;
  await api.library.lock({});
  const program = fileURLToPath(new URL('../../support/take-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, PASSPHRASES.lead, join(root, 'other')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  for await (const text of child.stdout.setEncoding('utf8')) {
    acknowledged = Number(String(text).trimEnd().split('\n').at(-1));
    if (acknowledged > 40_000) break;
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;

  await api.library.open({ folder, passphrase: PASSPHRASES.lead });
  const [interrupted, ...others] = await api.recordings.listInterrupted({});
  expect(others).toEqual([]);
  if (interrupted === undefined) throw new Error('the take was not offered');
  const { id } = interrupted;
  const heard = openSound(core.context, id);
  expect(heard.sizeBytes).toBeGreaterThan(acknowledged * FRAME_BYTES);
  heard.close();

  const saved = await api.recordings.recover({ id });
  expect(saved).toMatchObject({ state: 'ready' });
  const frames = saved.sizeBytes / FRAME_BYTES;
  expect(frames).toBeGreaterThanOrEqual(acknowledged);
  expect(saved.durationMs).toBeCloseTo(frames / 48, 5);
  const sound = pseudoNoise(FRAME_BYTES * 480_000, 5);
  expect(saved.sha256).toBe(sha256(sound.subarray(0, saved.sizeBytes)));
  expect(await api.recordings.listInterrupted({})).toEqual([]);
  expect((await api.recordings.peaks({ id })).channels[0]?.length).toBeGreaterThan(100);
});

test('closing the library during a take ends it in good order', async () => {
  const library = await makeLibrary();
  const { id, capture, blockAt } = await beginTake(library);
  capture.accept(blockAt(0));
  await expect(library.api.library.lock({})).rejects.toMatchObject({ code: 'conflict' });
  await library.core.close();
  expect(library.core.session.library).toBeUndefined();
  const { folder } = library;
  const again = await makeLibrary();
  await again.api.library.lock({});
  await again.api.library.open({ folder, passphrase: PASSPHRASES.lead });
  expect(await again.api.recordings.get({ id })).toMatchObject({
    state: 'ready',
    durationMs: 100,
  });
});

test('a second take cannot begin while one goes on', async () => {
  const library = await makeLibrary();
  await beginTake(library);
  await expect(
    library.api.recordings.begin({ storyId: null, deviceName: '', format }),
  ).rejects.toMatchObject({ code: 'conflict' });
});
