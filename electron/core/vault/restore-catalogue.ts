// Puts a dated backup in the place of the catalogue. What must not be undone by looking back is carried over.
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenLibrary } from '../context.ts';
import { listBackups, makeBackup } from '../db/backups.ts';
import { carryOver } from '../db/carry-over.ts';
import { verifyHistory } from '../db/history-chain.ts';
import { migrate } from '../db/migrate.ts';
import { filesOf, isDamage, openEncrypted } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { replaceFile, syncFile } from '../write-beside.ts';
import { fileKey } from './key-slots.ts';
import { layoutOf } from './layout.ts';
import { LIBRARY_FILE } from './library-file.ts';

interface RestoreRequest {
  folder: string;
  dataKey: Buffer;
  name: string;
  clock: () => Date;
  /** The catalogue as it is now, where it can be opened. */
  present: Database.Database | undefined;
  /** Looks at the prepared catalogue, and may refuse it by throwing. */
  check?: (sql: Database.Database) => void;
}

export interface CatalogueExchange {
  /** The present catalogue must be closed by now. */
  swap(): void;
  /** Writes into the history of the restored catalogue what was done. */
  record(library: Pick<OpenLibrary, 'db'>): void;
}

function besideOf(folder: string): string {
  return `${layoutOf(folder).catalogue}.restored`;
}

/** Where the newest backup is read, which may have to be brought to the newest tables first. */
function newestOf(folder: string): string {
  return `${layoutOf(folder).catalogue}.newest`;
}

/** What a kill in the middle of a restore leaves. */
export function clearPreparedCatalogue(folder: string): void {
  for (const file of [besideOf(folder), newestOf(folder)].flatMap(filesOf))
    rmSync(file, { force: true });
}

/** Can every page of it be read? */
function isWhole(sql: Database.Database): boolean {
  try {
    return sql.pragma('integrity_check', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** A copy of a backup, whole and with the newest tables. @throws AppError `library-damaged` naming the backup */
function openCopy({ folder, dataKey }: RestoreRequest, name: string, to: string) {
  copyFileSync(join(layoutOf(folder).backups, name), to);
  try {
    const sql = openEncrypted({ path: to, key: fileKey(dataKey, 'catalogue'), mode: 'write' });
    try {
      if (!isWhole(sql)) throw damagedBackup(name);
      migrate(sql, { backUp: () => undefined });
      return sql;
    } catch (error) {
      sql.close();
      throw error;
    }
  } catch (error) {
    throw isDamage(error) ? damagedBackup(name, error) : error;
  }
}

function damagedBackup(name: string, cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'This backup is damaged and was not used. Nothing has changed. Please choose another one.',
    { file: `backups/${name}` },
    { cause },
  );
}

/**
 * Where the catalogue of now cannot tell, the newest backup that can be read knows more than the one that was chosen.
 * @returns the moment since when nothing is known
 */
function carryFromNewest(request: RestoreRequest, to: Database.Database): string {
  const { folder, name } = request;
  for (const backup of listBackups(layoutOf(folder).backups)) {
    if (backup.name === name) return backup.madeAt;
    const path = newestOf(folder);
    try {
      const newest = openCopy(request, backup.name, path);
      try {
        carryOver({ from: newest, to });
      } finally {
        newest.close();
      }
      return backup.madeAt;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'library-damaged')) throw error;
    } finally {
      for (const file of filesOf(path)) rmSync(file, { force: true });
    }
  }
  throw new Error('the chosen backup is one of the list');
}

/** Whatever a person has decided still holds; where that cannot be read, nothing may leave until a lead has looked. */
function carryDecisions(request: RestoreRequest, to: Database.Database): void {
  const { present } = request;
  if (present !== undefined && isWhole(present)) {
    carryOver({ from: present, to });
    return;
  }
  const since = carryFromNewest(request, to);
  if (present !== undefined && carryOver({ from: present, to })) return;
  const former = readSetting(to, 'decisions-missing-since') ?? since;
  writeSetting(to, 'decisions-missing-since', former < since ? former : since);
}

/** @returns '' when there is none that can be read */
function historyHead(present: Database.Database | undefined): string {
  try {
    return present === undefined ? '' : verifyHistory(present).head;
  } catch (error) {
    if (isDamage(error)) return '';
    throw error;
  }
}

function damagedName(now: Date): string {
  return `damaged-catalogue-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`;
}

/** Nothing is thrown away: what is replaced becomes one more backup, or is kept as the damaged file that it is. */
function keepPresent(
  { folder, clock }: RestoreRequest,
  present: Database.Database | undefined,
): void {
  if (present === undefined) return;
  const { backups, catalogue } = layoutOf(folder);
  try {
    makeBackup(present, backups, clock());
  } catch (error) {
    if (!isDamage(error)) throw error;
    copyFileSync(catalogue, join(backups, damagedName(clock())));
  }
}

/** With the keys of that time: the backup may not know everybody who has one, and those it does not know are dropped. */
function moveDamagedAside({ folder, clock }: RestoreRequest): void {
  const { backups, catalogue } = layoutOf(folder);
  const stamp = clock().toISOString().replaceAll(/[:.]/g, '-');
  copyFileSync(join(folder, LIBRARY_FILE), join(backups, `replaced-library-${stamp}.json`));
  const aside = filesOf(join(backups, damagedName(clock())));
  for (const [index, file] of filesOf(catalogue).entries()) {
    const to = aside[index];
    if (to !== undefined && existsSync(file)) renameSync(file, to);
  }
}

/** Prepares the exchange beside the present catalogue, which stays as it is until `swap`. @throws AppError `not-found`, `library-damaged` */
export function restoreCatalogue(request: RestoreRequest): CatalogueExchange {
  const { folder, name, present } = request;
  const { backups, catalogue } = layoutOf(folder);
  if (!listBackups(backups).some((backup) => backup.name === name))
    throw new AppError(
      'not-found',
      'This backup is not there any more. Please choose another one.',
    );
  const beside = besideOf(folder);
  const clear = () => clearPreparedCatalogue(folder);
  clear();
  const head = historyHead(present);
  try {
    const sql = openCopy(request, name, beside);
    try {
      carryDecisions(request, sql);
      request.check?.(sql);
      sql.pragma('wal_checkpoint(TRUNCATE)');
      sql.pragma('journal_mode = DELETE');
    } finally {
      sql.close();
    }
    syncFile(beside);
    keepPresent(request, present);
  } catch (error) {
    clear();
    throw isDamage(error) ? damagedBackup(name, error) : error;
  }
  return {
    swap() {
      if (present === undefined) moveDamagedAside(request);
      // A log that belongs to the former file must never be read into the new one. A catalogue that was closed in good order has none.
      for (const leftover of filesOf(catalogue).slice(1)) rmSync(leftover, { force: true });
      replaceFile(beside, catalogue);
    },
    record({ db }) {
      const before = head === '' ? '' : `history before: ${head}`;
      const detail = present === undefined ? 'at opening' : before;
      db.write({ action: 'backups.restore', subject: name, detail }, (sql) => {
        if (present === undefined)
          writeSetting(sql, 'opened-from-backup', request.clock().toISOString());
      });
    },
  };
}
