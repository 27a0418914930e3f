// Tells when the files that the app is built from last changed.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const sources = ['shared', 'electron', 'renderer', 'assets', 'package-lock.json', 'tsconfig.json'];

/** The latest modification time of any source file or folder below `root`, in ms since 1970. */
export async function newestChange(root: string): Promise<number> {
  const times = await Promise.all(sources.map((source) => newestBelow(join(root, source))));
  return Math.max(...times);
}

/** In ms since 1970; 0 where nothing is there. */
export async function newestBelow(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time changes when a file in it is added, renamed or removed.
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newestBelow(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}
