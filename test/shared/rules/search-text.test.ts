import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  matchesSearch,
  parseSearch,
  searchText,
  searchWords,
} from '../../../shared/rules/search-text.ts';

test.each([
  ['case', 'Sparkbrook', 'SPARKBROOK'],
  ['accents', 'José Müller', 'jose muller'],
  ['Polish ł', 'Łódź', 'lodz'],
  ['German ß', 'Straße', 'strasse'],
  ['a dotted Turkish capital', 'İstanbul', 'istanbul'],
  ['apostrophes', 'King’s Heath', 'kings heath'],
  ['Arabic vowel marks', 'كِتَاب', 'كتاب'],
  ['tatweel', 'كتــاب', 'كتاب'],
  ['the Arabic and the Urdu ye', 'کہانی', 'کہاني'],
  ['the Arabic and the Urdu kaf', 'کتاب', 'كتاب'],
  ['the Arabic and the Urdu he', 'گھر ہے', 'گهر هے'],
  ['hamza on alef', 'أحمد', 'احمد'],
  ['zero-width joiners', 'می\u200cخواهم', 'میخواهم'],
  ['presentation forms', 'ﺳﻼﻡ', 'سلام'],
  ['composed and taken-apart letters', 'caf\u00e9', 'cafe\u0301'],
  ['digits of other scripts', '۱۹۶۲', '1962'],
])('%s make no difference: %s and %s are the same', (_what, one, other) => {
  expect(searchText(one)).toBe(searchText(other));
});

test('vowel signs of Bengali, Hindi and Punjabi still tell words apart', () => {
  expect(searchText('কলা')).not.toBe(searchText('কালা'));
  expect(searchText('मेला')).not.toBe(searchText('माला'));
  expect(searchWords('ਪਿੰਡ ਦੀ ਕਹਾਣੀ')).toHaveLength(3);
  expect(searchWords('বাংলার গল্প')).toHaveLength(2);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'binary' }), (text) => {
      expect(searchText(searchText(text))).toBe(searchText(text));
    }),
    { numRuns: 5_000 },
  );
});

test('words are prefixes, quoted words are a phrase', () => {
  expect(parseSearch('arriv "First  Week" HG-0001')).toEqual([
    { words: ['arriv'], isWhole: false },
    { words: ['first', 'week'], isWhole: true },
    { words: ['hg', '0001'], isWhole: false },
  ]);
  expect(parseSearch('"unfinished phr')).toEqual([{ words: ['unfinished', 'phr'], isWhole: true }]);
  expect(parseSearch(' "" -- * ')).toEqual([]);
});

test('a name is found by the beginning of any of its words, all words must be there', () => {
  const found = (typed: string) => matchesSearch('Amina Begum-Example', parseSearch(typed));
  expect(found('beg ami')).toBe(true);
  expect(found('"amina begum"')).toBe(true);
  expect(found('"begum amina"')).toBe(false);
  expect(found('"ami"')).toBe(false);
  expect(found('amina khan')).toBe(false);
  expect(found('')).toBe(true);
});
