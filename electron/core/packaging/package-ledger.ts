// The rows that remember packages: one before the first byte is written, made true only when the package has its final name.
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { CollectionId, PackageId, StoryId } from '../../../shared/model/ids.ts';
import type { PackageForm, PackageRecord } from '../../../shared/model/package.ts';
import type { OpenLibrary } from '../context.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { syncFolder } from '../write-beside.ts';

const ACTION = 'packages.exportArchive';

interface Row {
  id: PackageId;
  collection_id: CollectionId;
  collection_title: string;
  name: string;
  path: string;
  form: PackageForm;
  use: PackageRecord['use'];
  made_at: string;
  made_by: string;
  recipient: string;
  recipient_contact: string;
  replaced_name: string | null;
  payload_oxum: string;
  fingerprint: string;
  story_count: number;
}

/** Beside the final path, so that renaming is one step; hidden, so that nobody takes it for finished. */
export function partialPaths(path: string): { folder: string; zip: string } {
  const beside = (ending: string) => join(dirname(path), `.${basename(path, '.zip')}${ending}`);
  return { folder: beside('.partial'), zip: beside('.zip.partial') };
}

export function removePartial(path: string): void {
  const partial = partialPaths(path);
  rmSync(partial.folder, { recursive: true, force: true });
  rmSync(partial.zip, { force: true });
}

export interface NewPackage {
  id: PackageId;
  collectionId: CollectionId;
  collectionTitle: string;
  name: string;
  path: string;
  form: PackageForm;
  recipient: string;
  recipientContact: string;
  replaces: PackageId | undefined;
  storyIds: readonly StoryId[];
  madeAt: string;
  madeBy: string;
}

export function beginPackage(db: LibraryDb, made: NewPackage): void {
  db.write({ action: ACTION, subject: made.id, detail: 'begun' }, (sql) => {
    sql
      .prepare(
        `insert into packages (id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum, fingerprint,
           recipient, recipient_contact, replaces)
         values (?, ?, ?, ?, ?, ?, 'archive', 'building', ?, ?, '', '', ?, ?, ?)`,
      )
      .run(
        made.id,
        made.collectionId,
        made.collectionTitle,
        made.name,
        made.path,
        made.form,
        made.madeAt,
        made.madeBy,
        made.recipient.trim(),
        made.recipientContact.trim(),
        made.replaces ?? null,
      );
    const add = sql.prepare('insert into package_stories (package_id, story_id) values (?, ?)');
    for (const storyId of made.storyIds) add.run(made.id, storyId);
  });
}

/** Known before the package gets its name, so that a kill between name and commit leaves a whole row to find. */
export function sealPackage(
  db: LibraryDb,
  { id, payloadOxum, fingerprint }: { id: PackageId; payloadOxum: string; fingerprint: string },
): void {
  db.write({ action: ACTION, subject: id, detail: 'written' }, (sql) => {
    sql
      .prepare('update packages set payload_oxum = ?, fingerprint = ? where id = ?')
      .run(payloadOxum, fingerprint, id);
  });
}

/** Inside the transaction that lets the package out. */
export function markMade(sql: Database.Database, id: PackageId, madeAt: string): void {
  sql
    .prepare(
      `update packages set state = 'made', made_at = ?, ledger_seq = (select coalesce(max(seq), 0) from agreement_entries)
       where id = ?`,
    )
    .run(madeAt, id);
}

export function forgetPackage(db: LibraryDb, id: PackageId, detail: string): void {
  db.write({ action: ACTION, subject: id, detail }, (sql) => {
    sql.prepare('delete from package_stories where package_id = ?').run(id);
    sql.prepare("delete from packages where id = ? and state = 'building'").run(id);
  });
}

/** Packages that have left, the newest first. */
export function listPackages(sql: Database.Database, id?: PackageId): PackageRecord[] {
  return sql
    .prepare<[string | null, string | null], Row>(
      `select id, collection_id, collection_title, name, path, form, use, made_at, made_by, payload_oxum, fingerprint, recipient, recipient_contact,
         (select former.name from packages former where former.id = packages.replaces) as replaced_name,
         (select count(*) from package_stories where package_id = packages.id) as story_count
       from packages where state = 'made' and (? is null or id = ?) order by made_at desc, id desc`,
    )
    .all(id ?? null, id ?? null)
    .map((row) => ({
      id: row.id,
      collectionId: row.collection_id,
      collectionTitle: row.collection_title,
      name: row.name,
      path: row.path,
      form: row.form,
      use: row.use,
      madeAt: row.made_at,
      madeBy: row.made_by,
      recipient: row.recipient,
      recipientContact: row.recipient_contact,
      replaces: row.replaced_name,
      storyCount: row.story_count,
      payloadOxum: row.payload_oxum,
      fingerprint: row.fingerprint,
    }));
}

/**
 * Called when a library has been opened: takes away what a kill left of packages that were being made.
 * A package that already had its final name stays, and the ledger says so: it may have been taken along.
 * What lies on a disk that is not there now waits for the next time.
 */
export function clearInterruptedPackages({ db }: Pick<OpenLibrary, 'db'>): LibraryWarning[] {
  const rows = db.sql
    .prepare<[], { id: PackageId; name: string; path: string; fingerprint: string }>(
      "select id, name, path, fingerprint from packages where state = 'building' order by made_at, id",
    )
    .all();
  const warnings: LibraryWarning[] = [];
  for (const { id, name, path, fingerprint } of rows) {
    if (!existsSync(dirname(path))) continue;
    removePartial(path);
    if (fingerprint !== '' && existsSync(path)) {
      db.write({ action: ACTION, subject: id, detail: 'found finished' }, (sql) => {
        sql
          .prepare(
            `update packages set state = 'made', ledger_seq = (select coalesce(max(seq), 0) from agreement_entries)
             where id = ?`,
          )
          .run(id);
      });
      continue;
    }
    forgetPackage(db, id, 'interrupted; what was left has been removed');
    warnings.push({ code: 'package-was-interrupted', subject: name });
  }
  return warnings;
}

/** Makes the final name last through a power cut. */
export function syncName(path: string): void {
  syncFolder(dirname(path));
}
