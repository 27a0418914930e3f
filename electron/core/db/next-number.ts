// Numbers for people and stories: given once, never again, whatever becomes of what bore them.
import type Database from 'better-sqlite3';

const tables = { story: 'stories', person: 'people' } as const;

/** Must run inside a `db.write`. */
export function nextNumber(sql: Database.Database, of: keyof typeof tables): number {
  const counted =
    sql.prepare<[string], { last: number }>('select last from counters where name = ?').get(of)
      ?.last ?? 0;
  const used =
    sql
      .prepare<[], { last: number }>(`select coalesce(max(number), 0) as last from ${tables[of]}`)
      .get()?.last ?? 0;
  const next = Math.max(counted, used) + 1;
  sql
    .prepare(
      'insert into counters (name, last) values (?, ?) on conflict (name) do update set last = excluded.last',
    )
    .run(of, next);
  return next;
}
