// Takes a whole intake back: stories that it added go into the bin, where nobody has worked on them since. Nothing is erased, and it can be done again.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeId, StoryId } from '../../../shared/model/ids.ts';
import type { Intake } from '../../../shared/model/intake.ts';
import type { IntakeUndone } from '../../../shared/model/intake-report.ts';
import type { LibraryContext } from '../context.ts';
import { listIntakes, storiesOfIntake } from '../db/intake-rows.ts';
import { rowsBehind } from '../db/rows-of-story.ts';

/** What the app does by itself is nobody's work. */
const BY_ITSELF = ['recordings.outline', 'recordings.makeAccessCopy', 'drafts.make'];

export function findIntake(sql: Database.Database, id: IntakeId): Intake {
  const [intake] = listIntakes(sql, id);
  if (intake === undefined)
    throw new AppError('not-found', 'This is not in the list of what was received.');
  return intake;
}

/** Another intake that still stands has changed it, or asked about it. */
function isInLater(sql: Database.Database, storyId: StoryId, id: IntakeId): boolean {
  return (
    sql
      .prepare(
        `select 1 from intake_stories m join intakes i on i.id = m.intake_id
         where m.story_id = ? and m.intake_id <> ? and m.outcome in ('changed', 'asked') and i.undone_at is null limit 1`,
      )
      .get(storyId, id) !== undefined
  );
}

function isWorkedOn(sql: Database.Database, storyId: StoryId, after: number): boolean {
  const { ids } = rowsBehind(sql, { table: 'stories', ids: [storyId] });
  return (
    sql
      .prepare(
        `select 1 from history where seq > ? and subject in (select value from json_each(?))
           and action not in (select value from json_each(?)) limit 1`,
      )
      .get(after, JSON.stringify([storyId, ...ids]), JSON.stringify(BY_ITSELF)) !== undefined
  );
}

/** @throws AppError `not-found`, `conflict` when it was taken back already */
export function undoIntake(id: IntakeId, context: LibraryContext): IntakeUndone {
  const { db } = context.library;
  const intake = findIntake(db.sql, id);
  if (intake.undoneAt !== null)
    throw new AppError('conflict', 'This was taken back already. Nothing was changed.');
  const since =
    db.sql
      .prepare<[string], number>(
        "select max(seq) from history where subject = ? and action in ('intakes.receive', 'intakes.redo')",
      )
      .pluck()
      .get(id) ?? 0;
  const here = storiesOfIntake(db.sql, id).flatMap(({ storyId, code, outcome }) =>
    storyId === null || outcome === 'refused' || outcome === 'same'
      ? []
      : [{ storyId, code, outcome }],
  );
  const goes = here.filter(
    ({ storyId, outcome }) =>
      outcome === 'added' && !isWorkedOn(db.sql, storyId, since) && !isInLater(db.sql, storyId, id),
  );
  const at = context.clock().toISOString();
  db.write({ action: 'intakes.undo', subject: id }, (sql) => {
    const bin = sql.prepare(
      'update stories set binned_at = @at, updated_at = @at where id = @storyId and binned_at is null',
    );
    for (const { storyId } of goes) bin.run({ at, storyId });
    // People who came with it and are in no other story.
    sql
      .prepare(
        `update people set binned_at = @at where binned_at is null and id in (select person_id from received_people)
           and created_at = @receivedAt
           and not exists (select 1 from story_people sp join stories s on s.id = sp.story_id
             where sp.person_id = people.id and s.binned_at is null)`,
      )
      .run({ at, receivedAt: intake.receivedAt });
    sql.prepare('update intakes set undone_at = ? where id = ?').run(at, id);
  });
  const gone = new Set(goes.map(({ storyId }) => storyId));
  return {
    intake: findIntake(db.sql, id),
    stayed: here
      .filter(({ storyId }) => !gone.has(storyId))
      .map(({ storyId, code }) => ({ storyId, code })),
  };
}

/** @throws AppError `not-found`, `conflict` when it was not taken back, or has come in again since */
export function redoIntake(id: IntakeId, context: LibraryContext): Intake {
  const { db } = context.library;
  const { undoneAt, fingerprint } = findIntake(db.sql, id);
  if (undoneAt === null)
    throw new AppError('conflict', 'This was not taken back. Nothing was changed.');
  const isIn = listIntakes(db.sql).some(
    (one) => one.fingerprint === fingerprint && one.id !== id && one.undoneAt === null,
  );
  if (isIn) throw new AppError('conflict', 'This package has come in again since.');
  const at = context.clock().toISOString();
  db.write({ action: 'intakes.redo', subject: id }, (sql) => {
    sql
      .prepare(
        `update stories set binned_at = null, updated_at = @at where binned_at = @undoneAt
           and id in (select story_id from intake_stories where intake_id = @id)`,
      )
      .run({ at, undoneAt, id });
    sql
      .prepare(
        `update people set binned_at = null where binned_at = ? and id in
           (select person_id from received_people union select person_id from table_people)`,
      )
      .run(undoneAt);
    sql.prepare('update intakes set undone_at = null where id = ?').run(id);
  });
  return findIntake(db.sql, id);
}
