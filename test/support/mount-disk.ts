// A small disk in memory, and a file that fills what is left of one: for tests of every kind.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Why a test of a full disk is left out where it cannot be made: only root on Linux may mount one. */
export const NO_SMALL_DISK = 'needs the right to mount a small disk';

/** @param folder that is there @returns whether a disk of so many megabytes lies there now */
export function mountDisk(folder: string, sizeMb: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]).status === 0;
}

export function unmountDisk(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}

/** A file that takes every byte that is left. */
export function fillUp(path: string) {
  const file = openSync(path, 'w');
  const isFull = (error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  for (const pieceBytes of [1024 * 1024, 4096]) {
    const piece = Buffer.alloc(pieceBytes);
    for (let full = false; !full;) {
      try {
        writeSync(file, piece);
      } catch (error) {
        if (!isFull(error)) throw error;
        full = true;
      }
    }
  }
  closeSync(file);
}
