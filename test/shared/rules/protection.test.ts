import { expect, test } from 'vitest';
import { isStricter, suggestProtection } from '../../../shared/rules/protection.ts';

const no = { danger: 'no', 'must-not-know': 'no', 'being-decided': 'no', wish: 'no' } as const;

test.each(['danger', 'must-not-know', 'being-decided'] as const)(
  'one yes to "%s" calls for high protection at once, whatever else is answered',
  (question) => {
    expect(suggestProtection({ ...no, [question]: 'yes' })).toBe('high');
    expect(suggestProtection({ [question]: 'yes' })).toBe('high');
  },
);

test('whoever is not sure, or wishes it, is treated with care', () => {
  expect(suggestProtection({ ...no, danger: 'unsure' })).toBe('careful');
  expect(suggestProtection({ ...no, wish: 'yes' })).toBe('careful');
});

test('less is suggested only when every question was answered with no', () => {
  expect(suggestProtection(no)).toBe('ordinary');
  const { wish: _, ...three } = no;
  expect(suggestProtection(three)).toBeUndefined();
});

test('the levels have an order', () => {
  expect(isStricter('high', 'careful')).toBe(true);
  expect(isStricter('careful', 'ordinary')).toBe(true);
  expect(isStricter('careful', 'careful')).toBe(false);
});
