// Requests, breaches and safeguarding notes are never lost by bringing back an older backup; and what was blanked in them since stays blank.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';

/** Whoever asked must be known, even where they take part in no story. */
function carryPeopleOfCases(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'people');
  for (const person of rows(
    from,
    `select * from people where id in (select asker_id from requests union select person_id from requests
       union select person_id from concerns) order by number`,
  ))
    if (!known.has(person.id)) insert(to, 'people', person);
}

/** Of today, whatever the older catalogue says: only forgetting ever changes a row. */
function renew(to: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  const set = columns.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  to.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (id) do update set ${set.join(', ')}`,
  ).run(...Object.values(row));
}

/** Must come after the stories. */
export function carryRequests(from: Database.Database, to: Database.Database): void {
  carryPeopleOfCases(from, to);
  const stories = ids(to, 'stories');
  for (const table of ['requests', 'breaches', 'concerns'])
    for (const row of rows(from, `select * from ${table} order by written_at, number`)) {
      const isKnown = !('story_id' in row) || row.story_id === null || stories.has(row.story_id);
      renew(to, table, isKnown ? row : { ...row, story_id: null });
    }
  for (const { seq: _seq, ...step } of rows(from, 'select * from case_steps order by seq'))
    renew(to, 'case_steps', step);
}
