// Brings a whole backup back into a new, empty folder: every byte checked, all of it or nothing.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl } from '../context.ts';
import { syncFolder } from '../write-beside.ts';
import { readManifest } from './backup-manifest.ts';
import type { BackupFile } from './backup-manifest.ts';
import { copyFile } from './copy-file.ts';
import { freeBytesAt } from './inspect-folder.ts';
import { layoutOf } from './layout.ts';
import { LIBRARY_FILE, readLibraryFile } from './library-file.ts';
import { assertFreeFolder, beginMaking } from './making-mark.ts';

function damagedFile({ path }: BackupFile): AppError {
  return new AppError(
    'library-damaged',
    `The file ${path} of this backup is damaged or missing, so nothing was brought back. Please try another backup.`,
    { file: path },
  );
}

function assertAllThere(backup: string, files: readonly BackupFile[]): void {
  const missing = files.find(
    ({ path, sizeBytes }) =>
      !existsSync(join(backup, path)) || statSync(join(backup, path)).size !== sizeBytes,
  );
  if (missing !== undefined) throw damagedFile(missing);
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
  assertAllThere(backup, files);
  const allBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const freeBytes = freeBytesAt(folder);
  if (allBytes > freeBytes)
    throw new AppError(
      'disk-full',
      'There is not enough space in that place for the library. Please free some space, or choose another disk.',
      { neededBytes: allBytes, freeBytes },
    );

  const making = beginMaking(folder);
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
      const { sha256 } = await copyFile({ from, to, onBytes });
      if (sha256 !== file.sha256) throw damagedFile(file);
    }
    readLibraryFile(folder);
    syncFolder(layoutOf(folder).media);
    making.done();
  } catch (error) {
    making.undo();
    throw error;
  }
  return { folder, madeAt, copiedFiles: files.length, unchangedFiles: 0, copiedBytes: allBytes };
}
