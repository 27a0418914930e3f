// Language tags: a language need not be known to computers by its name.
import { expect, test } from 'vitest';
import { isLanguageTag, spellLanguageTag } from '../../../shared/rules/language-tag.ts';

test('tags of languages spoken here are taken, whoever else knows them', () => {
  for (const tag of ['ur', 'UR', 'pa-Guru', 'en-GB', 'syl', 'phr', 'sgn-GB', 'zh-Hant-TW'])
    expect(isLanguageTag(tag), tag).toBe(true);
});

test('names of languages and broken tags are refused', () => {
  for (const tag of ['english', 'urdu', 'u', '', 'pa-Gurumukhi', 'e-n', 'en_GB', 'pa Guru'])
    expect(isLanguageTag(tag), tag).toBe(false);
});

test('one language has one spelling', () => {
  expect(spellLanguageTag('PA-guru')).toBe('pa-Guru');
  expect(spellLanguageTag('en-gb')).toBe('en-GB');
});
