// What was found in a story before it was shared, who agreed, and which words are no names: a finding that is open stays open, whatever is brought back.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';

export function carryChecks(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const answers = from.prepare<[unknown], Row>(
    'select * from sensitivity_answers where check_id = ?',
  );
  for (const table of ['sensitivity_checks', 'release_approvals', 'cleared_words']) {
    const known = ids(to, table);
    for (const { seq: _seq, ...row } of rows(from, `select * from ${table} order by seq`)) {
      if (known.has(row.id) || !stories.has(row.story_id)) continue;
      insert(to, table, row);
      if (table === 'sensitivity_checks')
        for (const answer of answers.all(row.id)) insert(to, 'sensitivity_answers', answer);
    }
  }
}
