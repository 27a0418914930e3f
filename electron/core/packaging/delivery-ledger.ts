// The rows that remember deliveries and their packages: there before the first byte is written, made true only when the delivery has its final name.
import { existsSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import { DepositShape } from '../../../shared/model/deposit.ts';
import type { SentWithout } from '../../../shared/model/deposit-register.ts';
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import type { CollectionId, DeliveryId, PackageId, StoryId } from '../../../shared/model/ids.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { PackageForm, PackageRecord } from '../../../shared/model/package.ts';
import type { OpenLibrary } from '../context.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { listPackages } from './package-ledger.ts';

const ACTION = 'packages.exportArchive';

/** Beside the final path, so that renaming is one step; hidden, so that nobody takes it for finished. */
export function partialPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.partial`);
}

export function removePartial(path: string): void {
  rmSync(partialPath(path), { recursive: true, force: true });
}

export interface NewDelivery {
  id: DeliveryId;
  name: string;
  path: string;
  shape: DepositShape;
  presetName: string;
  sentWithout: readonly SentWithout[];
  collectionId: CollectionId;
  collectionTitle: string;
  recipient: string;
  recipientContact: string;
  replaces: PackageId | undefined;
  madeAt: string;
  madeBy: string;
  packages: readonly {
    id: PackageId;
    name: string;
    path: string;
    form: PackageForm;
    storyIds: readonly StoryId[];
  }[];
}

export function beginDelivery(db: LibraryDb, made: NewDelivery): void {
  db.write({ action: ACTION, subject: made.id, detail: 'begun' }, (sql) => {
    sql
      .prepare(
        `insert into deliveries (id, name, path, shape, preset_name, sent_without, state, made_at, made_by)
         values (?, ?, ?, ?, ?, ?, 'building', ?, ?)`,
      )
      .run(
        ...[made.id, made.name, made.path, JSON.stringify(made.shape), made.presetName],
        ...[JSON.stringify(made.sentWithout), made.madeAt, made.madeBy],
      );
    const addPackage = sql.prepare(
      `insert into packages (id, delivery_id, collection_id, collection_title, name, path, form, use, state, made_at, made_by, payload_oxum,
         fingerprint, recipient, recipient_contact, replaces)
       values (?, ?, ?, ?, ?, ?, ?, 'archive', 'building', ?, ?, '', '', ?, ?, ?)`,
    );
    const addStory = sql.prepare(
      'insert into package_stories (package_id, story_id) values (?, ?)',
    );
    for (const { id, name, path, form, storyIds } of made.packages) {
      addPackage.run(
        ...[id, made.id, made.collectionId, made.collectionTitle, name, path, form],
        ...[made.madeAt, made.madeBy, made.recipient.trim(), made.recipientContact.trim()],
        made.replaces ?? null,
      );
      for (const storyId of storyIds) addStory.run(id, storyId);
    }
  });
}

/** Known before the delivery gets its name, so that a kill between name and commit leaves whole rows to find. */
export function sealDelivery(
  db: LibraryDb,
  id: DeliveryId,
  packages: readonly Pick<PackageRecord, 'id' | 'payloadOxum' | 'fingerprint'>[],
): void {
  db.write({ action: ACTION, subject: id, detail: 'written' }, (sql) => {
    const seal = sql.prepare('update packages set payload_oxum = ?, fingerprint = ? where id = ?');
    for (const { id: packageId, payloadOxum, fingerprint } of packages)
      seal.run(payloadOxum, fingerprint, packageId);
  });
}

/** Inside the transaction that lets the delivery out. @param madeAt as it was begun where it is not given */
export function markDeliveryMade(sql: Database.Database, id: DeliveryId, madeAt?: string): void {
  sql
    .prepare(
      `update packages set state = 'made', made_at = coalesce(?, made_at),
         ledger_seq = (select coalesce(max(seq), 0) from agreement_entries)
       where delivery_id = ?`,
    )
    .run(madeAt ?? null, id);
  sql
    .prepare("update deliveries set state = 'made', made_at = coalesce(?, made_at) where id = ?")
    .run(madeAt ?? null, id);
}

export function forgetDelivery(db: LibraryDb, id: DeliveryId, detail: string): void {
  db.write({ action: ACTION, subject: id, detail }, (sql) => {
    const building = "select id from packages where delivery_id = ? and state = 'building'";
    sql.prepare(`delete from package_stories where package_id in (${building})`).run(id);
    sql.prepare("delete from packages where delivery_id = ? and state = 'building'").run(id);
    sql.prepare("delete from deliveries where id = ? and state = 'building'").run(id);
  });
}

interface Row {
  id: DeliveryId;
  name: string;
  path: string;
  shape: string;
  preset_name: string;
  made_at: string;
  made_by: string;
}

/** Deliveries that have left, the newest first. */
export function listDeliveries(sql: Database.Database, id?: DeliveryId): DeliveryRecord[] {
  const packages = Map.groupBy(listPackages(sql), ({ deliveryId }) => deliveryId);
  return sql
    .prepare<[string | null, string | null], Row>(
      `select id, name, path, shape, preset_name, made_at, made_by from deliveries
       where state = 'made' and (? is null or id = ?) order by made_at desc, id desc`,
    )
    .all(id ?? null, id ?? null)
    .flatMap((row) => {
      const held = (packages.get(row.id) ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const [first] = held;
      if (first === undefined || first.collectionId === null) return [];
      const { collectionId, collectionTitle, recipient, recipientContact } = first;
      return [
        {
          ...{ id: row.id, name: row.name, path: row.path },
          ...{ collectionId, collectionTitle, recipient, recipientContact },
          shape: DepositShape.parse(JSON.parse(row.shape)),
          presetName: row.preset_name,
          madeAt: row.made_at,
          madeBy: row.made_by,
          storyCount: held.reduce((sum, { storyCount }) => sum + storyCount, 0),
          packages: held,
        },
      ];
    });
}

/** @throws AppError `not-found` */
export function requireDelivery(sql: Database.Database, id: DeliveryId): DeliveryRecord {
  const [delivery] = listDeliveries(sql, id);
  if (delivery !== undefined) return delivery;
  throw new AppError('not-found', 'This delivery is not in the list.');
}

/**
 * Called when a library has been opened: takes away what a kill left of deliveries that were being made.
 * One that already had its final name stays, and the ledger says so: it may have been taken along.
 * What lies on a disk that is not there now waits for the next time.
 */
export function clearInterruptedDeliveries({ db }: Pick<OpenLibrary, 'db'>): LibraryWarning[] {
  const rows = db.sql
    .prepare<[], { id: DeliveryId; name: string; path: string; is_sealed: number }>(
      `select id, name, path,
         not exists (select 1 from packages where delivery_id = deliveries.id and fingerprint = '') as is_sealed
       from deliveries where state = 'building' order by made_at, id`,
    )
    .all();
  const warnings: LibraryWarning[] = [];
  for (const { id, name, path, is_sealed } of rows) {
    if (!existsSync(dirname(path))) continue;
    const isRenamed = is_sealed === 1 && !existsSync(partialPath(path)) && isFilled(path);
    if (isRenamed) {
      db.write({ action: ACTION, subject: id, detail: 'found finished' }, (sql) => {
        markDeliveryMade(sql, id);
      });
      continue;
    }
    removePartial(path);
    // The name was taken, and nothing had been put there yet.
    if (is_sealed === 1 && existsSync(path) && !isFilled(path)) rmdirSync(path);
    forgetDelivery(db, id, 'interrupted; what was left has been removed');
    warnings.push({ code: 'package-was-interrupted', subject: name });
  }
  return warnings;
}

function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
