// A take goes on with the next microphone, in the same file, and knows what nobody heard in between.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lapel, laptop, makeRecorder, RATE_HZ, takeId, takeOf } from './recorder-harness.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('an unplugged microphone is followed by the next, and the person is told until it was seen', async () => {
  const { recorder, disk, segments, unplug, pass, finish } = await takeOf(5, [lapel, laptop]);
  await unplug(lapel);
  expect(recorder.view()).toMatchObject({
    state: { name: 'recording' },
    deviceTrouble: { kind: 'looking', reason: 'unplugged', from: 'Lapel' },
  });
  await pass(5);
  expect(recorder.view()).toMatchObject({
    state: { name: 'recording' },
    microphone: { name: 'Laptop' },
    deviceTrouble: { kind: 'went-on', reason: 'unplugged', from: 'Lapel', to: 'Laptop' },
  });
  recorder.seen();
  expect(recorder.view().deviceTrouble).toBeUndefined();
  expect(segments).toMatchObject([
    { position: 1, startFrame: 5 * RATE_HZ, deviceName: 'Laptop', deviceRateHz: RATE_HZ },
  ]);
  recorder.stop();
  await pass(1);
  expect(disk.frames + disk.missing).toBe(10 * RATE_HZ);
  expect(finish).toHaveBeenCalledWith({ id: takeId, missingSamples: disk.missing });
});

test('without any microphone the take waits, says so, and goes on by itself when one is there', async () => {
  const { recorder, disk, segments, unplug, plugIn, pass } = await takeOf(5);
  await unplug(lapel);
  await pass(60);
  expect(recorder.view()).toMatchObject({
    state: { name: 'recording' },
    deviceTrouble: { kind: 'waiting', reason: 'unplugged', from: 'Lapel' },
  });
  expect(disk.frames).toBe(5 * RATE_HZ);
  await plugIn(lapel);
  await pass(5);
  expect(recorder.view().deviceTrouble).toMatchObject({ kind: 'went-on', to: 'Lapel' });
  expect(segments).toMatchObject([{ missingFramesBefore: 60 * RATE_HZ, reason: 'unplugged' }]);
  expect(disk).toMatchObject({ frames: 10 * RATE_HZ, missing: 60 * RATE_HZ });
});

test('a device that comes without anybody telling is found within seconds', async () => {
  const { recorder, world, unplug, pass } = await takeOf(5);
  await unplug(lapel);
  await pass(10);
  world.devices = [laptop];
  await pass(3);
  expect(recorder.view().deviceTrouble).toMatchObject({ kind: 'went-on', to: 'Laptop' });
});

test('a take that waits can be stopped at any time; what nobody heard is counted', async () => {
  const { recorder, finish, unplug, pass } = await takeOf(5);
  await unplug(lapel);
  await pass(7);
  recorder.stop();
  await pass(1);
  expect(recorder.view().state).toMatchObject({ name: 'saved', trouble: 'samples-missing' });
  expect(finish).toHaveBeenCalledWith({ id: takeId, missingSamples: 7 * RATE_HZ });
});

test('what is not heard while a take is paused is not missing', async () => {
  const { recorder, disk, segments, unplug, plugIn, pass } = await takeOf(5);
  recorder.pause();
  await unplug(lapel);
  await pass(30);
  await plugIn(laptop);
  await pass(2);
  recorder.resume();
  await pass(5);
  expect(disk).toMatchObject({ frames: 10 * RATE_HZ, missing: 0 });
  expect(segments).toMatchObject([{ startFrame: 5 * RATE_HZ, missingFramesBefore: 0 }]);
});

test('a pause in the middle of waiting is not counted, the waiting around it is', async () => {
  const { recorder, disk, unplug, plugIn, pass } = await takeOf(5);
  await unplug(lapel);
  await pass(3);
  recorder.pause();
  await pass(100);
  recorder.resume();
  await pass(4);
  await plugIn(lapel);
  await pass(1);
  expect(disk.missing).toBe(7 * RATE_HZ);
});

test('a permission that was taken away has its own words, and the take goes on once it is given back', async () => {
  const { recorder, world, segments, unplug, pass } = await takeOf(5);
  world.isAllowed = false;
  await unplug(lapel);
  world.devices = [lapel];
  await pass(6);
  expect(recorder.view().deviceTrouble).toMatchObject({
    kind: 'waiting',
    reason: 'permission-lost',
  });
  world.isAllowed = true;
  recorder.tryAgain();
  await pass(1);
  expect(segments).toMatchObject([{ reason: 'permission-lost' }]);
});

