// What a package tells of agreements becomes entries of the ledger that say so: exactly those uses and no more. The papers are with the sender.
import type Database from 'better-sqlite3';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { writeNotices } from '../db/notices.ts';
import type { ReceivedPackage } from './received-package.ts';

export interface Telling {
  sql: Database.Database;
  content: Pick<ReceivedPackage, 'name' | 'organisation' | 'madeOn'>;
  at: string;
  context: LibraryContext;
}

const AS_TOLD = (name: string) => `As told by the package ${name}.`;
const sayer = ({ organisation }: Telling['content']) =>
  organisation.trim() === '' ? 'The sender of the package' : organisation;

function insert(
  kind: 'participation' | 'recording' | 'withdrawal',
  storyId: StoryId,
  personId: PersonId,
  { sql, content, at, context }: Telling,
  more: Record<string, string | number | null>,
): string {
  const language = sql
    .prepare<[string], string>(
      'select language from story_languages where story_id = ? order by position limit 1',
    )
    .pluck()
    .get(storyId);
  const row: Record<string, string | number | null> = {
    ...{ id: context.newId(), story_id: storyId, person_id: personId, kind },
    ...{ agreed_on: content.madeOn || at.slice(0, 10), language: language ?? 'en' },
    ...{ text_version: '', explained_by: sayer(content), note: AS_TOLD(content.name) },
    ...{ reason: '', closed_reason: '', recorded_at: at },
    recorded_by: context.library.member.name,
    ...more,
  };
  const names = Object.keys(row);
  sql
    .prepare(
      `insert into agreement_entries (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
  return String(row.id);
}

export interface Agreeing {
  id: PersonId;
  name: string;
  agreedUses: readonly Use[];
  askAgain: boolean;
  closedUntil: string | null;
  /** What stood before was told too, or nothing did: the age was asked elsewhere, and must not be asked here first. */
  isTold: boolean;
}

/** Must run inside a `db.write`. */
export function tellAgreement(
  storyId: StoryId,
  people: readonly Agreeing[],
  telling: Telling,
): void {
  const { sql, content } = telling;
  const noteTold = sql.prepare('insert into told_entries (entry_id) values (?)');
  const addUse = sql.prepare('insert into agreement_uses (entry_id, use, agreed) values (?, ?, ?)');
  const hasTakenPart = sql.prepare(
    "select 1 from agreement_entries where story_id = ? and person_id = ? and kind = 'participation'",
  );
  for (const { id, name, agreedUses, askAgain, closedUntil, isTold } of people) {
    const signed = {
      signature_method: 'on-paper',
      signature_name: name.trim() === '' ? '–' : name,
      signature_mark: `${sayer(content)} (${content.name})`.slice(0, 300),
    };
    if (hasTakenPart.get(storyId, id) === undefined)
      insert('participation', storyId, id, telling, signed);
    const entryId = insert('recording', storyId, id, telling, {
      ...signed,
      ask_again: askAgain ? 1 : 0,
      closed_until: closedUntil,
    });
    if (isTold) noteTold.run(entryId);
    for (const use of uses) addUse.run(entryId, use, agreedUses.includes(use) ? 1 : 0);
  }
}

/** Somebody took it back there, so it is taken back here, at once; and whoever got it from us is told. Must run inside a `db.write`. */
export function tellTakenBack(storyId: StoryId, telling: Telling): void {
  const { sql, at, context } = telling;
  const people = sql
    .prepare<[string, string], PersonId>(
      `select person_id from story_people where story_id = ? and role = 'narrator'
       union select person_id from agreement_entries where story_id = ?`,
    )
    .pluck()
    .all(storyId, storyId);
  for (const id of people)
    insert('withdrawal', storyId, id, telling, { withdrawal_level: 'out-of-use' });
  writeNotices(sql, { storyId, asks: 'stop-using', at, newId: context.newId });
}
