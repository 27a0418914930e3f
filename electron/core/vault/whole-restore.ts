// Brings a whole backup back into a new, empty folder: every byte checked, and every sound that is whole, whatever happened to others.
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl } from '../context.ts';
import { syncFolder } from '../write-beside.ts';
import { readManifest } from './backup-manifest.ts';
import type { BackupFile } from './backup-manifest.ts';
import { forgetBroughtBack, noteBroughtBack } from './brought-back.ts';
import { copyFile, hashFile, isUnreadable } from './copy-file.ts';
import { freeBytesAt } from './inspect-folder.ts';
import { CATALOGUE_FILE, layoutOf } from './layout.ts';
import { LIBRARY_FILE, readLibraryFile } from './library-file.ts';
import { assertFreeFolder, beginMaking } from './making-mark.ts';

/** Without these two nothing can be read. */
function isNeeded({ restoreAs }: BackupFile): boolean {
  return restoreAs === LIBRARY_FILE || restoreAs === CATALOGUE_FILE;
}

/** Before anything large is copied. @throws AppError `library-damaged` */
async function assertNeeded(backup: string, files: readonly BackupFile[]): Promise<void> {
  for (const { path, sha256, sizeBytes: atMostBytes } of files.filter(isNeeded)) {
    const found = await hashFile(join(backup, path), { atMostBytes }).catch((error: unknown) => {
      if (isUnreadable(error)) return undefined;
      throw error;
    });
    if (found?.sha256 !== sha256)
      throw new AppError(
        'library-damaged',
        `The file ${path} of this backup is damaged or missing, so nothing was brought back. Please try another backup.`,
        { file: path },
      );
  }
}

/** library.json makes the folder a library, so it comes last. */
function libraryFileLast(files: readonly BackupFile[]): BackupFile[] {
  return files.toSorted(
    (one, other) =>
      Number(one.restoreAs === LIBRARY_FILE) - Number(other.restoreAs === LIBRARY_FILE),
  );
}

/** @throws AppError `not-found`, `library-damaged`, `library-newer`, `conflict`, `disk-full`, `cancelled`; the folder is then as it was */
export async function restoreEverything(request: {
  backup: string;
  folder: string;
  job: JobControl;
}): Promise<BackupReport> {
  const { backup, folder, job } = request;
  const { files, madeAt } = readManifest(backup);
  assertFreeFolder(folder);
  await assertNeeded(backup, files);
  const allBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const freeBytes = freeBytesAt(folder);
  if (allBytes > freeBytes)
    throw new AppError(
      'disk-full',
      'There is not enough space in that place for the library. Please free some space, or choose another disk.',
      { neededBytes: allBytes, freeBytes },
    );

  const making = beginMaking(folder);
  const copied: BackupFile[] = [];
  const leftOut: string[] = [];
  try {
    let doneBytes = 0;
    const onBytes = (bytes: number) => {
      job.throwIfCancelled();
      doneBytes += bytes;
      job.progress(doneBytes / allBytes, 'bringing-back');
    };
    for (const file of libraryFileLast(files)) {
      job.throwIfCancelled();
      const [from, to] = [join(backup, file.path), join(folder, file.restoreAs)];
      try {
        await copyFile({ from, to, expected: file, onBytes });
        copied.push(file);
      } catch (error) {
        if (isNeeded(file) || !isUnreadable(error)) throw error;
        leftOut.push(file.path);
      }
    }
    readLibraryFile(folder);
    syncFolder(layoutOf(folder).media);
    noteBroughtBack(folder, madeAt);
    making.done();
  } catch (error) {
    forgetBroughtBack(folder);
    making.undo();
    throw error;
  }
  return {
    folder,
    madeAt,
    copiedFiles: copied.length,
    unchangedFiles: 0,
    copiedBytes: copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    leftOut,
  };
}
