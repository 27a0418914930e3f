// A disk that is soon full, for tests of what happens then.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { onTestFinished, vi } from 'vitest';
import { tempFolder } from './make-core.ts';

/** A disk of so many megabytes in memory, or undefined where that is not allowed. */
export function smallDisk(sizeMb: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = tempFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMb}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  onTestFinished(() => {
    vi.unstubAllEnvs();
    spawnSync('umount', ['-l', folder]);
  });
  return folder;
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
