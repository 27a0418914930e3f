import { expect, test } from 'vitest';
import { contactStanding } from '../../../shared/rules/contact-age.ts';

test.each([
  [null, 'unchecked'],
  ['2026-11-22', 'fresh'],
  ['2025-11-22', 'fresh'],
  ['2025-11-21', 'old'],
  ['2019-01-01', 'old'],
  ['2026-11-23', 'unchecked'],
] as const)('on 22 November 2026 a number checked on %s is %s', (day, standing) => {
  expect(contactStanding(day, '2026-11-22')).toBe(standing);
});

test('a number checked on the 29th of February is old a year later', () => {
  expect(contactStanding('2024-02-29', '2025-02-28')).toBe('fresh');
  expect(contactStanding('2024-02-29', '2025-03-01')).toBe('old');
});
