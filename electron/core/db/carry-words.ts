// What an older catalogue must learn of the words of stories when it takes the place of the present one: which lines are closed, which texts were taken back from being checked, and what stands in the place of names.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';

/** A line that was closed since is closed, also where its text is older; one that a lead has opened since stays open. After the passages. */
function carryClosedLines(from: Database.Database, to: Database.Database): void {
  const transcripts = ids(to, 'transcripts');
  const passages = ids(to, 'closed_passages');
  const known = ids(to, 'closed_lines');
  const open = to.prepare(
    `update closed_lines set opened_at = @opened_at, opened_by = @opened_by, opened_reason = @opened_reason
     where id = @id and opened_at is null`,
  );
  for (const row of rows(from, 'select * from closed_lines')) {
    if (!transcripts.has(row.transcript_id)) continue;
    const hasSound = row.passage_id !== null && passages.has(row.passage_id);
    if (!known.has(row.id))
      insert(to, 'closed_lines', hasSound ? row : { ...row, passage_id: null });
    else if (row.opened_at !== null)
      open.run({
        ...{ id: row.id, opened_at: row.opened_at },
        ...{ opened_by: row.opened_by, opened_reason: row.opened_reason },
      });
  }
}

/** What somebody has since found unfit to be read, or put in the bin, is so in the older catalogue as well; what was checked since is not. */
function carryStates(from: Database.Database, to: Database.Database): void {
  const unchecked = to.prepare(
    `update transcripts set state = 'draft', checked_by = '', checked_at = null, approved_by = '', approved_at = null
     where id = @id and state <> 'draft'`,
  );
  const bin = to.prepare(
    'update transcripts set binned_at = @binned_at where id = @id and binned_at is null',
  );
  for (const row of rows(from, 'select id, state, binned_at from transcripts')) {
    if (row.state === 'draft') unchecked.run({ id: row.id });
    if (row.binned_at !== null) bin.run({ id: row.id, binned_at: row.binned_at });
  }
}

/** The key is that of today. One that today's catalogue does not know keeps a name hidden, so it stays. */
function carrySubstitutes(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const forget = ['substitute_forms where substitute_id = ?', 'substitutes where id = ?'].map(
    (rest) => to.prepare(`delete from ${rest}`),
  );
  for (const row of rows(from, 'select * from substitutes')) {
    if (!stories.has(row.story_id)) continue;
    for (const each of forget) each.run(row.id);
    insert(to, 'substitutes', people.has(row.person_id) ? row : { ...row, person_id: null });
    const forms = from
      .prepare<[unknown], Record<string, unknown>>(
        'select * from substitute_forms where substitute_id = ?',
      )
      .all(row.id);
    for (const form of forms) insert(to, 'substitute_forms', form);
  }
}

/** Each with a transaction of its own, after recordings and passages: damage in one costs no other. */
export const carryWords = [carryClosedLines, carryStates, carrySubstitutes] as const;
