// A disk that is soon full, for tests of what happens then.
import { onTestFinished, vi } from 'vitest';
import { tempFolder } from './make-core.ts';
import { mountDisk, unmountDisk } from './mount-disk.ts';

/** A disk of so many megabytes in memory, or undefined where that is not allowed. */
export function smallDisk(sizeMb: number): string | undefined {
  const folder = tempFolder();
  if (!mountDisk(folder, sizeMb)) return undefined;
  onTestFinished(() => {
    vi.unstubAllEnvs();
    unmountDisk(folder);
  });
  return folder;
}
