// Remembers what a signed agreement cannot have known of, for the gate to decide on. All of this runs inside a `db.write`.
import type Database from 'better-sqlite3';
import type { PersonId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand } from '../../../shared/model/person.ts';
import { isMinor } from '../../../shared/rules/access.ts';

/** SQL: the newest entry of the ledger of a story. @param story an SQL expression */
const newestEntry = (story: string) =>
  `(select coalesce(max(seq), 0) from agreement_entries where story_id = ${story})`;

const notCovered = `agreed_after = ${newestEntry('recordings.story_id')}`;

/** A sound has come to the story that its row names. */
export function noteSoundCame(sql: Database.Database, id: RecordingId): void {
  sql
    .prepare(
      `update recordings set ${notCovered}, came_after = ${newestEntry('recordings.story_id')} where id = ?`,
    )
    .run(id);
}

/** A test has become an interview: for those who signed, new sound. What was decided since it is in its story stays about it. */
export function noteBecameInterview(sql: Database.Database, id: RecordingId): void {
  sql.prepare(`update recordings set ${notCovered} where id = ?`).run(id);
}

/** Has a storyteller agreed, refused or taken back since this sound is in its story? Then that is about this sound. */
export function isDecidedOn(sql: Database.Database, id: RecordingId): boolean {
  return (
    sql
      .prepare(
        `select 1 from agreement_entries e join recordings r on r.story_id = e.story_id
         where r.id = ? and e.kind in ('recording', 'withdrawal') and e.seq > r.came_after`,
      )
      .get(id) !== undefined
  );
}

/** SQL: has a recording agreement been added to the story of a sound since this entry? @param entry an SQL expression */
const agreedSince = (entry: string) =>
  `exists (select 1 from agreement_entries
     where story_id = recordings.story_id and kind = 'recording' and seq > ${entry})`;

/** A take has ended: an agreement that was signed while it went on cannot know of what was said afterwards. */
export function noteSoundEnded(sql: Database.Database, id: RecordingId): void {
  sql
    .prepare(
      `update recordings set ${notCovered} where id = ? and ${agreedSince('recordings.agreed_after')}`,
    )
    .run(id);
}

/** A sound goes into the bin. */
export function noteSoundBinned(sql: Database.Database, id: RecordingId): void {
  sql
    .prepare(
      'update recordings set binned_after = (select coalesce(max(seq), 0) from agreement_entries) where id = ?',
    )
    .run(id);
}

/** A sound has come back from the bin: agreements that were made while it was there are not about it. */
export function noteSoundBack(sql: Database.Database, id: RecordingId): void {
  sql
    .prepare(
      `update recordings set ${notCovered} where id = ? and ${agreedSince('recordings.binned_after')}`,
    )
    .run(id);
}

/** Storytellers were taken off; one who is put back is no change. */
export function noteNarrators(
  sql: Database.Database,
  { id, before, after }: { id: StoryId; before: readonly PersonId[]; after: readonly PersonId[] },
): void {
  const left = sql.prepare(
    `insert or ignore into story_changes (story_id, person_id, change, agreed_after)
     select @id, @person, 'left', ${newestEntry('@id')}`,
  );
  const isBack = sql.prepare(
    "delete from story_changes where story_id = ? and person_id = ? and change = 'left'",
  );
  for (const person of before) if (!after.includes(person)) left.run({ id, person });
  for (const person of after) isBack.run(id, person);
}

/** What was signed as a child must be asked again of an adult, also where the name is not on the story now. An age that is put back is no change. */
export function noteAge(
  sql: Database.Database,
  { id, before, after }: { id: PersonId; before: AgeBand; after: AgeBand },
): void {
  if (isMinor({ ageBand: after }))
    sql.prepare("delete from story_changes where person_id = ? and change = 'came-of-age'").run(id);
  else if (isMinor({ ageBand: before }))
    sql
      .prepare(
        `insert or ignore into story_changes (story_id, person_id, change, agreed_after)
         select story_id, @id, 'came-of-age', ${newestEntry('told.story_id')}
         from (select story_id from story_people where person_id = @id and role = 'narrator'
               union select story_id from agreement_entries where person_id = @id) told`,
      )
      .run({ id });
}
