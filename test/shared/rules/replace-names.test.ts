import { describe, expect, test } from 'vitest';
import { createReplacer } from '../../../shared/rules/replace-names.ts';

const amina = { forms: ['Zaynab', 'Zainab', 'زینب', 'Zaynab Khan'], substitute: 'Amina' };
const { replace } = createReplacer([
  amina,
  { forms: ["O'Brien"], substitute: '[Street]' },
  { forms: ['王芳'], substitute: '李雷' },
  { forms: ['Khan'], substitute: 'Malik' },
]);

describe('A name is replaced', () => {
  test.each([
    ['Zaynab came home.', '[Amina] came home.'],
    ['I said: ZAINAB, ZAINAB!', 'I said: [Amina], [Amina]!'],
    [
      "It was Zaynab's garden, and Zaynab’s alone.",
      "It was [Amina]'s garden, and [Amina]’s alone.",
    ],
    ['Záynab', '[Amina]'],
    ['زینب گھر آئی', '[Amina] گھر آئی'],
    ['زَیْنَب اور زيـنب', '[Amina] اور [Amina]'],
    ["Mr O'Brien, OBrien and O’Brien's son", "Mr [Street], [Street] and [Street]'s son"],
    ["l'Zaynab", "l'[Amina]"],
    ['我是王芳的朋友', '我是[李雷]的朋友'],
    ['[Zaynab]', '[Amina]'],
  ])('%s', (text, expected) => {
    expect(replace(text)).toBe(expected);
  });

  test('the longest first, over spaces and hyphens', () => {
    expect(replace('Zaynab Khan, Zaynab-Khan, Khan')).toBe('[Amina], [Amina], [Malik]');
  });
});

test('only whole words are a name', () => {
  for (const text of ['Zaynabad', 'Khanate', 'a word', '', 'An a', 'Zaynabs'])
    expect(replace(text)).toBe(text);
});

test('nothing is looked for in a substitute', () => {
  const swap = createReplacer([
    { forms: ['Ann'], substitute: 'Bea' },
    { forms: ['Bea'], substitute: 'Ann' },
  ]);
  expect(swap.replace('Ann met Bea.')).toBe('[Bea] met [Ann].');
});

test('the places are counted for each name', () => {
  const { count } = createReplacer([amina, { forms: ['Khan'], substitute: 'Malik' }]);
  expect(count(['Zaynab and Zainab Khan', 'Khan', 'nobody'])).toEqual([2, 2]);
});