test('a device with another rate is brought to the rate of the take, and its own rate is noted', async () => {
  const other = { ...laptop, rateHz: 16_000 };
  const { disk, segments, ledAtRates, unplug, pass } = await takeOf(5, [lapel, other]);
  await unplug(lapel);
  await pass(5);
  expect(ledAtRates).toEqual([undefined, RATE_HZ]);
  expect(segments).toMatchObject([{ deviceRateHz: 16_000, deviceName: 'Laptop' }]);
  expect(disk.frames + disk.missing).toBe(10 * RATE_HZ);
});

test('a device that changes its rate goes on in the same take, at the rate of the take', async () => {
  const device = { ...lapel };
  const { recorder, disk, segments, opened, ledAtRates, pass } = await takeOf(5, [device]);
  device.rateHz = 16_000;
  await pass(5);
  expect(recorder.view().deviceTrouble).toMatchObject({ kind: 'went-on', reason: 'rate-changed' });
  expect(ledAtRates).toEqual([undefined, RATE_HZ]);
  expect(opened).toEqual(['Lapel']);
  expect(segments).toMatchObject([{ reason: 'rate-changed', deviceRateHz: 16_000 }]);
  expect(disk.frames + disk.missing).toBe(10 * RATE_HZ);
});

test('a device that can be opened and gives no sound is not the one to go on with', async () => {
  const dead = { id: 'dead', name: 'Dead', rateHz: RATE_HZ, isMute: true };
  const { recorder, unplug, pass } = await takeOf(5, [lapel, dead, laptop]);
  await unplug(lapel);
  await pass(10);
  expect(recorder.view().deviceTrouble).toMatchObject({ kind: 'went-on', to: 'Laptop' });
});

test('a microphone that is there and falls silent altogether is given up for another', async () => {
  const first = { ...lapel };
  const { recorder, disk, pass } = await takeOf(5, [first, laptop]);
  first.isMute = true;
  await pass(20);
  expect(recorder.view().deviceTrouble).toMatchObject({ kind: 'went-on', to: 'Laptop' });
  expect(disk.frames + disk.missing).toBe(25 * RATE_HZ);
});

test('another microphone can be chosen in the middle; when it cannot be opened the present one stays', async () => {
  const { recorder, world, disk, segments, pass } = await takeOf(5, [lapel, laptop]);
  void recorder.open('laptop');
  await pass(5);
  expect(recorder.view()).toMatchObject({ microphone: { name: 'Laptop' } });
  expect(recorder.view().deviceTrouble).toBeUndefined();
  expect(segments).toMatchObject([{ reason: 'chosen', missingFramesBefore: 0 }]);
  expect(disk.missing).toBe(0);
  const { frames } = disk;
  expect(frames).toBeGreaterThanOrEqual(10 * RATE_HZ);
  world.devices = [laptop];
  void recorder.open('lapel');
  await pass(5);
  expect(recorder.view()).toMatchObject({
    state: { name: 'recording' },
    microphone: { name: 'Laptop' },
    deviceTrouble: { kind: 'not-changed', from: 'Laptop' },
  });
  expect(disk).toMatchObject({ frames: frames + 5 * RATE_HZ, missing: 0 });
});

test('a microphone that is lost while the take is being made is followed as well', async () => {
  const { recorder, begin, disk, segments, unplug, pass } = makeRecorder([lapel, laptop]);
  await recorder.open();
  await pass(1);
  let answer: (take: { id: typeof takeId }) => void = () => undefined;
  begin.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const recording = recorder.record({ storyId: null, purpose: 'test' });
  await unplug(lapel);
  await pass(1);
  answer({ id: takeId });
  await recording;
  await pass(5);
  expect(disk.frames + disk.missing).toBeGreaterThanOrEqual(5 * RATE_HZ);
  expect(segments).toMatchObject([{ position: 1, startFrame: 0, deviceName: 'Laptop' }]);
});

test('a microphone that is lost before a take is replaced, and the page shows which one is heard', async () => {
  const { recorder, unplug, pass } = makeRecorder([lapel, laptop]);
  await recorder.open();
  await pass(5);
  await unplug(lapel);
  await pass(1);
  expect(recorder.view()).toMatchObject({
    state: { name: 'ready' },
    microphone: { name: 'Laptop' },
  });
});

test('a microphone that is plugged in while none was found is opened without a press', async () => {
  const { recorder, plugIn, pass } = makeRecorder([]);
  await recorder.open();
  expect(recorder.view().state).toMatchObject({ name: 'troubled', problem: 'none-found' });
  await plugIn(lapel);
  await pass(1);
  expect(recorder.view()).toMatchObject({
    state: { name: 'ready' },
    microphone: { name: 'Lapel' },
  });
});
