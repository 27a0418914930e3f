// The library's own key: made when it is first needed, kept in the encrypted catalogue, and never shown.
import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { SigningKey } from '../../../shared/model/delivery.ts';
import type { LibraryDb } from '../db/library-db.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { keyFingerprint, newSigningKey, publicKeyLine } from './ssh-signature.ts';

/** @returns undefined as long as nothing had to be signed */
function keptKey(sql: Database.Database): KeyObject | undefined {
  const kept = readSetting(sql, 'signing-key');
  if (kept === undefined) return undefined;
  return createPrivateKey({ key: Buffer.from(kept, 'base64'), format: 'der', type: 'pkcs8' });
}

export function requireSigningKey(db: LibraryDb): KeyObject {
  const kept = keptKey(db.sql);
  if (kept !== undefined) return kept;
  const made = newSigningKey();
  db.write({ action: 'packages.makeSigningKey', subject: 'library' }, (sql) => {
    const bytes = made.export({ type: 'pkcs8', format: 'der' });
    writeSetting(sql, 'signing-key', bytes.toString('base64'));
  });
  return made;
}

export function ownSigningKey(sql: Database.Database): SigningKey | null {
  const key = keptKey(sql);
  return key === undefined ? null : toldKey(key);
}

/** What others may know of it. */
export function toldKey(key: KeyObject): SigningKey {
  const publicKey = publicKeyLine(key);
  return { publicKey, fingerprint: keyFingerprint(publicKey) };
}
