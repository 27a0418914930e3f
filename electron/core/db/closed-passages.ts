// Which passages of a recording are closed now, read from the catalogue for everything that lets sound out.
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import { mergePassages } from '../../../shared/rules/closed-passages.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { knowsNames } from './told-outside.ts';
import { silentVoicesOf } from './voice-rows.ts';
import type { Listener } from './recording-rows.ts';
import { keptStatement } from './kept-statement.ts';

/** With those that were erased and those in which somebody is heard who has not agreed: they are silent, and the sound is not what was recorded. In order, without overlaps. @throws what SQLite throws when it cannot be read: then nothing may be let out */
export function closedPassagesOf(sql: Database.Database, id: RecordingId): Passage[] {
  return mergePassages([
    ...silentVoicesOf(sql, id),
    ...keptStatement<[{ id: RecordingId }], Passage>(
      sql,
      `select from_ms as fromMs, to_ms as toMs from closed_passages where recording_id = @id and opened_at is null
         union all select from_ms, to_ms from erased_passages where recording_id = @id`,
    ).all({ id }),
  ]);
}

/** Is there a mark that says "do not use" at a moment that is still heard? */
export function hasUnansweredWish(sql: Database.Database, id: RecordingId): boolean {
  const closed = closedPassagesOf(sql, id);
  return keptStatement<[string], number>(
    sql,
    "select at_ms from markers where recording_id = ? and kind = 'do-not-use' and binned_at is null",
  )
    .pluck()
    .all(id)
    .some((atMs) => !closed.some(({ fromMs, toMs }) => fromMs <= atMs && atMs <= toMs));
}

/** What is silent for this person: nothing for those who record and decide. */
export function silentFor(context: Listener, id: RecordingId): Passage[] {
  return knowsNames(context) ? [] : closedPassagesOf(context.library.db.sql, id);
}
