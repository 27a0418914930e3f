// The rows of what is made of exhibitions and trails: among the packages, there before the first byte is written, made true only with the final name.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { ExhibitionId, PackageId, StoryId, TrailId } from '../../../shared/model/ids.ts';
import type { PackageKind, PackageRecord } from '../../../shared/model/package.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { listPackages } from '../packaging/package-ledger.ts';

export interface NewOutput {
  id: PackageId;
  kind: Exclude<PackageKind, 'archive'>;
  exhibitionId: ExhibitionId | null;
  trailId: TrailId | null;
  title: string;
  name: string;
  path: string;
  use: Use;
  storyIds: readonly StoryId[];
  recipient: string;
  recipientContact: string;
  /** Of what is made for the web. */
  webAddress?: string | undefined;
  replaces: PackageId | undefined;
  madeAt: string;
  madeBy: string;
}

export const OUTPUT_ACTION = 'exhibitions.make';

export function beginOutput(db: LibraryDb, made: NewOutput): void {
  const { replaces = null, webAddress = '', storyIds, ...row } = made;
  const values = {
    ...{ ...row, replaces, webAddress },
    recipient: made.recipient.trim(),
    recipientContact: made.recipientContact.trim(),
  };
  db.write({ action: OUTPUT_ACTION, subject: made.id, detail: 'begun' }, (sql) => {
    sql
      .prepare(
        `insert into packages (id, kind, exhibition_id, trail_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum,
           fingerprint, recipient, recipient_contact, web_address, replaces)
         values (@id, @kind, @exhibitionId, @trailId, @title, @name, @path, 'folder', @use, 'building', @madeAt, @madeBy, '', '', @recipient,
           @recipientContact, @webAddress, @replaces)`,
      )
      .run(values);
    const add = sql.prepare('insert into package_stories (package_id, story_id) values (?, ?)');
    for (const storyId of storyIds) add.run(made.id, storyId);
  });
}

/** Known before it gets its name, so that a kill between name and commit leaves whole rows to find. */
export function sealOutput(
  db: LibraryDb,
  id: PackageId,
  {
    payloadOxum,
    fingerprint,
    files,
  }: Pick<PackageRecord, 'payloadOxum' | 'fingerprint'> & {
    files: readonly { path: string; storyId: StoryId }[];
  },
): void {
  db.write({ action: OUTPUT_ACTION, subject: id, detail: 'written' }, (sql) => {
    sql
      .prepare('update packages set payload_oxum = ?, fingerprint = ? where id = ?')
      .run(payloadOxum, fingerprint, id);
    const add = sql.prepare(
      'insert or ignore into package_files (package_id, path, story_id) values (?, ?, ?)',
    );
    for (const { path, storyId } of files) add.run(id, path, storyId);
  });
}

/** Inside the transaction that lets it out. */
export function markOutputMade(sql: Database.Database, id: PackageId, madeAt: string): void {
  sql
    .prepare(
      `update packages set state = 'made', made_at = ?, ledger_seq = (select coalesce(max(seq), 0) from agreement_entries) where id = ?`,
    )
    .run(madeAt, id);
}

export function forgetOutput(db: LibraryDb, id: PackageId, detail: string): void {
  db.write({ action: OUTPUT_ACTION, subject: id, detail }, (sql) => {
    for (const table of ['package_files', 'package_stories'])
      sql.prepare(`delete from ${table} where package_id = ?`).run(id);
    sql.prepare("delete from packages where id = ? and state = 'building'").run(id);
  });
}

/** @throws AppError `not-found` */
export function requireOutput(sql: Database.Database, id: PackageId): PackageRecord {
  const [found] = listPackages(sql, id);
  if (found !== undefined) return found;
  throw new AppError('not-found', 'This is not in the list of what left.');
}
