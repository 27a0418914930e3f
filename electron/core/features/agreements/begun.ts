// Answers that wait for another day. Only the newest of each are kept, and they go when they are in the record or no longer wanted.
import type Database from 'better-sqlite3';
import type { NewAgreementEntry } from '../../../../shared/model/agreement.ts';
import type {
  BegunAgreement,
  BegunPlace,
  KeepBegun,
} from '../../../../shared/model/begun-agreement.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { LibraryContext } from '../../context.ts';
import { visibleStoryFacts } from '../../db/visible-stories.ts';

function read(sql: Database.Database, storyId: StoryId): BegunAgreement[] {
  return sql
    .prepare<[string], BegunAgreement>(
      `select story_id as storyId, person_id as personId, kind, body, member, updated_at as updatedAt
       from begun_agreements where story_id = ? order by updated_at desc, person_id, kind`,
    )
    .all(storyId);
}

export function begun({ id }: { id: StoryId }, context: LibraryContext): BegunAgreement[] {
  visibleStoryFacts(context, id);
  return read(context.library.db.sql, id);
}

/** @throws AppError `not-found` for somebody who does not tell this story */
export function keepBegun(answers: KeepBegun, context: LibraryContext): BegunAgreement {
  const { storyId, personId, kind, body } = answers;
  visibleStoryFacts(context, storyId);
  const { db, member } = context.library;
  const isNarrator = db.sql
    .prepare(
      "select 1 from story_people where story_id = ? and person_id = ? and role = 'narrator'",
    )
    .get(storyId, personId);
  if (isNarrator === undefined)
    throw new AppError(
      'not-found',
      'This person is not a storyteller of this story. Please add them to the story first.',
      { personId },
    );
  const kept: BegunAgreement = {
    ...{ storyId, personId, kind, body },
    member: member.name,
    updatedAt: context.clock().toISOString(),
  };
  db.write({ action: 'agreements.keepBegun', subject: storyId, detail: kind }, (sql) => {
    sql
      .prepare(
        `insert or replace into begun_agreements (story_id, person_id, kind, member, body, updated_at)
         values (@storyId, @personId, @kind, @member, @body, @updatedAt)`,
      )
      .run(kept);
  });
  return kept;
}

export function forgetBegun(
  { storyId, personId, kind }: BegunPlace,
  context: LibraryContext,
): null {
  visibleStoryFacts(context, storyId);
  const { db } = context.library;
  const isThere = read(db.sql, storyId).some(
    (answers) => answers.personId === personId && answers.kind === kind,
  );
  if (!isThere) return null;
  db.write({ action: 'agreements.forgetBegun', subject: storyId, detail: kind }, (sql) => {
    remove(sql, storyId, personId, kind);
  });
  return null;
}

function remove(sql: Database.Database, storyId: string, personId: string, kind: string): void {
  sql
    .prepare('delete from begun_agreements where story_id = ? and person_id = ? and kind = ?')
    .run(storyId, personId, kind);
}

/** What was begun is over once it is in the record; who takes the story back has begun nothing. Must run inside the `db.write` that adds the entry. */
export function endBegun(sql: Database.Database, entry: NewAgreementEntry): void {
  const { storyId, personId, kind } = entry;
  if (kind === 'participation' || kind === 'recording') remove(sql, storyId, personId, kind);
  if (kind === 'withdrawal')
    for (const one of ['participation', 'recording']) remove(sql, storyId, personId, one);
}
