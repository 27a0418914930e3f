// Whatever was thrown becomes one AppError; what nobody foresaw becomes `internal` with a reference that is also in the log.
import { AppError } from '../../shared/contract/errors.ts';
import type { Log } from './log.ts';

const FULL =
  'There is no space left on this disk. Nothing was lost. Please free some space and try again.';

function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return '';
  // A system that lets nobody make a folder, as in /proc, says only that it is not there.
  const isRefused = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  return isRefused ? 'EPERM' : error.code;
}

/** @returns the error itself when it is one of ours, else the nearest of ours */
export function asAppError(error: unknown, log: Log): AppError {
  if (error instanceof AppError) return error;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return new AppError('disk-full', FULL, undefined, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
    case 'SQLITE_CANTOPEN':
      return new AppError(
        'invalid-input',
        'This computer does not allow us to write there. Please choose another folder.',
        undefined,
        { cause: error },
      );
    case 'ENOTDIR':
      return new AppError(
        'invalid-input',
        'This place cannot be used: a file stands where a folder should be. Please choose another.',
        undefined,
        { cause: error },
      );
    case 'ABORT_ERR':
      return new AppError('cancelled', 'Cancelled. Nothing was left half done.', undefined, {
        cause: error,
      });
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new AppError(
        'library-damaged',
        'A file of the library is damaged. The rest is safe. You can bring back a backup on the Library page.',
        undefined,
        { cause: error },
      );
    default: {
      const mapped = new AppError(
        'internal',
        'Something went wrong that we did not foresee. What was saved before is safe.',
        undefined,
        { cause: error },
      );
      mapped.ref = log.error('unforeseen', error);
      return mapped;
    }
  }
}
