// Rows that say something of one person are made to say it of another, and back again: found by following the references between tables.
import type Database from 'better-sqlite3';
import type { PersonId } from '../../../shared/model/ids.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { referencesOf } from './rows-of-story.ts';
import { withoutGuards } from './without-guards.ts';

type Value = string | number | null;
type Row = Record<string, Value>;

export interface MovedRows {
  table: string;
  column: string;
  /** Of each row, after it was moved: what finds it again. */
  keys: Row[];
  /** Said the same already: taken out, and put in again when they are taken apart. */
  doubled: Row[];
}

function keyColumns(sql: Database.Database, table: string): string[] {
  return sql
    .prepare<[string], string>('select name from pragma_table_info(?) where pk > 0 order by pk')
    .pluck()
    .all(table);
}

/** Entries of these say only that somebody is there: twice is once. Of all else, two that clash are for a person to look at. */
const SAID_ONCE: ReadonlySet<string> = new Set(['story_people', 'other_names', 'story_changes']);

/** @throws AppError `conflict` where both have something that can be there but once */
export function moveRows(
  sql: Database.Database,
  { from, to }: { from: PersonId; to: PersonId },
): MovedRows[] {
  const references = referencesOf(sql).filter(({ to: table }) => table === 'people');
  const moved: MovedRows[] = [];
  withoutGuards(sql, new Set(references.map(({ table }) => table)), () => {
    for (const { table, column } of references) {
      const keys = keyColumns(sql, table);
      const rows = sql
        .prepare<[string], Row>(`select * from ${table} where ${column} = ?`)
        .all(from);
      if (rows.length === 0) continue;
      const entry: MovedRows = { table, column, keys: [], doubled: [] };
      for (const row of rows) {
        const key = Object.fromEntries(keys.map((name) => [name, row[name] ?? null]));
        const after = keys.includes(column) ? { ...key, [column]: to } : key;
        const isThere = keys.includes(column) && find(sql, table, after) !== undefined;
        if (!isThere) {
          set(sql, { table, column, key, to });
          entry.keys.push(after);
        } else if (SAID_ONCE.has(table)) {
          remove(sql, table, key);
          entry.doubled.push(row);
        } else
          throw new AppError(
            'conflict',
            'Both have something that can be there only once. Please settle that first: look at what is begun for each of them.',
            { table },
          );
      }
      moved.push(entry);
    }
  });
  return moved;
}

/** Only what still says it of that person: what has changed since stays as it is. */
export function moveBack(
  sql: Database.Database,
  moved: readonly MovedRows[],
  { from, to }: { from: PersonId; to: PersonId },
): void {
  withoutGuards(sql, new Set(moved.map(({ table }) => table)), () => {
    for (const { table, column, keys, doubled } of moved) {
      for (const key of keys)
        if (find(sql, table, key)?.[column] === from) set(sql, { table, column, key, to });
      for (const row of doubled) {
        if (isOfErasedStory(sql, row)) continue;
        const names = Object.keys(row);
        sql
          .prepare(
            `insert or ignore into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
          )
          .run(row);
      }
    }
  });
}

/** Who told an erased story is not said again. */
function isOfErasedStory(sql: Database.Database, { story_id: id = null }: Row): boolean {
  const erased = 'select 1 from stories where id = ? and erased_at is not null';
  return id !== null && sql.prepare(erased).get(id) !== undefined;
}

const where = (key: Row) =>
  Object.keys(key)
    .map((name) => `${name} is @${name}`)
    .join(' and ');

function find(sql: Database.Database, table: string, key: Row): Row | undefined {
  return sql.prepare<[Row], Row>(`select * from ${table} where ${where(key)}`).get(key);
}

function remove(sql: Database.Database, table: string, key: Row): void {
  sql.prepare(`delete from ${table} where ${where(key)}`).run(key);
}

function set(
  sql: Database.Database,
  { table, column, key, to }: { table: string; column: string; key: Row; to: PersonId },
): void {
  sql
    .prepare(`update ${table} set ${column} = @movedTo where ${where(key)}`)
    .run({ ...key, movedTo: to });
}
