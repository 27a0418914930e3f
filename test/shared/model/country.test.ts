import { expect, test } from 'vitest';
import { CountryCode, countryCodes, countryName } from '../../../shared/model/country.ts';

test('every country has a name in English and in Urdu, and no code stands twice', () => {
  expect(countryCodes).toHaveLength(249);
  expect(new Set(countryCodes).size).toBe(249);
  const nameless = countryCodes.filter((code) =>
    ['en', 'ur'].some((language) => [code, ''].includes(countryName(code, language))),
  );
  expect(nameless).toEqual([]);
  expect(countryName('ER', 'ur')).toMatch(/\p{sc=Arabic}/u);
});

test('a country that is not in the list is refused in plain words', () => {
  expect(CountryCode.safeParse('PK').success).toBe(true);
  const refused = CountryCode.safeParse('XX');
  expect(refused.error?.issues[0]?.message).toBe('Please choose a country from the list.');
});
