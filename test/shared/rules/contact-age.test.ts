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
  expect(contactStanding({ phone: '116 123', checkedOn: day }, '2026-11-22')).toBe(standing);
});

test('a number checked on the 29th of February is old a year later', () => {
  const contact = { phone: '116 123', checkedOn: '2024-02-29' };
  expect(contactStanding(contact, '2025-02-28')).toBe('fresh');
  expect(contactStanding(contact, '2025-03-01')).toBe('old');
});

test.each(['999', ' 999 ', '112'])('nobody is asked to ring %s to try it out', (phone) => {
  expect(contactStanding({ phone, checkedOn: null }, '2026-11-22')).toBe('emergency');
});
