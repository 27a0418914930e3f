// The recorder with its real intake and sender; only the microphone, the thread and the core's disk are pretended.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRecorder } from '../../../renderer/recorder/recorder.ts';
import { createSoundIntake } from '../../../renderer/recorder/sound-intake.ts';
import type { SoundIntake } from '../../../renderer/recorder/sound-intake.ts';
import type { CaptureMessage, CaptureReply } from '../../../shared/contract/capture.ts';
import { RecordingId } from '../../../shared/model/ids.ts';

const RATE_HZ = 8_000;
const FRAME_BYTES = 3;
const id = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1 = {};
      port2 = {};
    },
  );
});
afterEach(() => vi.useRealTimers());

/** A disk that can be full, and somebody else who may have opened the library. */
function makeDisk() {
  return { isFull: false, isRefusing: false, frames: 0 };
}

function makeRecorder() {
  const disk = makeDisk();
  let intake: SoundIntake | undefined;
  let isThreadClosed = false;
  const answerOf = (message: CaptureMessage): CaptureReply => {
    if (disk.isRefusing) return { type: 'refused', recordingId: id, reason: 'not-permitted' };
    if (message.type === 'block' && !disk.isFull && message.startFrame === disk.frames)
      disk.frames += message.pcm.byteLength / FRAME_BYTES;
    const far = { recordingId: id, frames: disk.frames };
    return disk.isFull && message.type === 'block'
      ? { type: 'troubled', trouble: 'disk-full', ...far }
      : { type: 'committed', ...far };
  };
  // As over a port: never within the call itself.
  const post = (message: CaptureMessage) =>
    queueMicrotask(() => intake?.receive(answerOf(message)));
  const finish = vi.fn((_take: { id: RecordingId; missingSamples: number }) => Promise.resolve({}));
  const recorder = createRecorder({
    api: {
      recordings: {
        begin: () => Promise.resolve({ id }),
        finish,
        update: () => Promise.resolve({}),
      },
    } as never,
    attachCapture: () => undefined,
    memory: { get: () => undefined, set: () => undefined },
    source: {
      listMicrophones: () => Promise.resolve([]),
      openMicrophone: () =>
        Promise.resolve({
          id: 'one',
          name: 'Microphone',
          track: { addEventListener: () => undefined } as never,
          close: () => undefined,
        }),
      startCaptureThread({ onMessage }) {
        const own = createSoundIntake(onMessage);
        intake = own;
        return Promise.resolve({
          send(message) {
            if (message.type === 'start') own.start(message);
            if (message.type === 'core-port') own.connect(post);
            if (message.type === 'stop') own.stop();
            if (message.type === 'give-up') own.giveUp();
          },
          close: () => (isThreadClosed = true),
        });
      },
    },
  });
  let heardUs = 0;
  return {
    recorder,
    disk,
    finish,
    isThreadClosed: () => isThreadClosed,
    unplug: () => intake?.end(),
    reconnect: () => intake?.connect(post),
    async hear(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        const plane = Float32Array.from({ length: RATE_HZ }, (_, at) => Math.sin(at) / 2);
        intake?.add({ planes: [plane], sampleRateHz: RATE_HZ, timestampUs: heardUs });
        heardUs += 1e6;
        await vi.advanceTimersByTimeAsync(1000);
        intake?.retry();
      }
    },
    async wait(seconds: number) {
      for (let second = 0; second < seconds; second += 1) {
        await vi.advanceTimersByTimeAsync(1000);
        intake?.retry();
      }
    },
  };
}

async function takeOf(seconds: number) {
  const made = makeRecorder();
  await made.recorder.open();
  await made.hear(1);
  await made.recorder.record({ storyId: null, purpose: 'test' });
  await made.hear(seconds);
  return made;
}

test('Stop on a full disk waits as long as it takes, and saves everything once there is space', async () => {
  const { recorder, disk, finish, hear, wait, isThreadClosed } = await takeOf(5);
  disk.isFull = true;
  await hear(60);
  recorder.stop();
  await wait(600);
  expect(recorder.view().state).toMatchObject({ name: 'saving', trouble: 'disk-full' });
  expect(isThreadClosed()).toBe(false);
  expect(finish).not.toHaveBeenCalled();
  disk.isFull = false;
  await wait(3);
  expect(disk.frames).toBe(65 * RATE_HZ);
  expect(finish).toHaveBeenCalledWith({ id, missingSamples: 0 });
  expect(recorder.view().state).toEqual({ name: 'saved', recordingId: id });
});

test('how much is not saved is told also when the microphone is gone', async () => {
  const { recorder, disk, hear, wait, unplug } = await takeOf(5);
  disk.isFull = true;
  await hear(30);
  unplug();
  await wait(10);
  const { take } = recorder.meter();
  expect((take?.totalFrames ?? 0) - (take?.committedFrames ?? 0)).toBe(30 * RATE_HZ);
  expect(recorder.view().state).toMatchObject({ name: 'saving', trouble: 'disk-full' });
});

test('only a person ends without what could not be saved, and it is counted as missing', async () => {
  const { recorder, disk, finish, hear, wait } = await takeOf(5);
  disk.isFull = true;
  await hear(30);
  recorder.stop();
  await wait(20);
  recorder.giveUp();
  await wait(1);
  expect(finish).toHaveBeenCalledWith({ id, missingSamples: 30 * RATE_HZ });
  expect(recorder.view().state).toMatchObject({ name: 'saved', trouble: 'samples-missing' });
});

test('giving up means nothing while a take goes on', async () => {
  const { recorder, disk, hear } = await takeOf(5);
  recorder.giveUp();
  await hear(5);
  expect(recorder.view().state).toMatchObject({ name: 'recording' });
  expect(disk.frames).toBe(10 * RATE_HZ);
});

test('a library that somebody opened who does not record makes the take wait, not end', async () => {
  const { recorder, disk, hear, reconnect } = await takeOf(5);
  disk.isRefusing = true;
  reconnect();
  await hear(20);
  expect(recorder.view().state).toMatchObject({ name: 'recording' });
  disk.isRefusing = false;
  reconnect();
  await hear(1);
  expect(disk.frames).toBe(26 * RATE_HZ);
});
