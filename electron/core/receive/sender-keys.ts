// Is a package of whom it says? The key that signed the first package of a library counts, until a lead puts another in its place.
import type Database from 'better-sqlite3';
import type { IntakeId } from '../../../shared/model/ids.ts';
import type { SenderDoubt } from '../../../shared/model/intake-report.ts';
import type { VerifyReport } from '../../../shared/model/package.ts';
import type { LibraryContext } from '../context.ts';
import type { ReceivedPackage } from './received-package.ts';
import { standInFor } from './stable-ids.ts';

type Sender = Pick<ReceivedPackage, 'libraryId' | 'organisation'>;
export type Signer = VerifyReport['signedBy'];

/** Packages of versions 1 and 2 did not name their library: what came with them is known by the organisation. */
export function namesOfSender({ libraryId, organisation }: Sender): string[] {
  return organisation.trim() === '' ? [libraryId] : [libraryId, standInFor(organisation)];
}

/** The one that counts of each name of the sender. */
function keysOf(sql: Database.Database, sender: Sender): string[] {
  return sql
    .prepare<[string], string>(
      `select key from (
         select k.key, row_number() over (partition by k.library_id order by k.entry desc) as place
         from sender_keys k join intakes i on i.id = k.intake_id
         where i.undone_at is null and k.library_id in (select value from json_each(?)))
       where place = 1`,
    )
    .pluck()
    .all(JSON.stringify(namesOfSender(sender)));
}

/** A lead has compared this key with one on paper, and it is of the organisation that is known here by this name. */
function isLookedUp(sql: Database.Database, { libraryId }: Sender, name: string): boolean {
  return (
    sql
      .prepare('select 1 from organisations where library_id = ? and lower(name) = lower(?)')
      .get(libraryId, name.trim()) !== undefined
  );
}

/** @returns null where it is signed as before, or nothing of this library was ever signed */
export function doubtOf(
  sql: Database.Database,
  sender: Sender,
  signedBy: Signer,
): SenderDoubt | null {
  const keys = keysOf(sql, sender);
  if (keys.length === 0) return null;
  if (signedBy === null) return 'unsigned';
  const { publicKey, name } = signedBy;
  if (keys.includes(publicKey) || (name !== null && isLookedUp(sql, sender, name))) return null;
  return 'other-key';
}

interface Noting {
  sender: Sender;
  signedBy: Signer;
  doubt: SenderDoubt | null;
  /** A lead has said that it is of them all the same. */
  isTrusted: boolean;
  intakeId: IntakeId;
  at: string;
}

/** Must run inside a `db.write`. */
export function noteSender(
  sql: Database.Database,
  { sender, signedBy, doubt, isTrusted, intakeId, at }: Noting,
  { library: { member } }: Pick<LibraryContext, 'library'>,
): void {
  if (doubt !== null)
    sql
      .prepare('insert into sender_doubts (intake_id, doubt, trusted_by) values (?, ?, ?)')
      .run(intakeId, doubt, isTrusted ? member.name : '');
  if (signedBy === null || (doubt !== null && !isTrusted)) return;
  const { publicKey } = signedBy;
  if (keysOf(sql, { libraryId: sender.libraryId, organisation: '' }).includes(publicKey)) return;
  sql
    .prepare(
      'insert into sender_keys (library_id, key, intake_id, noted_at, noted_by) values (?, ?, ?, ?, ?)',
    )
    .run(sender.libraryId, publicKey, intakeId, at, member.name);
}
