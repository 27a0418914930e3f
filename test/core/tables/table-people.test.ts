import { expect, test } from 'vitest';
import { bringIn, csv, withFolder } from './table-builders.ts';

const table = (identifier: string) =>
  csv(['Identifier', 'Title', 'Storyteller'], [identifier, 'A story (fictional)', 'Ali Hassan']);

test('people of one name in tables of two organisations are two people', async () => {
  const library = await withFolder();
  const path = library.put('a.csv', table('1'));
  await bringIn(library, { path, organisation: 'Example Street' });
  const other = library.put('b.csv', table('2'));
  await bringIn(library, { path: other, organisation: 'Another project' });
  expect(await library.api.people.list({})).toHaveLength(2);
  const next = library.put('c.csv', table('3'));
  await bringIn(library, { path: next, organisation: 'Example Street' });
  expect(await library.api.people.list({})).toHaveLength(2);
});

test('a chosen name is not taken for the real name of somebody else', async () => {
  const library = await withFolder();
  await bringIn(library, { path: library.put('a.csv', table('1')) }, { names: 'real' });
  await bringIn(library, { path: library.put('b.csv', table('2')) }, { names: 'chosen' });
  expect(await library.api.people.list({})).toHaveLength(2);
});
