// One library, one writer: whoever holds the lock is named to everybody else. The system drops it when the process ends.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { filesOf, isDamage, openEncrypted } from '../db/open.ts';

export const LOCK_FILE = 'lock.db';

const Holder = z.object({ member: z.string(), computer: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

export interface HolderLock {
  release(): void;
}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_BUSY')
  );
}

function unreadable(cause: unknown): AppError {
  return new AppError(
    'library-in-use',
    'Somebody may have this library open: its file lock.db cannot be read. Please close Homeground on every computer and try again. If this comes again, restart the computers, then take the files lock.db, lock.db-wal and lock.db-shm out of the folder of the library.',
    undefined,
    { cause },
  );
}

function openLock(path: string, key: Buffer): Database.Database {
  const open = () =>
    openEncrypted({ path, key, mode: 'create', pageSizeBytes: 4096, timeoutMs: 300 });
  try {
    return open();
  } catch (error) {
    if (!isDamage(error)) throw error;
    // A file that is held has a log beside it, whatever it looks like to us. Without one it is held by nobody and holds nothing but a name.
    const [, ...beside] = filesOf(path);
    if (beside.some((file) => existsSync(file))) throw unreadable(error);
    rmSync(path);
    return open();
  }
}

function inUse(sql: Database.Database): AppError {
  const hasTable = sql.prepare("select 1 from sqlite_schema where name = 'holder'").get();
  const row = hasTable
    ? sql.prepare('select member, computer, since from holder').get()
    : undefined;
  const holder = Holder.safeParse(row);
  if (!holder.success)
    return new AppError(
      'library-in-use',
      'Somebody else has this library open. Please ask them to close it, then try again.',
    );
  const { member, computer } = holder.data;
  return new AppError(
    'library-in-use',
    `${member} has this library open on the computer “${computer}”. Please close it there first, then try again.`,
    holder.data,
  );
}

/** @throws AppError `library-in-use` with details member, computer, since */
export function takeHolderLock(folder: string, key: Buffer, holder: Holder): HolderLock {
  const sql = openLock(join(folder, LOCK_FILE), key);
  try {
    // Written and committed first, so that others can read it; the second transaction is the lock itself and never ends.
    sql.exec('begin immediate');
    sql.exec('create table if not exists holder (member text, computer text, since text) strict');
    sql.exec('delete from holder');
    sql
      .prepare('insert into holder (member, computer, since) values (?, ?, ?)')
      .run(holder.member, holder.computer, holder.since);
    sql.exec('commit');
    sql.exec('begin immediate');
  } catch (error) {
    try {
      throw isBusy(error) ? inUse(sql) : error;
    } finally {
      sql.close();
    }
  }
  return {
    release() {
      if (sql.inTransaction) sql.exec('rollback');
      sql.close();
    },
  };
}
