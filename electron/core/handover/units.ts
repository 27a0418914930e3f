// Reads the things of a library one by one, each with the rows that belong to it, and tells each field by a fingerprint.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Row, Value } from './changes.ts';
import { prepared } from './changes.ts';
import type { Maps } from './merge-maps.ts';
import type { UnitRule } from './table-rule.ts';

export interface Unit {
  table: string;
  id: string;
  /** Whose story it is part of. */
  story: string | null;
  row: Row;
  parts: Record<string, Row[]>;
}

const through: Readonly<Record<string, string>> = {
  recording_id: 'recordings',
  transcript_id: 'transcripts',
  attachment_id: 'attachments',
  check_id: 'sensitivity_checks',
  point_id: 'index_points',
  marker_id: 'markers',
};

const columnsOf = new WeakMap<Database.Database, Map<string, string[]>>();
export function columns(sql: Database.Database, table: string): string[] {
  const known = columnsOf.get(sql) ?? new Map<string, string[]>();
  columnsOf.set(sql, known);
  const found =
    known.get(table) ??
    sql.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
  known.set(table, found);
  return found;
}

/** SQL for the story of a row of this table that is called `t`. */
export function storyOf(sql: Database.Database, table: string): string {
  if (table === 'stories') return 't.id';
  const names = columns(sql, table);
  if (names.includes('story_id')) return 't.story_id';
  for (const [column, other] of Object.entries(through)) {
    if (!names.includes(column)) continue;
    const inner = storyOf(sql, other).replaceAll('t.', `${other}.`);
    return `(select ${inner} from ${other} where ${other}.id = t.${column})`;
  }
  return 'null';
}

/** Rows of a part in step with the things that they belong to: both come in the order of the same ids. */
function inStep(sql: Database.Database, table: string, column: string) {
  const rows = (
    sql.prepare(`select * from ${table} order by ${column}`) as Database.Statement<[], Row>
  ).iterate();
  let next = rows.next();
  return (id: string): Row[] => {
    const found: Row[] = [];
    while (next.done !== true && String(next.value[column]) <= id) {
      if (next.value[column] === id) found.push(next.value);
      next = rows.next();
    }
    return found;
  };
}

/** Everything of one kind in their library, in our words. What hangs on something that is not taken over is left out. */
export function* unitsOf(
  sql: Database.Database,
  { table, rule, maps }: { table: string; rule: UnitRule; maps: Maps },
): Generator<Unit> {
  const parts = Object.entries(rule.parts ?? {}).map(([part, column]) => ({
    part,
    rowsOf: inStep(sql, part, column),
  }));
  const roots = sql.prepare(
    `select t.*, ${storyOf(sql, table)} as of_story from ${table} t order by t.${rule.key}`,
  ) as Database.Statement<[], Row>;
  for (const { of_story: story = null, ...theirs } of roots.iterate()) {
    const id = String(theirs[rule.key]);
    const rows = parts.map(({ part, rowsOf }) => [part, rowsOf(id)] as const);
    if (maps.isSkipped(table, id)) continue;
    const row = maps.rowInOurs(table, theirs);
    if (row === undefined) {
      maps.skip(table, id);
      continue;
    }
    yield {
      ...{ table, id, row },
      story: typeof story === 'string' ? story : null,
      parts: withoutLooseWords(
        Object.fromEntries(
          rows.map(([part, found]) => [
            part,
            found.map((one) => maps.rowInOurs(part, one)).filter((one) => one !== undefined),
          ]),
        ),
      ),
    };
  }
}

/** Words of an exhibition name what they are about without a reference: what is left out takes its captions along. */
function withoutLooseWords(parts: Record<string, Row[]>): Record<string, Row[]> {
  const { exhibition_words: words, exhibition_sections: sections, exhibition_items: items } = parts;
  if (words === undefined || sections === undefined || items === undefined) return parts;
  const there = new Set(['', ...[...sections, ...items].map(({ id }) => String(id))]);
  return {
    ...parts,
    exhibition_words: words.filter(({ part_id: part }) => there.has(String(part))),
  };
}

/** The same of ours. @returns undefined when it is not here */
export function ourUnit(
  sql: Database.Database,
  { table, id }: Unit,
  rule: UnitRule,
): Unit | undefined {
  const row = prepared(sql, `select * from ${table} where ${rule.key} = ?`).get(id) as
    Row | undefined;
  if (row === undefined) return undefined;
  const parts = Object.entries(rule.parts ?? {}).map(
    ([part, column]) =>
      [part, prepared(sql, `select * from ${part} where ${column} = ?`).all(id) as Row[]] as const,
  );
  return { table, id, row, story: null, parts: Object.fromEntries(parts) };
}

export function fieldsOf(unit: Unit, rule: UnitRule): Readonly<Record<string, readonly string[]>> {
  if (rule.fields !== undefined) return rule.fields;
  const beside = new Set([rule.key, ...(rule.beside ?? [])]);
  const names = Object.keys(unit.row).filter((name) => !beside.has(name));
  return { all: [...names, ...Object.keys(rule.parts ?? {})] };
}

const plain = (value: Value | undefined) =>
  value instanceof Buffer ? value.toString('base64') : (value ?? null);

/** Enough of a hash to tell one from another. */
export function fingerprint(unit: Unit, names: readonly string[]): string {
  const values = names.map((name) => {
    const rows = unit.parts[name];
    if (rows === undefined) return plain(unit.row[name]);
    return rows
      .map((row) =>
        JSON.stringify(
          Object.keys(row)
            .toSorted()
            .map((column) => plain(row[column])),
        ),
      )
      .toSorted();
  });
  return createHash('sha256').update(JSON.stringify(values)).digest('base64').slice(0, 16);
}
