// What a lead forbade to write down by computer stays forbidden when an older catalogue takes the place of the present one.
import type Database from 'better-sqlite3';
import { insert, ids, rows } from './carry-rows.ts';

/** What was allowed since then is not carried: it can be allowed again. What was forbidden since, or allowed no more, is. */
export function carryDraftDecisions(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const forget = to.prepare('delete from draft_decisions where story_id = ?');
  for (const row of rows(from, 'select * from draft_decisions where is_allowed = 0')) {
    if (!stories.has(row.story_id)) continue;
    forget.run(row.story_id);
    insert(to, 'draft_decisions', row);
  }
}
