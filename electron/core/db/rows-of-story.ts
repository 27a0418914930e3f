// Which rows belong to a story: found by following the references between tables, so that a table that comes later is not forgotten.
import type Database from 'better-sqlite3';

interface Reference {
  table: string;
  column: string;
  to: string;
}

/** These name the story by its number alone, and stay. */
const STAY: ReadonlySet<string> = new Set([
  'package_stories',
  'package_files',
  'saved_texts',
  'storyteller_copies',
  'notices',
  'erasures',
  'erased_ids',
  'packages',
]);

export function referencesOf(sql: Database.Database): Reference[] {
  return sql
    .prepare<[], Reference>(
      `select m.name as "table", f."from" as "column", f."table" as "to"
       from sqlite_schema m join pragma_foreign_key_list(m.name) f where m.type = 'table'`,
    )
    .all();
}

/** Tables whose rows are gone when these rows are gone, with the rows' own ids where they have any. */
export interface GoneRows {
  /** By table: the condition's values, for counting and for erasing. */
  steps: { table: string; column: string; values: string[] }[];
  ids: Set<string>;
}

function hasId(sql: Database.Database, table: string): boolean {
  return (
    sql.prepare("select 1 from pragma_table_info(?) where name = 'id'").get(table) !== undefined
  );
}

/** @param start a table and the ids of its rows, which themselves are not in the answer @returns children before what they refer to */
export function rowsBehind(
  sql: Database.Database,
  start: { table: string; ids: readonly string[] },
): GoneRows {
  const references = referencesOf(sql);
  const gone: GoneRows = { steps: [], ids: new Set() };
  const visit = (to: string, values: readonly string[], way: readonly string[]) => {
    for (const { table, column } of references.filter((one) => one.to === to)) {
      if (STAY.has(table) || way.includes(table) || values.length === 0) continue;
      const list = JSON.stringify(values);
      if (hasId(sql, table)) {
        const ids = sql
          .prepare<[string], string>(
            `select id from ${table} where ${column} in (select value from json_each(?))`,
          )
          .pluck()
          .all(list);
        for (const id of ids) gone.ids.add(id);
        visit(table, ids, [...way, table]);
      } else visit(table, keysOf(sql, table, { column, values }), [...way, table]);
      gone.steps.push({ table, column, values: [...values] });
    }
  };
  visit(start.table, start.ids, [start.table]);
  return gone;
}

/** Rows without an id of their own are known by their first key column, where something refers to it. */
function keysOf(
  sql: Database.Database,
  table: string,
  { column, values }: { column: string; values: readonly string[] },
): string[] {
  const key = sql
    .prepare<[string], string>('select name from pragma_table_info(?) where pk = 1')
    .pluck()
    .get(table);
  if (key === undefined) return [];
  return sql
    .prepare<[string], string | number>(
      `select distinct ${key} from ${table} where ${column} in (select value from json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(values))
    .map(String);
}
