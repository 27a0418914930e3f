import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, findMatches, placedWords } from '../../../shared/rules/search-places.ts';
import { parseSearch, searchWords } from '../../../shared/rules/search-text.ts';

/** The parts of a text that answer a search, as they are shown. */
const shown = (text: string, search: string) =>
  findMatches(text, parseSearch(search)).map(([from, to]) => text.slice(from, to));

test.each([
  ['Urdu with vowel marks', 'پھر اُس نے کِتَاب بند کی', 'كتاب', ['کِتَاب']],
  ['Urdu typed on an Arabic keyboard', 'یہ میری کہانی ہے', 'كهاني', ['کہانی']],
  ['Arabic with tatweel', 'قال الســـلام عليكم', 'السلام', ['الســـلام']],
  ['Persian with a zero-width space', 'من می\u200cخواهم بروم', 'میخواهم', ['می\u200cخواهم']],
  ['Bengali', 'আমার মায়ের রান্নাঘর', 'রান্না', ['রান্নাঘর']],
  ['Bengali o typed in two signs', 'আমার ছ\u09c7\u09beট ঘর', 'ছোট', ['ছ\u09c7\u09beট']],
  ['Gurmukhi', 'ਸਾਡੇ ਪਿੰਡ ਦੀ ਗੱਲ', 'ਪਿੰਡ', ['ਪਿੰਡ']],
  ['Tigrinya', 'ኣነ ካብ ኣስመራ መጺአ', 'ኣስመ', ['ኣስመራ']],
  ['Polish', 'Moja babcia z Łodzi śpiewała', 'lodz spie', ['Łodzi', 'śpiewała']],
  ['Greek with a final sigma', 'Ο ΔΡΟΜΟΣ και ο δρόμος', 'δρομος', ['ΔΡΟΜΟΣ', 'δρόμος']],
  ['Vietnamese taken apart', 'Nguye\u0302\u0303n', 'nguyen', ['Nguye\u0302\u0303n']],
  ['an apostrophe inside a word', 'In King’s Heath, 1962', 'kings', ['King’s']],
  ['a phrase', 'the long street and the long road', '"long road"', ['long road']],
  ['a phrase over a line of punctuation', 'salt, pepper', '"salt pepper"', ['salt, pepper']],
  ['digits of another script', 'سن ۱۹۶۲ میں', '1962', ['۱۹۶۲']],
  ['signs of several letters', 'about ½ of it', '"1 2"', ['½']],
])('%s is marked where it stands', (_what, text, search, expected) => {
  expect(shown(text, search)).toEqual(expected);
});

test('a word of two letters finds its beginnings, a word of one letter only itself', () => {
  expect(shown('Go to the goat, a goal', 'go')).toEqual(['Go', 'goat', 'goal']);
  expect(shown('Go to the goat, a goal', 'a')).toEqual(['a']);
});

test('every word has a place, and it is the same word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
      const placed = placedWords(text);
      for (const { from, to } of placed) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(from).toBeLessThan(to);
      }
      // Letters that lie alone between spaces and punctuation are the words that the index knows.
      if (!/[^\p{L}\p{N}\s\p{P}]/u.test(text))
        expect(placed.map(({ word }) => word)).toEqual(searchWords(text));
    }),
    { numRuns: 2_000 },
  );
});

test('a long text is cut to whole words around the first match, which stays where it is', () => {
  const text = `${'before '.repeat(60)}the kitchen ${'after '.repeat(60)}`;
  const cut = excerpt(text, findMatches(text, parseSearch('kitchen')));
  expect(cut.text.length).toBeLessThan(300);
  expect(cut.text).toMatch(/^… before .* the kitchen after .*after …$/u);
  expect(cut.matches.map(([from, to]) => cut.text.slice(from, to))).toEqual(['kitchen']);
});

test('a short text is shown whole', () => {
  expect(excerpt('the kitchen', [[4, 11]])).toEqual({ text: 'the kitchen', matches: [[4, 11]] });
});
