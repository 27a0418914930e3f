import { expect, test } from 'vitest';
import {
  createLevelWatch,
  decibels,
  levelsOf,
  levelWord,
  mostUrgent,
} from '../../../renderer/recorder/levels.ts';

const atDb = (db: number) => 10 ** (db / 20);

test.each([
  [-80, 'silent'],
  [-45, 'quiet'],
  [-30, 'good'],
  [-12, 'good'],
  [-6.5, 'good'],
  [-5, 'loud'],
  [-1, 'loud'],
  [0, 'clipping'],
] as const)('a peak of %s dB is called %s', (db, word) => {
  expect(levelWord([0, atDb(db)])).toBe(word);
});

test('nothing heard is silent', () => {
  expect(levelWord([])).toBe('silent');
  expect(decibels(0)).toBe(-60);
});

test('each channel is measured by itself', () => {
  const [left, right] = levelsOf([Float32Array.of(0.5, -0.5), Float32Array.of(0, -0.25)]);
  expect(left).toEqual({ peak: 0.5, rms: 0.5 });
  expect(right?.peak).toBe(0.25);
  expect(right?.rms).toBeCloseTo(0.25 / Math.SQRT2);
});

test('that something was cut off stays to be seen for five seconds, a word of speech for two', () => {
  const watch = createLevelWatch();
  expect(watch(1)).toBe('clipping');
  const words = Array.from({ length: 50 }, () => watch(atDb(-12)));
  expect(words.slice(0, 49)).toEqual(Array.from({ length: 49 }, () => 'clipping'));
  expect(words[49]).toBe('good');
  watch(atDb(-3));
  expect(Array.from({ length: 20 }, () => watch(atDb(-12)))).toEqual([
    ...Array.from({ length: 19 }, () => 'loud'),
    'good',
  ]);
});

test('of two speakers the one who is not heard is told before the one who is a little loud', () => {
  expect(mostUrgent(['loud', 'silent'])).toBe('silent');
  expect(mostUrgent(['good', 'quiet'])).toBe('quiet');
  expect(mostUrgent(['silent', 'clipping'])).toBe('clipping');
});
