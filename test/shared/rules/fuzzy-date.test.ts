import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';

test.each([
  ['2026-11-22', '2026-11-22', '2026-11-22', '2026-11-22'],
  ['22/11/2026', '2026-11-22', '2026-11-22', '2026-11-22'],
  ['22nd November 2026', '2026-11-22', '2026-11-22', '2026-11-22'],
  ['29 Feb 2024', '2024-02-29', '2024-02-29', '2024-02-29'],
  ['May 1962', '1962-05', '1962-05-01', '1962-05-31'],
  ['feb 1900', '1900-02', '1900-02-01', '1900-02-28'],
  ['1962', '1962', '1962-01-01', '1962-12-31'],
  ['about 1962', '1962~', '1962-01-01', '1962-12-31'],
  ['c. 1962', '1962~', '1962-01-01', '1962-12-31'],
  ['1962~', '1962~', '1962-01-01', '1962-12-31'],
  ['1960s', '196X', '1960-01-01', '1969-12-31'],
  ['Around the 1960s', '196X~', '1960-01-01', '1969-12-31'],
  ['around 1960s', '196X~', '1960-01-01', '1969-12-31'],
  ['۱۹۶۲', '1962', '1962-01-01', '1962-12-31'],
  ['১৯৬২', '1962', '1962-01-01', '1962-12-31'],
  ['30/02/2024', undefined, '', ''],
  ['2023-02-29', undefined, '', ''],
  ['13/13/2020', undefined, '', ''],
  ['0962', undefined, '', ''],
  ['last summer', undefined, '', ''],
  ['', undefined, '', ''],
])('"%s" is understood as %s', (typed, edtf, from, to) => {
  const date = parseFuzzyDate(typed);
  expect(date?.edtf).toBe(edtf);
  if (date !== undefined) expect([date.from, date.to]).toEqual([from, to]);
});

test('what is stored is read again as the same date', () => {
  const form = fc.tuple(
    fc.constantFrom('', 'about ', '~'),
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom('day', 'month', 'year', 'decade'),
  );
  fc.assert(
    fc.property(form, ([about, year, month, day, kind]) => {
      const two = (value: number) => String(value).padStart(2, '0');
      const text = {
        day: `${year}-${two(month)}-${two(day)}`,
        month: `${year}-${two(month)}`,
        year: String(year),
        decade: `${Math.floor(year / 10)}X`,
      }[kind];
      const date = parseFuzzyDate(about + text);
      if (date === undefined) {
        // Only a day that its month does not have is refused.
        expect(kind).toBe('day');
        expect(new Date(Date.UTC(year, month - 1, day)).getUTCDate()).not.toBe(day);
        return;
      }
      expect(parseFuzzyDate(date.edtf)).toEqual(date);
      expect(date.from <= date.to).toBe(true);
      expect(date.isAbout).toBe(about !== '');
    }),
  );
});

test('no text, however strange, makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
      const edtf = parseFuzzyDate(text)?.edtf ?? 'none';
      expect(edtf).toMatch(/^(none|\d{3}[\dX](-\d\d(-\d\d)?)?~?)$/);
    }),
  );
});
