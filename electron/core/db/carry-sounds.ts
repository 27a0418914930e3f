// What an older catalogue must learn of the sounds, films and photos that lie in the library today, and of what agreements cover.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';

/**
 * Their sound is in the media folder: without a row nobody would find it. A sound that has come to a story since stays in it:
 * what was decided there is about that sound. What it is for is said of it today.
 */
export function carryRecordings(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'recordings');
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const place = to.prepare('update recordings set story_id = ?, came_after = 0 where id = ?');
  const mean = to.prepare('update recordings set purpose = ? where id = ?');
  // What was cut off a copy may be what must not be heard.
  const trim = to.prepare('update recordings set trim_in_ms = ?, trim_out_ms = ? where id = ?');
  for (const row of rows(from, 'select * from recordings')) {
    if (known.has(row.id)) {
      if (stories.has(row.story_id)) place.run(row.story_id, row.id);
      mean.run(row.purpose, row.id);
      trim.run(row.trim_in_ms, row.trim_out_ms, row.id);
      continue;
    }
    insert(to, 'recordings', {
      ...row,
      story_id: stories.has(row.story_id) ? row.story_id : null,
      person_id: people.has(row.person_id) ? row.person_id : null,
    });
  }
  carrySegments(from, to);
}

/** With which microphones a take was made is a fact of its sound, which nobody can find out again. */
function carrySegments(from: Database.Database, to: Database.Database): void {
  const known = new Set(
    rows(to, 'select recording_id, position from take_segments').map(
      ({ recording_id: id, position }) => `${String(id)} ${String(position)}`,
    ),
  );
  for (const row of rows(from, 'select * from take_segments'))
    if (!known.has(`${String(row.recording_id)} ${String(row.position)}`))
      insert(to, 'take_segments', row);
}

/** Films belong to their recordings. One that was put into the bin, as a storyteller may have asked for, stays there. */
export function carryFilms(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'films');
  const recordings = ids(to, 'recordings');
  const bin = to.prepare('update films set binned_at = coalesce(binned_at, ?) where id = ?');
  for (const row of rows(from, 'select * from films')) {
    if (known.has(row.id)) bin.run(row.binned_at, row.id);
    else if (recordings.has(row.recording_id)) insert(to, 'films', row);
  }
}

const partOf = (row: Row) => row.recording_id;

/** The files a sound was joined from, and photos and papers: their bytes are in the media folder, and the bin stays the bin. */
export function carryArrivals(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const sounds = ids(to, 'recordings');
  const known = ids(to, 'attachments');
  const joined = new Set(rows(to, 'select recording_id from import_parts').map(partOf));
  for (const part of rows(from, 'select * from import_parts'))
    if (sounds.has(partOf(part)) && !joined.has(partOf(part))) insert(to, 'import_parts', part);
  const update = to.prepare(
    `update attachments set story_id = coalesce(?, story_id), binned_at = coalesce(?, binned_at) where id = ?`,
  );
  for (const row of rows(from, 'select * from attachments')) {
    const story = stories.has(row.story_id) ? row.story_id : null;
    if (known.has(row.id)) update.run(story, row.binned_at, row.id);
    else insert(to, 'attachments', { ...row, story_id: story });
  }
}

/**
 * What agreements cover. Entries have other numbers in the older catalogue, so "after this entry" is said anew. A sound that
 * was elsewhere, or in the bin, while people signed is not covered by what they signed.
 */
export function carryCover(
  from: Database.Database,
  to: Database.Database,
  before: ReadonlyMap<unknown, Row>,
): void {
  const entries = rows(from, 'select seq, id, story_id from agreement_entries');
  const seqs = new Map(
    rows(to, 'select seq, id from agreement_entries').map(({ id, seq }) => [id, Number(seq)]),
  );
  const translated = (story: unknown, agreedAfter: unknown) =>
    Math.max(
      0,
      ...entries
        .filter(({ story_id: id, seq }) => id === story && Number(seq) <= Number(agreedAfter))
        .map(({ id }) => seqs.get(id) ?? 0),
    );
  const cover = to.prepare(
    'update recordings set agreed_after = max(agreed_after, ?) where id = ?',
  );
  const stories = ids(to, 'stories');
  for (const row of rows(from, 'select id, story_id, binned_at, agreed_after from recordings')) {
    const former = before.get(row.id);
    if (former === undefined)
      to.prepare(
        'update recordings set agreed_after = 0, came_after = 0, binned_after = 0 where id = ?',
      ).run(row.id);
    const story = stories.has(row.story_id) ? row.story_id : former?.story_id;
    const wasHere =
      former === undefined ||
      (story === row.story_id && (former.binned_at === null) === (row.binned_at === null));
    cover.run(translated(story, wasHere ? row.agreed_after : Infinity), row.id);
  }
  const change = to.prepare(
    `insert into story_changes (story_id, person_id, change, agreed_after) values (?, ?, ?, ?)
     on conflict do update set agreed_after = max(agreed_after, excluded.agreed_after)`,
  );
  const people = ids(to, 'people');
  for (const row of rows(from, 'select * from story_changes'))
    if (stories.has(row.story_id) && people.has(row.person_id))
      change.run(
        row.story_id,
        row.person_id,
        row.change,
        translated(row.story_id, row.agreed_after),
      );
}
