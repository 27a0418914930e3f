// Takes back what an intake has added: into the bin, from where it can come again. What somebody has worked on since stays, and is named.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { IntakeId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { Intake, UndoneIntake } from '../../../shared/model/intake.ts';
import type { LibraryContext } from '../context.ts';
import { rowsBehind } from '../db/rows-of-story.ts';
import { indexStories } from '../db/story-words.ts';
import { readIntake } from './intake-rows.ts';

interface Added {
  storyId: StoryId;
  code: string;
  title: string;
  binnedAt: string | null;
}

/** @throws AppError `not-found`, `conflict` when it was undone already */
export function undoIntake(id: IntakeId, context: LibraryContext): UndoneIntake {
  const { db } = context.library;
  if (readIntake(db.sql, id).undoneAt !== null)
    throw new AppError('conflict', 'This was undone already.');
  const at = context.clock().toISOString();
  const result = db.write({ action: 'intakes.undo', subject: id }, (sql) => {
    const added = addedBy(sql, id);
    const isWorkedOn = workedOnSince(
      sql,
      id,
      added.map(({ storyId }) => storyId),
    );
    const going = added.filter(({ storyId }) => !isWorkedOn(storyId));
    const bin = sql.prepare(
      'update stories set binned_at = @at, updated_at = @at where id = @id and binned_at is null',
    );
    for (const { storyId } of going) bin.run({ id: storyId, at });
    const ids = going.map(({ storyId }) => storyId);
    binIdlePeople(sql, { id, at });
    // What it asked is answered by undoing it: ours stays.
    sql
      .prepare(
        `update intake_questions set decision = 'ours', decided_by = ?, decided_at = ?
         where intake_id = ? and decision is null`,
      )
      .run(context.library.member.name, at, id);
    sql.prepare('update intakes set undone_at = ? where id = ?').run(at, id);
    indexStories(sql, ids);
    return { binned: ids.length, kept: added.filter((one) => !going.includes(one)) };
  });
  const intake: Intake = readIntake(db.sql, id);
  return {
    intake,
    binned: result.binned,
    kept: result.kept.map(({ storyId, code, title }) => ({
      ...{ storyId, code, title },
      outcome: 'added' as const,
    })),
  };
}

/** Those that are here still: who was put into the bin or erased since needs no undoing. */
function addedBy(sql: Database.Database, id: IntakeId): Added[] {
  return sql
    .prepare<[string], Added>(
      `select s.id as storyId, i.code, i.title, s.binned_at as binnedAt
       from intake_stories i join stories s on s.id = i.story_id
       where i.intake_id = ? and i.outcome = 'added' and s.binned_at is null order by i.position`,
    )
    .all(id);
}

/** Has anybody done anything in a story, or with what belongs to it, since the intake was written into the history? */
function workedOnSince(
  sql: Database.Database,
  id: IntakeId,
  all: readonly StoryId[],
): (story: StoryId) => boolean {
  const since = sql
    .prepare<[string], number | null>(
      "select max(seq) from history where subject = ? and action not like '%.undo'",
    )
    .pluck()
    .get(id);
  const subjects = new Set(
    sql
      .prepare<[number], string>('select distinct subject from history where seq > ?')
      .pluck()
      .all(since ?? 0),
  );
  // Asked of all at once first: mostly nobody has done anything, and there may be thousands.
  const { ids: everything } = rowsBehind(sql, { table: 'stories', ids: all });
  const isAny = [...all, ...everything].some((one) => subjects.has(one));
  return (story) => {
    if (!isAny) return false;
    if (subjects.has(story)) return true;
    const { ids } = rowsBehind(sql, { table: 'stories', ids: [story] });
    return [...ids].some((one) => subjects.has(one));
  };
}

/** People whom it made, whom nobody has changed, and who are in nothing that stays. */
function binIdlePeople(
  sql: Database.Database,
  { id, at }: { id: IntakeId; at: string },
): PersonId[] {
  const people = sql
    .prepare<[string], PersonId>(
      `select p.id from table_people r join people p on p.id = r.person_id
       where r.intake_id = ? and p.binned_at is null and p.updated_at = p.created_at`,
    )
    .pluck()
    .all(id);
  const isIdle =
    usesOf(sql, people) === 0 ? () => true : (person: PersonId) => usesOf(sql, [person]) === 0;
  const bin = sql.prepare('update people set binned_at = @at where id = @person');
  const idle = people.filter(isIdle);
  for (const person of idle) bin.run({ person, at });
  return idle;
}

function usesOf(sql: Database.Database, people: readonly PersonId[]): number {
  const { steps } = rowsBehind(sql, { table: 'people', ids: people });
  const others = steps.filter(({ table }) => table !== 'table_people' && table !== 'story_people');
  const counted = others.map(({ table, column, values }) =>
    sql
      .prepare<[string], number>(
        `select count(*) from ${table} where ${column} in (select value from json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(values)),
  );
  const inStories = sql
    .prepare<[string], number>(
      `select count(*) from story_people sp join stories s on s.id = sp.story_id
       where sp.person_id in (select value from json_each(?)) and s.binned_at is null`,
    )
    .pluck()
    .get(JSON.stringify(people));
  return counted.reduce<number>((sum, count) => sum + (count ?? 0), inStories ?? 0);
}
