import { expect, test } from 'vitest';
import { parseTimecode, writeTimecode } from '../../../shared/rules/timecode.ts';

test.each([
  ['1:02:03', 3_723_000],
  ['62:03', 3_723_000],
  ['0:10', 10_000],
  ['45', 45_000],
  [' 2:10.5 ', 130_500],
  ['2:10,25', 130_250],
  ['٢:١٠', 130_000],
  ['۲:۱۰', 130_000],
])('%s is understood', (text, ms) => {
  expect(parseTimecode(text)).toBe(ms);
});

test.each(['', 'a', '1:2:3:4', '1:60:00', '1:99', '-1', '1:', ':10', '1:02:03.1234', '1e3'])(
  '"%s" is no time',
  (text) => {
    expect(parseTimecode(text)).toBeUndefined();
  },
);

test.each([0, 9000, 62_000, 3_723_000, 130_250])('%i ms is read back as it was written', (ms) => {
  expect(parseTimecode(writeTimecode(ms))).toBe(ms);
});
