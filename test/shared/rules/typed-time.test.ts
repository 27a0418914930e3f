import { expect, test } from 'vitest';
import { timeToType, typedTime } from '../../../shared/rules/typed-time.ts';

test.each([
  ['1:02:03', 3_723_000],
  ['62:03', 3_723_000],
  ['45', 45_000],
  [' 0:10.5 ', 10_500],
  ['90', 90_000],
  ['۱:۰۲', 62_000],
  ['٠:٠٥', 5000],
])('%s is understood as a time', (text, ms) => {
  expect(typedTime(text)).toBe(ms);
});

test.each(['', 'soon', '1:99', '1:60:00', '1:2:3:4', '-5', '1:', ':30', '1e3'])(
  '"%s" is no time',
  (text) => {
    expect(typedTime(text)).toBeUndefined();
  },
);

test('what is shown to be typed over is read again as the same time', () => {
  for (const ms of [0, 900, 10_500, 62_000, 3_599_900, 3_723_400])
    expect(typedTime(timeToType(ms))).toBe(ms);
  expect(timeToType(3_723_400)).toBe('1:02:03.4');
});
