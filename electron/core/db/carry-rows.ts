// How rows are read from one catalogue and put into another, whatever columns they have.
import type Database from 'better-sqlite3';

export type Row = Record<string, unknown>;

export function rows(sql: Database.Database, query: string): Row[] {
  return sql.prepare<[], Row>(query).all();
}

export function one(sql: Database.Database, query: string, id: unknown): Row | undefined {
  return sql.prepare<[unknown], Row>(query).get(id);
}

export function insert(sql: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  sql
    .prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}

export function ids(sql: Database.Database, table: string): Set<unknown> {
  return new Set(rows(sql, `select id from ${table}`).map(({ id }) => id));
}
