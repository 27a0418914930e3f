// The rows that remember handovers: one before the first byte is written, made true only when the folder has its final name.
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { HandoverId } from '../../../shared/model/ids.ts';
import type { Handover } from '../../../shared/model/handover.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { OpenLibrary } from '../context.ts';
import type { LibraryDb } from '../db/library-db.ts';

const ACTION = 'handovers.make';

/** Beside the final path, so that renaming is one step; hidden, so that nobody takes it for finished. */
export function partialOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial`);
}

export function beginHandover(
  db: LibraryDb,
  made: Omit<Handover, 'sizeBytes' | 'fingerprint'>,
): void {
  db.write({ action: ACTION, subject: made.id, detail: 'begun' }, (sql) => {
    sql
      .prepare(
        `insert into handovers (id, name, path, recipient, state, made_at, made_by, story_count, file_count, size_bytes, fingerprint)
         values (@id, @name, @path, @recipient, 'building', @madeAt, @madeBy, @storyCount, @fileCount, 0, '')`,
      )
      .run(made);
  });
}

/** Known before the folder gets its name, so that a kill between name and commit leaves a whole row to find. */
export function sealHandover(
  db: LibraryDb,
  { id, sizeBytes, fingerprint }: Pick<Handover, 'id' | 'sizeBytes' | 'fingerprint'>,
): void {
  db.write({ action: ACTION, subject: id, detail: 'written' }, (sql) => {
    sql
      .prepare('update handovers set size_bytes = ?, fingerprint = ? where id = ?')
      .run(sizeBytes, fingerprint, id);
  });
}

/** The register and the final name: both or neither. */
export function letHandoverOut(db: LibraryDb, id: HandoverId, rename: () => void): void {
  db.write({ action: ACTION, subject: id, detail: 'made' }, (sql) => {
    sql.prepare("update handovers set state = 'made' where id = ?").run(id);
    rename();
  });
}

export function forgetHandover(db: LibraryDb, id: HandoverId, detail: string): void {
  db.write({ action: ACTION, subject: id, detail }, (sql) => {
    sql.prepare("delete from handovers where id = ? and state = 'building'").run(id);
  });
}

/** Those that have left, the newest first. */
export function listHandovers(sql: Database.Database): Handover[] {
  return sql
    .prepare<[], Handover>(
      `select id, name, path, recipient, made_at as madeAt, made_by as madeBy, story_count as storyCount,
         file_count as fileCount, size_bytes as sizeBytes, fingerprint
       from handovers where state = 'made' order by made_at desc, id desc`,
    )
    .all();
}

export function handoverOf(sql: Database.Database, id: HandoverId): Handover {
  const found = listHandovers(sql).find((one) => one.id === id);
  if (found === undefined) throw new Error(`handover ${id} is not in the register`);
  return found;
}

/** Called when a library has been opened: takes away what a kill left of handovers that were being made, and says so. */
export function clearInterruptedHandovers({ db }: Pick<OpenLibrary, 'db'>): LibraryWarning[] {
  const rows = db.sql
    .prepare<[], Pick<Handover, 'id' | 'name' | 'path' | 'fingerprint'>>(
      "select id, name, path, fingerprint from handovers where state = 'building' order by made_at, id",
    )
    .all();
  return rows.flatMap(({ id, name, path, fingerprint }) => {
    // A disk that is not there now is waited for.
    if (!existsSync(dirname(path))) return [];
    rmSync(partialOf(path), { recursive: true, force: true });
    if (fingerprint !== '' && existsSync(path)) {
      letHandoverOut(db, id, () => undefined);
      return [];
    }
    forgetHandover(db, id, 'interrupted; what was left has been removed');
    return [{ code: 'package-was-interrupted' as const, subject: name }];
  });
}
