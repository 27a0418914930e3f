import { describe, expect, test } from 'vitest';
import { dateWords, formatDay } from '../../../../renderer/pages/stories/date-words.ts';
import { stories as en } from '../../../../renderer/text/en/stories.ts';
import { stories as ur } from '../../../../renderer/text/ur/stories.ts';

const inEnglish = { about: en.dateAbout, decade: en.dateDecade };
const inUrdu = { about: ur.dateAbout, decade: ur.dateDecade };

describe('the date field says how a date was understood', () => {
  test.each([
    ['22/11/2026', '22 November 2026'],
    ['May 1962', 'May 1962'],
    ['1962', '1962'],
    ['about 1962', 'about 1962'],
    ['c. may 1962', 'about May 1962'],
    ['196X', 'the 1960s'],
    ['about 1960s', 'about the 1960s'],
  ])('%s is understood as %s', (text, words) => {
    expect(dateWords({ text, language: 'en', wording: inEnglish })).toBe(words);
  });

  test('a reader of Urdu gets Urdu words, counted by the same calendar', () => {
    expect(dateWords({ text: 'about 1962', language: 'ur', wording: inUrdu })).toBe('تقریباً 1962');
    expect(formatDay({ day: '2026-11-22', language: 'ur' })).toMatch(/نومبر.*2026/u);
  });

  test('a reader in Persian does not meet another calendar', () => {
    expect(formatDay({ day: '2026-11-22', language: 'fa' })).toMatch(/۲۰۲۶/u);
  });

  test('words that are no date are not understood', () => {
    expect(dateWords({ text: 'long ago', language: 'en', wording: inEnglish })).toBeUndefined();
    expect(dateWords({ text: '31/02/1962', language: 'en', wording: inEnglish })).toBeUndefined();
  });
});
