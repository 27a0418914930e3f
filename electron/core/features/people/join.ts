// Two entries of one person are joined by hand: nothing becomes more open by it, nothing is lost, and they can be taken apart again.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PersonId, StoryId } from '../../../../shared/model/ids.ts';
import type { JoinedPeople } from '../../../../shared/model/mentioned-person.ts';
import { isMoreHidden, isYounger, joinPeople } from '../../../../shared/rules/join-people.ts';
import type { JoinedFields } from '../../../../shared/rules/join-people.ts';
import type { LibraryContext } from '../../context.ts';
import { moveBack, moveRows } from '../../db/moved-rows.ts';
import type { MovedRows } from '../../db/moved-rows.ts';
import { moreOpen, opennessOf, storiesOfPeople } from '../../db/openness.ts';
import { indexStories } from '../../db/story-words.ts';

type PersonRow = Record<string, string | number | null>;

const columnOf = {
  realName: 'real_name',
  attribution: 'attribution',
  chosenName: 'chosen_name',
  ageBand: 'age_band',
  askAgainOn: 'ask_again_on',
  protection: 'protection',
  contact: 'contact',
  privateNotes: 'private_notes',
} as const satisfies Record<keyof JoinedFields, string>;

/** @throws AppError `not-found` */
function rowOf(sql: Database.Database, id: PersonId): PersonRow {
  const row = sql.prepare<[string], PersonRow>('select * from people where id = ?').get(id);
  if (row === undefined)
    throw new AppError('not-found', 'This person is not in the library. Nothing was changed.');
  return row;
}

function fieldsOf(row: PersonRow): JoinedFields {
  return Object.fromEntries(
    Object.entries(columnOf).map(([field, column]) => [field, row[column]]),
  ) as unknown as JoinedFields;
}

function writeFields(sql: Database.Database, id: PersonId, fields: JoinedFields, at: string): void {
  const changes = Object.values(columnOf).map((column) => `${column} = @${column}`);
  const values = Object.entries(columnOf).map(([field, column]) => [
    column,
    fields[field as keyof JoinedFields],
  ]);
  sql
    .prepare(`update people set ${changes.join(', ')}, updated_at = @at where id = @id`)
    .run({ ...Object.fromEntries(values), at, id });
}

/** What the gate has read is read anew: who is meant by an agreement has changed without a new one. */
function tellGate(sql: Database.Database): void {
  sql.exec("update counters set last = last + 1 where name = 'access-facts'");
}

/** @throws AppError `access-blocked` naming the stories */
function refuseIfMoreOpen(
  sql: Database.Database,
  before: ReturnType<typeof opennessOf>,
  ids: readonly StoryId[],
  today: string,
): void {
  const opened = moreOpen(before, opennessOf(sql, ids, today));
  if (opened.length === 0) return;
  const numbers = sql
    .prepare<[string], number>(
      'select number from stories where id in (select value from json_each(?)) order by number',
    )
    .pluck()
    .all(JSON.stringify(opened))
    .map((number) => `HG-${String(number).padStart(4, '0')}`);
  throw new AppError(
    'access-blocked',
    `This would open more of ${numbers.join(', ')} than was agreed to under each name. Nothing was changed. Please ask the storyteller, and write their answer down in that story first.`,
    { ids: opened },
  );
}

