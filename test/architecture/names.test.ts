// Keeps names telling, and shortcuts out of the code.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc'];
const code = projectFiles().filter((file) =>
  /^(?:shared|electron|renderer|test)\/.*\.tsx?$/u.test(file),
);

test('no file or folder has a name that says nothing about what is in it', () => {
  const found = projectFiles().filter((file) =>
    file.split('/').some((part) => {
      const words = (part.split('.')[0] ?? '').toLowerCase().split('-');
      return emptyNames.includes(words.at(-1) ?? '');
    }),
  );
  expect(found, 'Name the file after the one thing it does.').toEqual([]);
});

test('modules are named like-this.ts and components LikeThis.tsx', () => {
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
  const pascal = /^[A-Z][A-Za-z0-9]*$/u;
  const odd = code.filter((file) => {
    const stem = posix.basename(file).split('.')[0] ?? '';
    return !kebab.test(stem) && !(file.endsWith('.tsx') && pascal.test(stem));
  });
  expect(odd).toEqual([]);
});

test('no check is switched off, no work is left as a note, no type is waved through', () => {
  const shortcuts =
    /@ts-(?:ignore|nocheck|expect-error)|(?:oxlint|eslint)-disable|prettier-ignore|\bas any\b|\b(?:TODO|FIXME|XXX)\b/u;
  const found = code
    .filter((file) => !file.startsWith('test/architecture/'))
    .filter((file) => shortcuts.test(readProjectFile(file)));
  expect(found, 'Solve it instead.').toEqual([]);
});
