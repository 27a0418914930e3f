// A mark in a folder while a library is being made or brought back there: what a kill leaves behind is known and may be cleared.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { filesOf } from '../db/open.ts';
import { makeFolder, syncFolder, writeBeside } from '../write-beside.ts';
import { LOCK_FILE } from './holder-lock.ts';
import { inspectFolder, MAKING_MARK } from './inspect-folder.ts';
import { layoutOf } from './layout.ts';
import { LIBRARY_FILE } from './library-file.ts';

export interface Making {
  /** The library is whole: library.json is written. */
  done(): void;
  /** Leaves the folder as it was. */
  undo(): void;
}

/** @throws AppError `conflict` when there is something in the folder */
export function assertFreeFolder(folder: string): void {
  const { kind } = inspectFolder(folder);
  if (kind === 'library' || kind === 'newer-library')
    throw new AppError(
      'conflict',
      'There is a library in this folder already. Please open it, or choose another folder.',
    );
  if (kind === 'other-files')
    throw new AppError(
      'conflict',
      'There are other files in this folder. Please choose an empty folder, or a new one.',
    );
}

/** Only ever what a library is made of. */
function clear(folder: string): void {
  const { catalogue, media, copies, backups } = layoutOf(folder);
  const files = [...filesOf(catalogue), ...filesOf(join(folder, LOCK_FILE))];
  for (const file of files) rmSync(file, { force: true });
  for (const inner of [media, copies, backups]) rmSync(inner, { recursive: true, force: true });
  rmSync(join(folder, LIBRARY_FILE), { force: true });
}

/** @throws AppError `conflict` when there is something in the folder */
export function beginMaking(folder: string): Making {
  assertFreeFolder(folder);
  makeFolder(folder);
  const mark = join(folder, MAKING_MARK);
  writeBeside(mark, '');
  clear(folder);
  const { media, backups } = layoutOf(folder);
  mkdirSync(media);
  mkdirSync(backups);
  const unmark = () => {
    rmSync(mark);
    syncFolder(folder);
  };
  return {
    done: unmark,
    undo() {
      clear(folder);
      unmark();
    },
  };
}
