// Gives what was written its final name: checked a last time, written down and renamed in one transaction, so that either all three happen or none.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Change, LibraryDb } from '../db/library-db.ts';
import { syncFolder } from '../write-beside.ts';
import { partialPath, removePartial } from './delivery-ledger.ts';
import { refuseExisting } from './destination.ts';
import { isThere } from './lost-destination.ts';

/** @param commit asks the gate once more, and writes the rows @throws what `commit` throws, `conflict`, file system errors: nothing of that name is left then */
export function letOut(
  db: LibraryDb,
  {
    path,
    change,
    commit,
  }: { path: string; change: Change; commit: (sql: Database.Database) => void },
): void {
  let isNamed = false;
  try {
    db.write(change, (sql) => {
      commit(sql);
      refuseExisting(path);
      // Fails when something of that name has come in between.
      if (process.platform !== 'win32') mkdirSync(path);
      isNamed = true;
      renameSync(partialPath(path), path);
      syncFolder(dirname(path));
    });
  } catch (error) {
    if (isNamed) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** What cannot be removed now, because its disk is gone, is removed when the library is opened next and the disk is there. */
export async function leaveNothing(path: string, forget: () => void): Promise<void> {
  try {
    removePartial(path);
  } catch {
    return;
  }
  if (!(await isThere(dirname(path)))) return;
  forget();
}
