// A library as the disk holds it when the app is killed: whoever had it open has it no more.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../electron/core/db/open.ts';

/** @returns the folder of the copy */
export function copyAsAfterAKill(folder: string, root: string): string {
  const copy = join(root, 'killed');
  cpSync(folder, copy, { recursive: true });
  for (const file of filesOf(join(copy, 'lock.db'))) rmSync(file, { force: true });
  return copy;
}
