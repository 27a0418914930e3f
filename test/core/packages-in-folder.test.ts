// Which packages an archivist means who names a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagesAt } from '../../electron/cli/packages-in-folder.ts';
import { tempFolder } from '../support/make-core.ts';

function bag(path: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'bagit.txt'), '');
  return path;
}

test('of a folder of deliveries all packages are found, and of one of packages, too', () => {
  const root = tempFolder();
  const first = bag(join(root, 'hg-deposit-1', 'hg-archive-1'));
  const second = bag(join(root, 'hg-archive-2'));
  writeFileSync(join(root, 'hg-archive-3.zip'), '');
  bag(join(second, 'data', 'inner'));
  expect(packagesAt(root)).toEqual({
    paths: [second, join(root, 'hg-archive-3.zip'), first].toSorted(),
    isBatch: true,
  });
});

test('a package is itself, and so is a folder that holds none', () => {
  const root = tempFolder();
  const one = bag(join(root, 'hg-archive-1'));
  mkdirSync(join(root, 'photos', 'deep'), { recursive: true });
  expect(packagesAt(one)).toEqual({ paths: [one], isBatch: false });
  expect(packagesAt(join(root, 'photos'))).toEqual({
    paths: [join(root, 'photos')],
    isBatch: false,
  });
});
