import { expect, test } from 'vitest';
import { foldForSearch } from '../../../renderer/parts/fold-for-search.ts';

test.each([
  ['Łódź Café', 'łodz cafe'],
  ['کہانی', 'كهاني'],
  ['مُحَمَّد', 'محمد'],
  ['  Aston ', 'aston'],
])('%s is found by typing %s', (name, typed) => {
  expect(foldForSearch(name)).toBe(foldForSearch(typed));
});

test('Bengali vowel signs are kept, since they make other words', () => {
  expect(foldForSearch('কি')).not.toBe(foldForSearch('ক'));
});
