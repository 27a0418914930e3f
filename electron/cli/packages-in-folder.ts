// Which packages a place holds: itself, or, where it is a folder of them as a delivery is, each one that lies in it.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Those that lie in this folder. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        (entry.isFile() && /\.zip$/iu.test(entry.name)) ||
        (entry.isDirectory() && isFile(join(folder, entry.name, 'bagit.txt'))),
    )
    .map(({ name }) => join(folder, name));
}

/** @returns the place itself where it is no folder of packages or of deliveries; `isBatch` tells them apart */
export function packagesAt(path: string): { paths: string[]; isBatch: boolean } {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder || isFile(join(path, 'bagit.txt'))) return { paths: [path], isBatch: false };
  const inner = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isFile(join(path, entry.name, 'bagit.txt')))
    .flatMap(({ name }) => packagesIn(join(path, name)));
  const paths = [...packagesIn(path), ...inner].toSorted();
  return paths.length === 0 ? { paths: [path], isBatch: false } : { paths, isBatch: true };
}
