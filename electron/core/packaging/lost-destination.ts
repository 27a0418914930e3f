// What is said when the place of a delivery failed while it was being written.
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';

export function isFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOSPC' || error.code === 'EDQUOT' || error.code === 'disk-full')
  );
}

export async function isThere(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}

/** @throws AppError `not-found` when the disk was taken away, `file-failed` when nothing may be written there */
export function refuseLost(
  destination: string,
  cause: unknown,
  what: 'package' | 'copy' = 'package',
): void {
  if (!(cause instanceof Error) || !('syscall' in cause) || !('code' in cause)) return;
  if (cause.code === 'EACCES' || cause.code === 'EPERM' || cause.code === 'EROFS')
    throw new AppError(
      'invalid-input',
      'Nothing may be written into this folder. Please choose another folder.',
      { folder: destination },
      { cause },
    );
  if (!existsSync(destination))
    throw new AppError(
      'not-found',
      `The folder or the disk was taken away while the ${what} was being made. No ${what} was made. When the disk is there again, what was begun on it is removed.`,
      { folder: destination },
      { cause },
    );
}
