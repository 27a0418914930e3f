// Whatever was thrown becomes one AppError; what nobody foresaw becomes `internal` with a reference that is also in the log.
import { accessSync, constants } from 'node:fs';
import { AppError } from '../../shared/contract/errors.ts';
import type { Log } from './log.ts';

const FULL =
  'There is no space left on this disk. Nothing was lost. Please free some space and try again.';

const READING_REFUSED =
  'This computer does not allow us to read there. Please choose another place, or ask who looks after this computer.';
const WRITING_REFUSED =
  'This computer does not allow us to write there. Please choose another folder.';
const OPENING_REFUSED =
  'This computer does not allow us to open a file of the library. Please check that you may read and write in its folder.';

/** System calls that change nothing. */
const LOOKING = new Set(
  'access lstat opendir read readlink realpath scandir stat statfs'.split(' '),
);

function wasReading(error: unknown): boolean {
  const { code, syscall = '', path } = error as NodeJS.ErrnoException;
  if (code === 'EROFS') return false;
  if (syscall !== 'open' || path === undefined) return LOOKING.has(syscall);
  // Opening can be both: what may be read, or is not there yet, was to be written.
  try {
    accessSync(path, constants.R_OK);
    return false;
  } catch (refusal) {
    return codeOf(refusal) !== 'ENOENT';
  }
}

function refused(sentence: string, cause: unknown): AppError {
  return new AppError('invalid-input', sentence, undefined, { cause });
}

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
      return refused(wasReading(error) ? READING_REFUSED : WRITING_REFUSED, error);
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
      return refused(WRITING_REFUSED, error);
    case 'SQLITE_CANTOPEN':
      return refused(OPENING_REFUSED, error);
    case 'ENOTDIR':
      return refused(
        'This place cannot be used: a file stands where a folder should be. Please choose another.',
        error,
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
