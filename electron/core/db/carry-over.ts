// What an older catalogue must learn from the present one when it takes its place: who may open the library, how people want to be
// named, what they have since agreed to or taken back, which recordings there are, which parts of them are closed, and what has left
// the library.
import type Database from 'better-sqlite3';
import { carryLeaveOut, carryNotes } from './carry-private-words.ts';
import { carryPassages } from './carry-passages.ts';
import { isDamage } from './open.ts';

type Row = Record<string, unknown>;

function rows(sql: Database.Database, query: string): Row[] {
  return sql.prepare<[], Row>(query).all();
}

function one(sql: Database.Database, query: string, id: unknown): Row | undefined {
  return sql.prepare<[unknown], Row>(query).get(id);
}

function insert(sql: Database.Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  sql
    .prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}

function ids(sql: Database.Database, table: string): Set<unknown> {
  return new Set(rows(sql, `select id from ${table}`).map(({ id }) => id));
}

/** The key slots in library.json are of today: with the people of then, nobody might be able to open the library. */
function carryMembers(from: Database.Database, to: Database.Database): void {
  to.exec('delete from members');
  for (const row of rows(from, 'select * from members')) insert(to, 'members', row);
  const ofToday = "settings where key in ('recovery-slot', 'recovery-confirmed')";
  const recovery = rows(from, `select * from ${ofToday}`);
  to.exec(`delete from ${ofToday}`);
  for (const row of recovery) insert(to, 'settings', row);
}

/** Whether decisions may be missing, and a backup was opened, is said of the library of today, not of the one of then. */
function carryDoubt(from: Database.Database, to: Database.Database): void {
  const doubt = "settings where key in ('decisions-missing-since', 'opened-from-backup')";
  const present = rows(from, `select * from ${doubt}`);
  to.exec(`delete from ${doubt}`);
  for (const row of present) insert(to, 'settings', row);
}

/** Stories that somebody has agreed to, taken back or recorded since: without them a closed voice would be nobody's, and open. */
function carryStories(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'stories');
  const missing = rows(
    from,
    `select * from stories where id in (select story_id from agreement_entries)
       or id in (select story_id from recordings)
       or id in (select story_id from attachments) order by number`,
  ).filter(({ id }) => !known.has(id));
  const themes = ids(to, 'themes');
  carryPeople(from, to, new Set([...known, ...missing.map(({ id }) => id)]));
  for (const story of missing) {
    insert(to, 'stories', story);
    const parts = (table: string) =>
      from.prepare<[unknown], Row>(`select * from ${table} where story_id = ?`).all(story.id);
    for (const table of ['story_people', 'story_languages', 'story_tags'])
      for (const part of parts(table)) insert(to, table, part);
    for (const part of parts('story_themes').filter(({ theme_id: id }) => themes.has(id)))
      insert(to, 'story_themes', part);
  }
}

/** Whoever takes part in these stories. */
function carryPeople(
  from: Database.Database,
  to: Database.Database,
  stories: ReadonlySet<unknown>,
): void {
  const known = ids(to, 'people');
  const needed = rows(
    from,
    `select story_id, person_id from story_people union select story_id, person_id from agreement_entries
     union select story_id, person_id from story_changes
     union select story_id, person_id from spoken_refusals`,
  ).filter(({ story_id: id }) => stories.has(id));
  const taking = new Set(needed.map(({ person_id: id }) => id));
  for (const person of rows(from, 'select * from people order by number'))
    if (!known.has(person.id) && taking.has(person.id)) insert(to, 'people', person);
}

/** For everybody the newest wish about their name, and their age; and the real name, by which it is found where it must not stand. */
function carryWishes(from: Database.Database, to: Database.Database): void {
  const rename = to.prepare(
    `update people set attribution = @attribution, chosen_name = @chosen_name, age_band = @age_band,
       real_name = case when @real_name = '' then real_name else @real_name end
     where id = @id`,
  );
  for (const person of rows(
    from,
    'select id, attribution, chosen_name, age_band, real_name from people',
  ))
    rename.run(person);
  // The names have changed, so the words under which stories are found are made anew.
  to.exec("delete from settings where key = 'search-text-version'");
}

/** What is in the bin stays there, and a theme that was found to be sensitive stays so. */
function carryCare(from: Database.Database, to: Database.Database): void {
  const bin = to.prepare('update stories set binned_at = coalesce(binned_at, ?) where id = ?');
  for (const row of rows(from, 'select id, binned_at from stories where binned_at is not null'))
    bin.run(row.binned_at, row.id);
  const mark = to.prepare('update themes set sensitive = 1 where id = ?');
  for (const row of rows(from, 'select id from themes where sensitive = 1')) mark.run(row.id);
}

/** Somebody who tells a story and has not signed keeps it closed. */
function carryNarrators(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const add = to.prepare(
    "insert or ignore into story_people (story_id, person_id, role, position) values (?, ?, 'narrator', ?)",
  );
  for (const row of rows(from, "select * from story_people where role = 'narrator'"))
    if (stories.has(row.story_id) && people.has(row.person_id))
      add.run(row.story_id, row.person_id, row.position);
}

