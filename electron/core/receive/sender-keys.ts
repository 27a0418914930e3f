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

/** The one that counts of each of these names. */
function keysOf(sql: Database.Database, names: readonly string[]): string[] {
  return sql
    .prepare<[string], string>(
      `select key from (
         select k.key, row_number() over (partition by k.library_id order by k.entry desc) as place
         from sender_keys k join intakes i on i.id = k.intake_id
         where i.undone_at is null and k.library_id in (select value from json_each(?)))
       where place = 1`,
    )
    .pluck()
    .all(JSON.stringify(names));
}

/** A lead has compared this key with one on paper, and it is of the organisation that is known here by this name. */
function isLookedUp(sql: Database.Database, libraryId: string, name: string): boolean {
  return (
    sql
      .prepare('select 1 from organisations where library_id = ? and lower(name) = lower(?)')
      .get(libraryId, name.trim()) !== undefined
  );
}

interface Saying {
  sender: Sender;
  signedBy: Signer;
  /** By which names the stories came that are here already: who may speak for one name may not for every other. */
  origins: readonly string[];
}

/** @returns null where it is signed as before, or nothing of this library and of what it would renew was ever signed */
export function doubtOf(
  sql: Database.Database,
  { sender, signedBy, origins }: Saying,
): SenderDoubt | null {
  const { libraryId } = sender;
  const doubts = [
    doubtAs(sql, { libraryId, names: namesOfSender(sender) }, signedBy),
    ...origins.map((origin) => doubtAs(sql, { libraryId: origin, names: [origin] }, signedBy)),
  ];
  return doubts.find((doubt) => doubt !== null) ?? null;
}

function doubtAs(
  sql: Database.Database,
  { libraryId, names }: { libraryId: string; names: readonly string[] },
  signedBy: Signer,
): SenderDoubt | null {
  const keys = keysOf(sql, names);
  if (keys.length === 0) return null;
  if (signedBy === null) return 'unsigned';
  const { publicKey, name } = signedBy;
  if (keys.includes(publicKey) || (name !== null && isLookedUp(sql, libraryId, name))) return null;
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
  const add = sql.prepare(
    'insert into sender_keys (library_id, key, intake_id, noted_at, noted_by) values (?, ?, ?, ?, ?)',
  );
  for (const name of namesOfSender(sender)) {
    const [key] = keysOf(sql, [name]);
    if (key === publicKey) continue;
    // No doubt about one of its names is no reason to speak for another that has a key.
    const mayTakePlace =
      key === undefined ||
      doubt !== null ||
      (signedBy.name !== null && isLookedUp(sql, name, signedBy.name));
    if (mayTakePlace) add.run(name, publicKey, intakeId, at, member.name);
  }
}
