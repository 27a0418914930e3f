// Whose signature is whose: the library's own key, and those of others that somebody here has compared with a fingerprint on paper.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { KnownKey } from '../../../shared/model/delivery.ts';
import type { LibraryContext } from '../context.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { readSetting } from '../db/settings.ts';
import { ownSigningKey } from './signing-key.ts';
import { keyFingerprint } from './ssh-signature.ts';

interface Row {
  key: string;
  name: string;
  added_at: string;
  added_by: string;
}

export function listKnownKeys(sql: Database.Database): KnownKey[] {
  return sql
    .prepare<[], Row>('select key, name, added_at, added_by from known_keys order by name, key')
    .all()
    .map((row) => ({
      publicKey: row.key,
      fingerprint: keyFingerprint(row.key),
      name: row.name,
      addedAt: row.added_at,
      addedBy: row.added_by,
    }));
}

/** @param sql of the open library; without one nobody is known @returns public key → whose it is */
export function namesOfKeys(sql: Database.Database | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (sql === undefined) return names;
  for (const { publicKey, name } of listKnownKeys(sql)) names.set(publicKey, name);
  const own = ownSigningKey(sql);
  if (own !== null) names.set(own.publicKey, readSetting(sql, 'organisation') ?? '');
  return names;
}

/** Whose it is may be written anew. */
export function trustKey(
  { name, publicKey }: { name: string; publicKey: string },
  { library: { db, member }, clock }: LibraryContext,
): KnownKey {
  db.write({ action: 'packages.trustKey', subject: keyFingerprint(publicKey) }, (sql) => {
    sql
      .prepare(
        `insert into known_keys (key, name, added_at, added_by) values (?, ?, ?, ?)
         on conflict (key) do update set name = excluded.name, added_at = excluded.added_at, added_by = excluded.added_by`,
      )
      .run(publicKey, name.trim(), clock().toISOString(), member.name);
  });
  const known = listKnownKeys(db.sql).find((key) => key.publicKey === publicKey);
  if (known === undefined) throw new Error('a key that was written down is not in the list');
  return known;
}

/** @throws AppError `not-found` */
export function forgetKey(publicKey: string, db: LibraryDb): null {
  if (!listKnownKeys(db.sql).some((key) => key.publicKey === publicKey))
    throw new AppError('not-found', 'This key is not in the list.');
  db.write({ action: 'packages.forgetKey', subject: keyFingerprint(publicKey) }, (sql) => {
    sql.prepare('delete from known_keys where key = ?').run(publicKey);
  });
  return null;
}
