// What a person can rely on when the disk or the library is in the way of a take.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lapel, laptop, makeRecorder, RATE_HZ, takeId as id, takeOf } from './recorder-harness.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('Stop on a full disk waits as long as it takes, and saves everything once there is space', async () => {
  const { recorder, disk, finish, pass, isThreadClosed } = await takeOf(5);
  disk.isFull = true;
  await pass(60);
  recorder.stop();
  await pass(600);
  expect(recorder.view().state).toMatchObject({ name: 'saving', trouble: 'disk-full' });
  expect(isThreadClosed()).toBe(false);
  expect(finish).not.toHaveBeenCalled();
  disk.isFull = false;
  await pass(3);
  expect(disk.frames).toBe(65 * RATE_HZ);
  expect(finish).toHaveBeenCalledWith({ id, missingSamples: 0 });
  expect(recorder.view().state).toEqual({ name: 'saved', recordingId: id });
});

test('how much is not saved is told also when the microphone is gone', async () => {
  const { recorder, disk, pass, unplug } = await takeOf(5);
  disk.isFull = true;
  await pass(30);
  await unplug(lapel);
  await pass(10);
  const { take } = recorder.meter();
  expect((take?.totalFrames ?? 0) - (take?.committedFrames ?? 0)).toBe(30 * RATE_HZ);
  expect(recorder.view().state).toMatchObject({ name: 'recording', trouble: 'disk-full' });
});

test('only a person ends without what could not be saved, and it is counted as missing', async () => {
  const { recorder, disk, finish, pass } = await takeOf(5);
  disk.isFull = true;
  await pass(30);
  recorder.stop();
  await pass(20);
  recorder.giveUp();
  await pass(1);
  expect(finish).toHaveBeenCalledWith({ id, missingSamples: 30 * RATE_HZ });
  expect(recorder.view().state).toMatchObject({ name: 'saved', trouble: 'samples-missing' });
});

test('what is missing is counted also when only the second try to save succeeds', async () => {
  const { recorder, disk, finish, pass } = await takeOf(5);
  disk.isFull = true;
  await pass(30);
  recorder.stop();
  await pass(20);
  finish.mockRejectedValueOnce(new Error('full'));
  recorder.giveUp();
  await pass(1);
  expect(recorder.view().state).toMatchObject({ name: 'troubled', problem: 'not-saved' });
  await recorder.saveAgain();
  expect(finish).toHaveBeenLastCalledWith({ id, missingSamples: 30 * RATE_HZ });
  expect(recorder.view().state).toMatchObject({ name: 'saved', trouble: 'samples-missing' });
});

test('giving up means nothing while a take goes on', async () => {
  const { recorder, disk, pass } = await takeOf(5);
  recorder.giveUp();
  await pass(5);
  expect(recorder.view().state).toMatchObject({ name: 'recording' });
  expect(disk.frames).toBe(10 * RATE_HZ);
});

test('a library that somebody opened who does not record makes the take wait, not end', async () => {
  const { recorder, disk, pass, reconnect } = await takeOf(5);
  disk.isRefusing = true;
  reconnect();
  await pass(20);
  expect(recorder.view().state).toMatchObject({ name: 'recording' });
  disk.isRefusing = false;
  reconnect();
  await pass(1);
  expect(disk.frames).toBe(26 * RATE_HZ);
});

test('16 bits are remembered for the next time, 24 are the usual', async () => {
  const { recorder, memory, begin, pass } = makeRecorder();
  await recorder.open();
  await pass(1);
  expect(recorder.view().format).toMatchObject({ bitsPerSample: 24 });
  recorder.chooseBits(16);
  expect(memory.get('bits')).toBe('16');
  await recorder.open();
  await pass(1);
  await recorder.record({ storyId: null, purpose: 'test' });
  expect(begin).toHaveBeenCalledWith(
    expect.objectContaining({ format: { sampleRateHz: RATE_HZ, channels: 1, bitsPerSample: 16 } }),
  );
});

test('some seconds can be heard before a take, and none of it gets into the take', async () => {
  const { recorder, disk, pass } = makeRecorder();
  await recorder.open();
  await pass(1);
  const sample = recorder.sample(2);
  await pass(3);
  expect((await sample)?.planes[0]?.length).toBe(2 * RATE_HZ);
  const second = recorder.sample(10);
  await pass(1);
  await recorder.record({ storyId: null, purpose: 'test' });
  expect(await second).toBeUndefined();
  await pass(4);
  expect(disk.frames).toBe(4 * RATE_HZ);
});

test('when the page was left and the take cannot begin, no microphone stays open', async () => {
  const { recorder, begin, pass, isThreadClosed } = makeRecorder();
  await recorder.open();
  await pass(1);
  const { promise, reject } = Promise.withResolvers<never>();
  begin.mockReturnValueOnce(promise);
  const recording = recorder.record({ storyId: null, purpose: 'test' });
  recorder.release();
  reject(new Error('locked'));
  await recording;
  expect(recorder.view().state).toMatchObject({ name: 'troubled', problem: 'not-started' });
  expect(isThreadClosed()).toBe(true);
  expect(recorder.view().microphone).toBeUndefined();
});

test('a microphone that was chosen in a take and opens only after its end is closed again', async () => {
  const { recorder, world, heard, memory, pass } = await takeOf(5, [lapel, laptop]);
  const { promise, resolve } = Promise.withResolvers<void>();
  world.isOpening = promise;
  const changed = recorder.open(laptop.id);
  recorder.stop();
  await pass(1);
  expect(recorder.view().state.name).toBe('saved');
  world.isOpening = undefined;
  await recorder.open();
  resolve();
  await pass(1);
  await changed;
  expect(recorder.view().microphone).toMatchObject({ name: lapel.name });
  expect(heard()).toEqual([lapel.name]);
  expect(memory.get('microphone')).toBeUndefined();
});
