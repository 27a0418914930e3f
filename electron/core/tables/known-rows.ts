// Which row is which story: by whose collection it is and how it is called there, so that the same row never comes in twice.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { StoryId as StoryIdSchema } from '../../../shared/model/ids.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import type { Incoming, IncomingColumn } from './incoming.ts';

/** Keys say nothing outside of this library, not even whether somebody's row was ever here. */
export function rowSalt(sql: Database.Database): string {
  return readSetting(sql, 'received-rows-salt') ?? randomBytes(32).toString('hex');
}

/** Must run inside a `db.write`. */
export function keepSalt(sql: Database.Database, salt: string): void {
  if (readSetting(sql, 'received-rows-salt') === undefined)
    writeSetting(sql, 'received-rows-salt', salt);
}

/** @param organisation whose collection it is */
export function keyOf(
  { identifier, columns }: Incoming,
  { organisation, salt }: { organisation: string; salt: string },
): string {
  const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const what =
    identifier.trim() === ''
      ? ['row', ...columns.flatMap(({ name, value }) => [name, value])]
      : ['identifier', plain(identifier)];
  return createHmac('sha256', salt)
    .update(JSON.stringify([plain(organisation), ...what]))
    .digest('hex');
}

/** The id of a story follows from its key, so that one that was erased here is known although nothing is left of it. */
export function storyIdOf(key: string, time: number): StoryId {
  const hex = createHash('sha256').update(`${key} ${time}`).digest('hex');
  return StoryIdSchema.parse(
    [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
      .concat(hex.slice(20, 32))
      .join('-'),
  );
}

export type Known =
  { state: 'new'; id: StoryId } | { state: 'here' | 'in-bin' | 'erased'; id: StoryId };

/** @returns a story of this row, or the id that a new one is to have */
export function findRow(sql: Database.Database, key: string): Known {
  const row = sql
    .prepare<[string], { id: StoryId; binnedAt: string | null; undoneAt: string | null }>(
      `select s.id, s.binned_at as binnedAt, i.undone_at as undoneAt
       from table_rows r join stories s on s.id = r.story_id join intakes i on i.id = r.intake_id where r.key = ?`,
    )
    .get(key);
  if (row !== undefined && row.binnedAt === null) return { state: 'here', id: row.id };
  if (row !== undefined && row.undoneAt === null) return { state: 'in-bin', id: row.id };
  const story = sql.prepare<[string], { erased_at: string | null }>(
    'select erased_at from stories where id = ?',
  );
  for (let time = 0; ; time += 1) {
    const id = storyIdOf(key, time);
    const found = story.get(id);
    if (found === undefined) return { state: 'new', id };
    if (found.erased_at !== null) return { state: 'erased', id };
  }
}

/** As it was received last. */
export function readColumns(sql: Database.Database, id: StoryId): IncomingColumn[] {
  return sql
    .prepare<[string], { name: string; value: string; field: string }>(
      'select name, value, field from table_columns where story_id = ? order by position',
    )
    .all(id)
    .map(({ name, value, field }) => ({
      ...{ name, value },
      field: field === '' ? null : (field as IncomingColumn['field']),
    }));
}

/** Must run inside a `db.write`. */
export function writeColumns(
  sql: Database.Database,
  id: StoryId,
  columns: readonly IncomingColumn[],
): void {
  sql.prepare('delete from table_columns where story_id = ?').run(id);
  const insert = sql.prepare(
    'insert into table_columns (story_id, position, name, value, field) values (?, ?, ?, ?, ?)',
  );
  for (const [position, { name, value, field }] of columns.entries())
    insert.run(id, position, name, value, field ?? '');
}