/** @throws AppError `access-blocked` where a story would become more open, `conflict`, `not-found`; then nothing was changed */
export function join(
  {
    keptId,
    goneId,
    realNameOf,
  }: { keptId: PersonId; goneId: PersonId; realNameOf: 'kept' | 'gone' },
  context: LibraryContext,
): void {
  if (keptId === goneId)
    throw new AppError('invalid-input', 'These are the same entry. Please choose two.');
  const { db, member } = context.library;
  const at = context.clock().toISOString();
  db.write({ action: 'people.join', subject: keptId }, (sql) => {
    const [kept, gone] = [rowOf(sql, keptId), rowOf(sql, goneId)];
    const stories = storiesOfPeople(sql, [keptId, goneId]);
    const before = opennessOf(sql, stories, context.today());
    const moved = moveRows(sql, { from: goneId, to: keptId });
    const { fields, otherNames } = joinPeople(fieldsOf(kept), fieldsOf(gone), { realNameOf });
    writeFields(sql, keptId, fields, at);
    const addName = sql.prepare(
      'insert or ignore into other_names (person_id, name) values (?, ?)',
    );
    for (const name of otherNames) addName.run(keptId, name);
    sql.prepare('delete from people where id = ?').run(goneId);
    sql
      .prepare(
        `insert into people_joined (id, kept_id, gone_id, joined_at, joined_by, kept_before, gone_before, moved)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[context.newId(), keptId, goneId, at, member.name],
        ...[kept, gone, moved].map((value) => JSON.stringify(value)),
      );
    tellGate(sql);
    refuseIfMoreOpen(sql, before, stories, context.today());
    indexStories(sql, stories);
  });
}

interface JoinRow {
  id: string;
  keptId: PersonId;
  goneId: PersonId;
  joinedAt: string;
  joinedBy: string;
  keptBefore: string;
  goneBefore: string;
  moved: string;
}

const joins = `select id, kept_id as keptId, gone_id as goneId, joined_at as joinedAt, joined_by as joinedBy,
  kept_before as keptBefore, gone_before as goneBefore, moved from people_joined where apart_at is null`;

/** Those that can still be taken apart, the newest first. */
export function joinedWith(keptId: PersonId, { library }: LibraryContext): JoinedPeople[] {
  return library.db.sql
    .prepare<[string], JoinRow>(`${joins} and kept_id = ? order by joined_at desc, rowid desc`)
    .all(keptId)
    .map(({ id, joinedAt, joinedBy, goneBefore }) => {
      const gone = JSON.parse(goneBefore) as PersonRow;
      return {
        id,
        joinedAt,
        joinedBy,
        number: Number(gone['number']),
        realName: String(gone['real_name']),
      };
    });
}

/**
 * Both entries are there again, with what has changed since left as it is. How careful one must be is never lowered by it.
 * @throws AppError `not-found`, `conflict` when a later join must be taken apart first
 */
export function takeApart(
  joinId: string,
  context: LibraryContext,
): { keptId: PersonId; goneId: PersonId } {
  const { db } = context.library;
  const row = db.sql.prepare<[string], JoinRow>(`${joins} and id = ?`).get(joinId);
  if (row === undefined)
    throw new AppError('not-found', 'These two are not joined any more. Nothing was changed.');
  const [newest] = joinedWith(row.keptId, context);
  if (newest?.id !== joinId)
    throw new AppError('conflict', 'Please take apart first what was joined last.');
  const at = context.clock().toISOString();
  const { keptId, goneId } = row;
  db.write({ action: 'people.takeApart', subject: keptId }, (sql) => {
    const now = fieldsOf(rowOf(sql, keptId));
    const keptBefore = JSON.parse(row.keptBefore) as PersonRow;
    const goneBefore = JSON.parse(row.goneBefore) as PersonRow;
    const stories = storiesOfPeople(sql, [keptId]);
    const names = Object.keys(goneBefore);
    const gone = {
      ...goneBefore,
      ...hiddenSince(now, fieldsOf(keptBefore), fieldsOf(goneBefore)),
      updated_at: at,
    };
    sql
      .prepare(
        `insert into people (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(gone);
    moveBack(sql, JSON.parse(row.moved) as MovedRows[], { from: keptId, to: goneId });
    writeFields(sql, keptId, backTo(now, fieldsOf(keptBefore), fieldsOf(goneBefore)), at);
    sql
      .prepare('delete from other_names where person_id = ? and name in (?, ?)')
      .run(keptId, String(goneBefore['real_name']), String(keptBefore['real_name']));
    keepNamesOfOtherJoins(sql, keptId, joinId);
    // What stood in the two entries is in them again, and must be nowhere else when one of them is erased.
    sql
      .prepare(
        "update people_joined set apart_at = ?, kept_before = '{}', gone_before = '{}', moved = '[]' where id = ?",
      )
      .run(at, joinId);
    tellGate(sql);
    indexStories(sql, stories);
  });
  return { keptId, goneId };
}

/** Whatever was since said to be hidden or protected was said of both: nobody knows of which of the two. */
function hiddenSince(now: JoinedFields, kept: JoinedFields, gone: JoinedFields): PersonRow {
  const joined = joinPeople(kept, gone, { realNameOf: 'kept' }).fields;
  const { attribution, chosenName, ageBand, protection } = now;
  return {
    protection,
    ...(isMoreHidden(now, joined) && { attribution, chosen_name: chosenName }),
    ...(isYounger(now, joined) && { age_band: ageBand }),
  };
}

/** Names by which the person is known from joins that still stand stay names of theirs. */
function keepNamesOfOtherJoins(sql: Database.Database, keptId: PersonId, but: string): void {
  const realName = String(rowOf(sql, keptId)['real_name']);
  const add = sql.prepare('insert or ignore into other_names (person_id, name) values (?, ?)');
  for (const row of sql.prepare<[string], JoinRow>(`${joins} and kept_id = ?`).all(keptId)) {
    if (row.id === but) continue;
    for (const before of [row.keptBefore, row.goneBefore]) {
      const name = String((JSON.parse(before) as PersonRow)['real_name']);
      if (name.trim() !== '' && name !== realName) add.run(keptId, name);
    }
  }
}

/** What was changed by hand since the two were joined stays; so does the protection. */
function backTo(now: JoinedFields, kept: JoinedFields, gone: JoinedFields): JoinedFields {
  const ways = (['kept', 'gone'] as const).map(
    (realNameOf) => joinPeople(kept, gone, { realNameOf }).fields,
  );
  const isAsJoined = (field: keyof JoinedFields) =>
    ways.some((joined) => joined[field] === now[field]);
  const fields = Object.keys(columnOf) as (keyof JoinedFields)[];
  return Object.fromEntries(
    fields.map((field) => [
      field,
      field !== 'protection' && isAsJoined(field) ? kept[field] : now[field],
    ]),
  ) as unknown as JoinedFields;
}
