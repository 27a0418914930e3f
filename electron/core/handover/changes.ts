// A change that a merge makes to something that is here: as data, so that it can be held back, made later and undone.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

export type Value = string | number | bigint | Buffer | null;
export type Row = Record<string, Value>;
/** What fits into a held change, which is kept as text. */
export type PlainRow = Record<string, string | number | null | { bytes: string }>;

export function plainRow(row: Row): PlainRow {
  const plain: PlainRow = {};
  for (const [name, value] of Object.entries(row)) {
    if (Buffer.isBuffer(value)) plain[name] = { bytes: value.toString('base64') };
    else plain[name] = typeof value === 'bigint' ? Number(value) : value;
  }
  return plain;
}

export function rowOf(row: PlainRow): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? Buffer.from(value.bytes, 'base64') : value,
    ]),
  );
}

export type Change =
  /** An entry of the ledger, in the place that was kept for it. */
  | { do: 'entry'; row: PlainRow; uses: PlainRow[]; spoken: PlainRow[]; answers: PlainRow[] }
  /** Columns of a row, and parts of it that are put in the place of those that are there. */
  | {
      do: 'set';
      table: string;
      key: string;
      id: string;
      columns: PlainRow;
      /** How that was when it was asked: what has changed since is not written over. */
      was?: string;
      parts: { table: string; column: string; rows: PlainRow[] }[];
    }
  | { do: 'add'; table: string; row: PlainRow; parts: { table: string; rows: PlainRow[] }[] };

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Prepared once for each table and its columns. */
export function insertRow(
  sql: Database.Database,
  table: string,
  row: Row,
  orIgnore = false,
): boolean {
  const columns = Object.keys(row);
  const query = `insert ${orIgnore ? 'or ignore ' : ''}into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  return prepared(sql, query).run(...Object.values(row)).changes > 0;
}

export function prepared(sql: Database.Database, query: string): Database.Statement {
  const known = statements.get(sql) ?? new Map<string, Database.Statement>();
  statements.set(sql, known);
  const statement = known.get(query) ?? sql.prepare(query);
  known.set(query, statement);
  return statement;
}

function hasColumn(sql: Database.Database, table: string, column: string): boolean {
  return (
    prepared(sql, 'select 1 from pragma_table_info(?) where name = ?').get(table, column) !==
    undefined
  );
}

function partsNow(sql: Database.Database, change: Extract<Change, { do: 'set' }>) {
  return change.parts.map(({ table, column }) => ({
    table,
    column,
    rows: (prepared(sql, `select * from ${table} where ${column} = ?`).all(change.id) as Row[]).map(
      plainRow,
    ),
  }));
}

type Set = Extract<Change, { do: 'set' }>;

/** The columns that it changes, as they are; undefined where the row is not there. */
export function rowNow(sql: Database.Database, { table, key, id, columns }: Set): Row | undefined {
  const names = Object.keys(columns);
  return prepared(
    sql,
    `select ${names.length === 0 ? '1 as there' : names.join(', ')} from ${table} where ${key} = ?`,
  ).get(id) as Row | undefined;
}

/** A fingerprint of what a change would put something else in the place of. */
export function stateOf(sql: Database.Database, change: Set): string {
  const row = rowNow(sql, change);
  const sorted = (one: PlainRow) => Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = partsNow(sql, change).map(({ rows }) =>
    rows.map((one) => JSON.stringify(sorted(one))).toSorted(),
  );
  const all = JSON.stringify([row === undefined ? null : sorted(plainRow(row)), parts]);
  return createHash('sha256').update(all).digest('base64').slice(0, 22);
}

/**
 * Must run inside a transaction.
 * @param at UTC
 * @returns what undoes it; undefined where it can not be undone
 */
export function makeChange(sql: Database.Database, change: Change, at: string): Change | undefined {
  if (change.do === 'entry') {
    insertRow(sql, 'agreement_entries', rowOf(change.row));
    for (const row of change.uses) insertRow(sql, 'agreement_uses', rowOf(row));
    for (const row of change.spoken) insertRow(sql, 'spoken_agreements', rowOf(row));
    for (const row of change.answers) insertRow(sql, 'spoken_answers', rowOf(row));
    return undefined;
  }
  if (change.do === 'add') {
    if (!insertRow(sql, change.table, rowOf(change.row), true)) return undefined;
    for (const { table, rows } of change.parts)
      for (const row of rows) insertRow(sql, table, rowOf(row), true);
    return undefined;
  }
  const { table, key, id, columns, parts } = change;
  const names = Object.keys(columns);
  const now =
    names.length === 0
      ? {}
      : plainRow(
          prepared(sql, `select ${names.join(', ')} from ${table} where ${key} = ?`).get(id) as Row,
        );
  const before = { ...change, columns: now, parts: partsNow(sql, change) };
  const stamped = hasColumn(sql, table, 'updated_at') ? { ...columns, updated_at: at } : columns;
  const sets = Object.keys(stamped).map((name) => `${name} = ?`);
  if (hasColumn(sql, table, 'revision')) sets.push('revision = revision + 1');
  if (sets.length > 0)
    prepared(sql, `update ${table} set ${sets.join(', ')} where ${key} = ?`).run(
      ...Object.values(rowOf(stamped)),
      id,
    );
  for (const part of parts) {
    prepared(sql, `delete from ${part.table} where ${part.column} = ?`).run(id);
    for (const row of part.rows) insertRow(sql, part.table, rowOf(row));
  }
  return { ...before, was: stateOf(sql, change) };
}
