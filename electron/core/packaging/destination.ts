// Where a package may be written: an existing folder outside of the library, with room, under a name that is still free.
import { lstatSync } from 'node:fs';
import { realpath, stat, statfs } from 'node:fs/promises';
import { relative, isAbsolute } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';

const MEGABYTE = 1_000_000;

/** @throws AppError `not-found`, `invalid-input` */
export async function checkDestination(destination: string, libraryFolder: string): Promise<void> {
  const isFolder = await stat(destination).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    throw new AppError(
      'not-found',
      'This folder is not there. Please choose a folder for the package.',
      { folder: destination },
    );
  const way = relative(await realpath(libraryFolder), await realpath(destination));
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way)))
    throw new AppError(
      'invalid-input',
      'A package cannot be written into the library itself. Please choose another folder.',
      { folder: destination },
    );
}

/** @throws AppError `conflict`: nothing is ever written over */
export function refuseExisting(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined)
    throw new AppError(
      'conflict',
      'There is already something with the name of this package. Please choose another folder.',
      { path },
    );
}

/** Bytes that may still be written to the disk of this folder. */
export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * @param cause a write that failed: then it is full, whatever it says itself
 * @throws AppError `disk-full` saying how much is missing
 */
export async function refuseFullDisk(
  folder: string,
  wantedBytes: number,
  cause?: unknown,
): Promise<void> {
  const freeBytes = await freeBytesAt(folder);
  if (freeBytes >= wantedBytes && cause === undefined) return;
  const missing = Math.max(1, Math.ceil((wantedBytes - freeBytes) / MEGABYTE));
  throw new AppError(
    'disk-full',
    `There is not enough space on this disk: about ${missing} MB are missing. Nothing was written. Please free some space, or choose another disk.`,
    { wantedBytes, freeBytes },
    { cause },
  );
}