/** A withdrawal stays a withdrawal, whatever is restored. Damage costs only what comes after it. @returns whether all was read */
function carryAgreements(from: Database.Database, to: Database.Database): boolean {
  const known = ids(to, 'agreement_entries');
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  const all = from.prepare<[], Row>('select * from agreement_entries order by seq');
  const besides = ['agreement_uses', 'spoken_agreements', 'spoken_answers'].map((table) => ({
    table,
    of: from.prepare<[unknown], Row>(`select * from ${table} where entry_id = ?`),
  }));
  try {
    for (const { seq: _seq, ...entry } of all.iterate()) {
      if (known.has(entry.id) || !stories.has(entry.story_id) || !people.has(entry.person_id))
        continue;
      const beside = besides.map(({ table, of }) => ({ table, found: of.all(entry.id) }));
      insert(to, 'agreement_entries', entry);
      for (const { table, found } of beside) for (const row of found) insert(to, table, row);
    }
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/**
 * Their sound is in the media folder: without a row nobody would find it. A sound that has come to a story since stays in it:
 * what was decided there is about that sound. What it is for is said of it today.
 */
function carryRecordings(from: Database.Database, to: Database.Database): void {
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
function carryFilms(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'films');
  const recordings = ids(to, 'recordings');
  const bin = to.prepare('update films set binned_at = coalesce(binned_at, ?) where id = ?');
  for (const row of rows(from, 'select * from films')) {
    if (known.has(row.id)) bin.run(row.binned_at, row.id);
    else if (recordings.has(row.recording_id)) insert(to, 'films', row);
  }
}

/** Who was asked aloud and said no has not agreed, whichever catalogue stands. */
function carryRefusals(from: Database.Database, to: Database.Database): void {
  const known = new Set(
    rows(to, 'select recording_id from spoken_refusals').map(({ recording_id: id }) => id),
  );
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  for (const row of rows(from, 'select * from spoken_refusals'))
    if (!known.has(row.recording_id) && stories.has(row.story_id) && people.has(row.person_id))
      insert(to, 'spoken_refusals', row);
}

/** The files a sound was joined from, and photos and papers: their bytes are in the media folder, and the bin stays the bin. */
function carryArrivals(from: Database.Database, to: Database.Database): void {
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

const partOf = (row: Row) => row.recording_id;

/**
 * What agreements cover. Entries have other numbers in the older catalogue, so "after this entry" is said anew. A sound that
 * was elsewhere, or in the bin, while people signed is not covered by what they signed.
 */
function carryCover(
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

/** What has left the library has left it, whichever catalogue stands now. */
function carryPackages(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'packages');
  const collections = ids(to, 'collections');
  const stories = ids(to, 'stories');
  for (const row of rows(from, "select * from packages where state = 'made'")) {
    if (known.has(row.id)) continue;
    if (!collections.has(row.collection_id)) {
      const collection = one(from, 'select * from collections where id = ?', row.collection_id);
      insert(to, 'collections', { ...collection, binned_at: row.made_at });
      collections.add(row.collection_id);
    }
    insert(to, 'packages', row);
    const packed = from
      .prepare<[unknown], Row>('select * from package_stories where package_id = ?')
      .all(row.id);
    for (const story of packed.filter(({ story_id: id }) => stories.has(id)))
      insert(to, 'package_stories', story);
  }
}

/** A number that a story or a person once had is never given to another: packages outside name it. */
function carryNumbers(from: Database.Database, to: Database.Database): void {
  const keepLarger = to.prepare(
    'insert into counters (name, last) values (?, ?) on conflict (name) do update set last = max(last, excluded.last)',
  );
  for (const { name, last } of rows(from, 'select name, last from counters'))
    keepLarger.run(name, last);
}

/**
 * Both catalogues must have the newest tables. Each part has a transaction of its own, so that damage in one costs no other.
 * @returns whether everything was read that decides what may be shared
 */
export function carryOver({
  from,
  to,
}: {
  from: Database.Database;
  to: Database.Database;
}): boolean {
  const part = (carry: () => boolean | void): boolean => {
    try {
      return to.transaction(carry)() !== false;
    } catch (error) {
      if (isDamage(error)) return false;
      throw error;
    }
  };
  const sounds = new Map(rows(to, 'select * from recordings').map((row) => [row.id, row]));
  const decisions = [
    part(() => carryDoubt(from, to)),
    part(() => carryStories(from, to)),
    part(() => carryNarrators(from, to)),
    part(() => carryAgreements(from, to)),
    part(() => carryRefusals(from, to)),
    part(() => carryWishes(from, to)),
    part(() => carryCare(from, to)),
    part(() => carryLeaveOut(from, to)),
    part(() => carryRecordings(from, to)),
    part(() => carryFilms(from, to)),
    part(() => carryNotes(from, to)),
    part(() => carryArrivals(from, to)),
    part(() => carryCover(from, to, sounds)),
    ...carryPassages.map((carry) => part(() => carry(from, to))),
  ];
  part(() => carryMembers(from, to));
  part(() => carryPackages(from, to));
  part(() => carryNumbers(from, to));
  return !decisions.includes(false);
}
