// Puts a dated backup in the place of the catalogue. What must not be undone by looking back is carried over.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenLibrary } from '../context.ts';
import { listBackups, makeBackup } from '../db/backups.ts';
import { carryOver } from '../db/carry-over.ts';
import { verifyHistory } from '../db/history-chain.ts';
import { migrate } from '../db/migrate.ts';
import { filesOf, isDamage, openEncrypted } from '../db/open.ts';
import { replaceFile, syncFile } from '../write-beside.ts';
import { fileKey } from './key-slots.ts';
import { layoutOf } from './layout.ts';

interface RestoreRequest {
  folder: string;
  dataKey: Buffer;
  name: string;
  clock: () => Date;
  /** The catalogue as it is now, where it can be read. */
  present: Database.Database | undefined;
}

export interface CatalogueExchange {
  /** The present catalogue must be closed by now. */
  swap(): void;
  /** Writes into the history of the restored catalogue what was done. */
  record(library: Pick<OpenLibrary, 'db'>): void;
}

/** Makes sure that every page of it can be read. @throws AppError `library-damaged` naming the backup */
function assertWhole(sql: Database.Database, name: string): void {
  if (sql.pragma('integrity_check', { simple: true }) !== 'ok') throw damagedBackup(name);
}

function damagedBackup(name: string, cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'This backup is damaged and was not used. Nothing has changed. Please choose another one.',
    { file: `backups/${name}` },
    { cause },
  );
}

/** Prepares the exchange beside the present catalogue, which stays as it is until `swap`. @throws AppError `not-found`, `library-damaged` */
export function restoreCatalogue(request: RestoreRequest): CatalogueExchange {
  const { folder, dataKey, name, clock, present } = request;
  const { backups, catalogue } = layoutOf(folder);
  if (!listBackups(backups).some((backup) => backup.name === name))
    throw new AppError(
      'not-found',
      'This backup is not there any more. Please choose another one.',
    );
  const beside = `${catalogue}.restored`;
  const clear = () => {
    for (const file of filesOf(beside)) rmSync(file, { force: true });
  };
  clear();
  let head = '';
  try {
    copyFileSync(join(backups, name), beside);
    const sql = openEncrypted({ path: beside, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
    try {
      assertWhole(sql, name);
      migrate(sql, { backUp: () => undefined });
      if (present !== undefined) {
        head = verifyHistory(present).head;
        carryOver({ from: present, to: sql });
      }
      sql.pragma('wal_checkpoint(TRUNCATE)');
      sql.pragma('journal_mode = DELETE');
    } finally {
      sql.close();
    }
    syncFile(beside);
    if (present !== undefined) makeBackup(present, backups, clock());
  } catch (error) {
    clear();
    throw isDamage(error) ? damagedBackup(name, error) : error;
  }
  return {
    swap() {
      // A log that belongs to the former file must never be read into the new one. A catalogue that was closed in good order has none.
      for (const leftover of filesOf(catalogue).slice(1)) rmSync(leftover, { force: true });
      replaceFile(beside, catalogue);
    },
    record({ db }) {
      const detail = head === '' ? '' : `history before: ${head}`;
      db.write({ action: 'backups.restore', subject: name, detail }, () => undefined);
    },
  };
}
