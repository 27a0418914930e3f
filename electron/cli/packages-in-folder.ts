// Which packages a place holds: itself, or, where it is a folder of them as a delivery is, each one that lies in it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** @returns the place itself where it is no folder of packages; `isBatch` tells them apart */
export function packagesAt(path: string): { paths: string[]; isBatch: boolean } {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder || isFile(join(path, 'bagit.txt'))) return { paths: [path], isBatch: false };
  const paths = readdirSync(path, { withFileTypes: true })
    .filter(
      (entry) =>
        (entry.isFile() && /\.zip$/iu.test(entry.name)) ||
        (entry.isDirectory() && isFile(join(path, entry.name, 'bagit.txt'))),
    )
    .map(({ name }) => join(path, name))
    .toSorted();
  return paths.length === 0 ? { paths: [path], isBatch: false } : { paths, isBatch: true };
}
