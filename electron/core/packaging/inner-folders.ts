// Makes folders inside one that is there, and never that one itself: on a disk that was taken away it would be made anew somewhere else, with half of the files.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns what makes the folders of a new file. @throws `ENOENT` when `folder` is gone */
export function innerFolders(folder: string): (path: string) => Promise<void> {
  const made = new Set<string>();
  return async (path) => {
    const parts = path.split('/').slice(0, -1);
    for (const index of parts.keys()) {
      const inner = join(folder, ...parts.slice(0, index + 1));
      if (made.has(inner)) continue;
      await mkdir(inner);
      made.add(inner);
    }
  };
}
