// What storytellers asked to leave out or to keep closed is a wish of theirs: an older catalogue learns it from the present one.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';

/** Newer words win; where there are none today, the older ones stay, since saying less is the safer mistake. */
export function carryLeaveOut(from: Database.Database, to: Database.Database): void {
  const write = to.prepare('update stories set leave_out = @leave_out where id = @id');
  for (const row of from
    .prepare<[], Row>("select id, leave_out from stories where leave_out <> ''")
    .all())
    write.run(row);
}

/** Must come after the recordings. Notes of a sound that has none in the older catalogue come along whole. */
export function carryNotes(from: Database.Database, to: Database.Database): void {
  const write = to.prepare(
    `insert into interview_notes (recording_id, summary, named, keep_closed, storyteller_feels, storyteller_words,
       interviewer_feels, interviewer_words, next_steps, updated_at)
     select @recording_id, @summary, @named, @keep_closed, @storyteller_feels, @storyteller_words,
       @interviewer_feels, @interviewer_words, @next_steps, @updated_at
     where exists (select 1 from recordings where id = @recording_id)
     on conflict (recording_id) do update set
       keep_closed = case when excluded.keep_closed = '' then keep_closed else excluded.keep_closed end`,
  );
  for (const row of from.prepare<[], Row>('select * from interview_notes').all()) write.run(row);
}

/** Answers that wait for another day are those of today: who has signed, changed their mind or taken the story back since has begun nothing. */
export function carryBegun(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const present = rows(from, 'select * from begun_agreements');
  to.exec('delete from begun_agreements');
  for (const row of present)
    if (stories.has(row.story_id) && people.has(row.person_id)) insert(to, 'begun_agreements', row);
}
