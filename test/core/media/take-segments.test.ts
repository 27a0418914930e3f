import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { attachCapturePort } from '../../../electron/doors/capture-port.ts';
import { CaptureMessage } from '../../../shared/contract/capture.ts';
import type { NewTakeSegment } from '../../../shared/model/take-segment.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { fillUp, NO_SMALL_DISK } from '../../support/mount-disk.ts';
import { smallDisk } from '../../support/small-disk.ts';
import { participation, recordingAgreement, tell } from '../features/story-builders.ts';

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 } as const;
const BLOCK_FRAMES = 4800;
const next: NewTakeSegment = {
  ...{ position: 1, deviceName: 'Laptop microphone', deviceRateHz: 44_100, reason: 'unplugged' },
  ...{ missingFramesBefore: 960, ageMs: 3000 },
};

async function beginTake({ api, opened }: TestLibrary) {
  const { id } = await api.recordings.begin({ storyId: null, deviceName: 'Lapel', format });
  const { capture } = opened();
  const accept = (startFrame: number, more: { missingFrames?: number; segment?: NewTakeSegment }) =>
    capture.accept({
      recordingId: id,
      startFrame,
      pcm: new Uint8Array(BLOCK_FRAMES * 3),
      missingFrames: 0,
      ...more,
    });
  return { id, accept };
}

test('a take knows with which microphone each part was made, and how long nobody heard in between', async () => {
  const library = await makeLibrary();
  const { id, accept } = await beginTake(library);
  accept(0, {});
  accept(BLOCK_FRAMES, { missingFrames: 960, segment: next });
  const { missingSamples } = await library.api.recordings.finish({ id });
  expect(missingSamples).toBe(960);
  const now = library.clock.now().getTime();
  expect(await library.api.recordings.segments({ id })).toEqual([
    expect.objectContaining({ position: 0, startFrame: 0, deviceName: 'Lapel', reason: 'start' }),
    {
      ...{ position: 1, startFrame: BLOCK_FRAMES, deviceName: 'Laptop microphone' },
      ...{ deviceRateHz: 44_100, reason: 'unplugged', missingFramesBefore: 960 },
      startedAt: new Date(now - 3000).toISOString(),
    },
  ]);
});

test('a block that comes twice begins one segment', async () => {
  const library = await makeLibrary();
  const { id, accept } = await beginTake(library);
  accept(0, { segment: next });
  accept(0, { segment: { ...next, deviceName: 'Another' } });
  const segments = await library.api.recordings.segments({ id });
  expect(segments.map(({ deviceName }) => deviceName)).toEqual(['Lapel', 'Laptop microphone']);
});

test('a segment that makes no sense costs no sound', async () => {
  const library = await makeLibrary();
  const { id } = await beginTake(library);
  const replies: unknown[] = [];
  let say: (message: unknown) => void = () => undefined;
  attachCapturePort(library.core, {
    post: (reply) => replies.push(reply),
    listen: (hear) => {
      say = (data) => hear({ data, ports: [] });
    },
    onClose: () => undefined,
    close: () => undefined,
  });
  const segment = { ...next, deviceName: 'two\nlines' };
  const pcm = new Uint8Array(BLOCK_FRAMES * 3);
  say({ type: 'block', recordingId: id, startFrame: 0, pcm, missingFrames: 0, segment });
  expect(replies).toEqual([{ type: 'committed', recordingId: id, frames: BLOCK_FRAMES }]);
  expect(CaptureMessage.safeParse({ type: 'join', recordingId: id }).success).toBe(true);
});

test('a microphone that could not be noted on a full disk is noted once there is space', async ({
  skip,
}) => {
  const disk = smallDisk(160);
  if (disk === undefined) return skip(NO_SMALL_DISK);
  vi.stubEnv('TMPDIR', disk);
  const library = await makeLibrary();
  const { id, accept } = await beginTake(library);
  const { db } = library.opened();
  accept(0, {});
  const filler = join(disk, 'filler');
  fillUp(filler);
  let frames = BLOCK_FRAMES;
  let trouble: string | undefined;
  while (trouble === undefined && frames < 200 * BLOCK_FRAMES)
    ({ frames, trouble } = accept(frames, {}));
  // Room in the pages that are there already.
  for (let tries = 0; tries < 200; tries += 1)
    try {
      db.write({ action: 'test', subject: id }, () => undefined);
    } catch {
      break;
    }
  expect(accept(frames, { segment: next })).toEqual({ frames, trouble: 'disk-full' });
  expect(await library.api.recordings.segments({ id })).toHaveLength(1);
  rmSync(filler);
  expect(accept(frames, { segment: next })).toEqual({ frames: frames + BLOCK_FRAMES });
  expect(await library.api.recordings.segments({ id })).toHaveLength(2);
});

test('an archivist learns how a take was made, and no name of a device', async () => {
  const library = await makeLibrary();
  const { storyId, personId } = await tell(library, { person: { attribution: 'full-name' } });
  await library.api.agreements.add(participation(storyId, personId));
  const take = { storyId, purpose: 'interview' as const, deviceName: 'Lapel', format };
  const { id } = await library.api.recordings.begin(take);
  await library.api.recordings.finish({ id });
  await library.api.agreements.add(recordingAgreement(storyId, personId, ['archive']));
  await library.signInAs('archivist');
  expect(await library.api.recordings.segments({ id })).toEqual([
    expect.objectContaining({ deviceName: '', reason: 'start', startedAt: expect.any(String) }),
  ]);
});

test('the microphones of a take are still known after an older backup was brought back', async () => {
  const library = await makeLibrary();
  const { api } = library;
  const backup = await api.backups.make({});
  const { id, accept } = await beginTake(library);
  accept(0, {});
  accept(BLOCK_FRAMES, { segment: next });
  await api.recordings.finish({ id });
  const before = await api.recordings.segments({ id });
  await api.backups.restore({ name: backup.name });
  expect(await api.recordings.segments({ id })).toEqual(before);
});

test('a recording does not begin on a disk that is nearly full, and a person is told how much to free', async ({
  skip,
}) => {
  // 64 MB stay free whatever happens, five minutes need 43 MB.
  const disk = smallDisk(100);
  if (disk === undefined) return skip(NO_SMALL_DISK);
  vi.stubEnv('TMPDIR', disk);
  const { api, opened } = await makeLibrary();
  const begin = { storyId: null, deviceName: 'Lapel', format };
  await expect(api.recordings.begin(begin)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/^A recording needs space for at least 5 minutes\. .*\d+ MB/u),
  });
  expect(opened().capture.activeIds).toEqual([]);
  expect(await api.recordings.list({ storyId: null })).toEqual([]);
});
