import { expect, test } from 'vitest';
import { clockTime } from '../../../renderer/parts/player/clock-time.ts';
import { waveformPath } from '../../../renderer/parts/player/waveform-path.ts';

test('times read as on a clock', () => {
  expect(clockTime(0)).toBe('0:00');
  expect(clockTime(187_999)).toBe('3:07');
  expect(clockTime(3_787_000)).toBe('1:03:07');
  expect(clockTime(-5)).toBe('0:00');
});

test('the outline is as high as the sound is loud, and shows the louder of two channels', () => {
  const quiet = Array.from({ length: 1000 }, () => 0);
  const loudAtTheEnd = quiet.with(999, 255);
  const strokes = waveformPath([quiet, loudAtTheEnd]).split('M').slice(1);
  expect(strokes).toHaveLength(240);
  expect(strokes[0]).toBe('0.5 49V51');
  expect(strokes.at(-1)).toBe('239.5 2V98');
});

test('a recording without a picture is a thin line', () => {
  expect(waveformPath([])).toContain('M0.5 49V51');
});
