// What was received last of each story, so that a newer package can be told apart from what was changed here: the rule of three versions.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';

/** Field → value as JSON. */
export type ReceivedValues = ReadonlyMap<string, string>;

export function readReceived(sql: Database.Database, storyId: StoryId): ReceivedValues {
  const rows = sql
    .prepare<[string], { field: string; value: string }>(
      'select field, value from received_values where story_id = ?',
    )
    .all(storyId);
  return new Map(rows.map(({ field, value }) => [field, value]));
}

/** Must run inside a `db.write`. */
export function writeReceived(
  sql: Database.Database,
  storyId: StoryId,
  values: ReceivedValues,
): void {
  const put = sql.prepare(
    `insert into received_values (story_id, field, value) values (?, ?, ?)
     on conflict (story_id, field) do update set value = excluded.value`,
  );
  for (const [field, value] of values) put.run(storyId, field, value);
}

export interface Compared {
  /** Changed there alone: to be renewed here. */
  renewed: string[];
  /** Changed here and there: a person must say which. */
  asked: string[];
}

/**
 * Field by field: what nobody changed here since is renewed, what both changed is asked, and what only we changed stays. A field that was
 * never received before is asked, unless it is empty here.
 */
export function compareVersions({
  base,
  ours,
  theirs,
}: Record<'base' | 'ours' | 'theirs', ReceivedValues>): Compared {
  const compared: Compared = { renewed: [], asked: [] };
  for (const [field, value] of theirs) {
    const [before, now] = [base.get(field), ours.get(field)];
    if (now === value || before === value) continue;
    const isUntouched = now === before || now === undefined || EMPTY.has(now);
    (isUntouched ? compared.renewed : compared.asked).push(field);
  }
  return compared;
}

const EMPTY: ReadonlySet<string> = new Set(['""', 'null', '[]']);
