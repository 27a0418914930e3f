import { describe, expect, test } from 'vitest';
import {
  closedFrames,
  closedLengthMs,
  flattened,
  lastPart,
  mergePassages,
  passagesWithin,
  silenced,
  slackOf,
} from '../../../shared/rules/closed-passages.ts';

const part = (fromMs: number, toMs: number) => ({ fromMs, toMs });

test('passages that overlap or touch are one, whatever order they were closed in', () => {
  const closed = [part(500, 700), part(0, 100), part(100, 200), part(600, 900)];
  expect(mergePassages(closed)).toEqual([part(0, 200), part(500, 900)]);
  expect(closedLengthMs(closed, 800)).toBe(500);
});

test('a passage that lies behind the end is not there; one that reaches over it stays as it is', () => {
  expect(passagesWithin([part(900, 2000), part(1000, 3000)], 1000)).toEqual([part(900, 3000)]);
  expect(passagesWithin([part(1000, 3000)], 1000)).toEqual([]);
});

test('a frame of which any moment is closed is closed', () => {
  // 44.1 frames a millisecond: 10 ms is frame 441, 11 ms is frame 485.1.
  expect(closedFrames([part(10, 11)], { sampleRateHz: 44_100 })).toEqual([{ from: 441, to: 486 }]);
  expect(closedFrames([part(11, 12)], { sampleRateHz: 44_100 })).toEqual([{ from: 485, to: 530 }]);
});

test('coded sound is closed a little further on both sides, but never before its beginning', () => {
  const slackMs = slackOf({ kind: 'import', mimeType: 'audio/mpeg' });
  expect(slackMs).toBeGreaterThanOrEqual(50);
  expect(closedFrames([part(10, 500)], { sampleRateHz: 1000, slackMs })).toEqual([
    { from: 0, to: 500 + slackMs },
  ]);
  expect(slackOf({ kind: 'take', mimeType: 'audio/wav' })).toBe(0);
  expect(slackOf({ kind: 'import', mimeType: 'audio/flac' })).toBe(0);
});

test('the last two minutes end a moment after the press, and begin no earlier than the recording', () => {
  expect(lastPart(300_000.4, 120_000)).toEqual(part(180_000, 300_251));
  expect(lastPart(1000, 120_000)).toEqual(part(0, 1250));
});

describe('Silence', () => {
  const ranges = [
    { from: 0, to: 2 },
    { from: 5, to: 6 },
  ];
  const bytes = Uint8Array.from({ length: 30 }, (_, index) => index + 1);
  const expected = bytes.map((value, index) =>
    index < 6 || (index >= 15 && index < 18) ? 0 : value,
  );

  test.each([1, 2, 4, 7, 30])('is the same when the sound comes in pieces of %i bytes', (size) => {
    const heard: number[] = [];
    for (let at = 0; at < bytes.length; at += size)
      heard.push(...silenced(bytes.subarray(at, at + size), { at, ranges, frameBytes: 3 }));
    expect(heard).toEqual([...expected]);
  });

  test('leaves the bytes that it was given as they are', () => {
    const before = Buffer.from(bytes);
    silenced(before, { at: 0, ranges, frameBytes: 3 });
    expect(before.equals(Buffer.from(bytes))).toBe(true);
  });

  test('is seen in the outline: nothing where it is closed, all the rest', () => {
    const peaks = [Array.from({ length: 100 }, () => 200)];
    const [flat = []] = flattened(peaks, { passages: [part(5000, 6000)], durationMs: 10_000 });
    for (let point = 50; point < 60; point += 1) expect(flat[point]).toBe(0);
    expect(flat.filter((value) => value === 200).length).toBeGreaterThan(85);
  });
});
