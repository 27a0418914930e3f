// What stands in the place of names in everything of a story that leaves: the key, read for those who apply it.
import type Database from 'better-sqlite3';
import type { PersonId, StoryId, SubstituteId } from '../../../shared/model/ids.ts';
import { createReplacer } from '../../../shared/rules/replace-names.ts';
import type { Replacement, Replacer } from '../../../shared/rules/replace-names.ts';
import { keptStatement } from './kept-statement.ts';

export interface SubstituteRow extends Replacement {
  id: SubstituteId;
  storyId: StoryId;
  personId: PersonId | null;
  madeBy: string;
  updatedAt: string;
  removedAt: string | null;
}

const columns = `id, story_id as storyId, person_id as personId, substitute, made_by as madeBy, updated_at as updatedAt,
  removed_at as removedAt,
  (select json_group_array(form) from (select form from substitute_forms where substitute_id = substitutes.id order by position)) as forms`;

type Stored = Omit<SubstituteRow, 'forms'> & { forms: string };
const read = (row: Stored): SubstituteRow => ({ ...row, forms: JSON.parse(row.forms) as string[] });

/** Those that hold, in the order in which they were made. */
export function substitutesOf(sql: Database.Database, storyId: StoryId): SubstituteRow[] {
  return keptStatement<[string], Stored>(
    sql,
    `select ${columns} from substitutes where story_id = ? and removed_at is null order by made_at, id`,
  )
    .all(storyId)
    .map(read);
}

/** Also one that was taken away. */
export function findSubstitute(
  sql: Database.Database,
  id: SubstituteId,
): SubstituteRow | undefined {
  const row = keptStatement<[string], Stored>(
    sql,
    `select ${columns} from substitutes where id = ?`,
  ).get(id);
  return row && read(row);
}

/** For any text of a story before it leaves, or is told to somebody who may not know names. */
export function replacerOf(sql: Database.Database, storyId: StoryId): Replacer {
  return createReplacer(substitutesOf(sql, storyId));
}
