// What an older catalogue must learn of what people have decided since: who tells a story, how they want to be named, what they agreed to, refused or took back.
import type Database from 'better-sqlite3';
import { ids, insert, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';
import { isDamage } from './open.ts';

/** Stories that somebody has agreed to, taken back or recorded since: without them a closed voice would be nobody's, and open. */
export function carryStories(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'stories');
  const missing = rows(
    from,
    `select * from stories where id in (select story_id from agreement_entries)
       or id in (select story_id from recordings)
       or id in (select story_id from attachments)
       or id in (select story_id from cases_about) order by number`,
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
export function carryWishes(from: Database.Database, to: Database.Database): void {
  const rename = to.prepare(
    `update people set attribution = @attribution, chosen_name = @chosen_name, age_band = @age_band,
       ask_again_on = case when @ask_again_on = '' then ask_again_on else @ask_again_on end,
       real_name = case when @real_name = '' then real_name else @real_name end
     where id = @id`,
  );
  for (const person of rows(
    from,
    'select id, attribution, chosen_name, age_band, ask_again_on, real_name from people',
  ))
    rename.run(person);
  // The names have changed, so the words under which stories are found are made anew.
  to.exec("delete from settings where key = 'search-text-version'");
}

/** What is in the bin stays there, and a theme that was found to be sensitive stays so. */
export function carryCare(from: Database.Database, to: Database.Database): void {
  const bin = to.prepare('update stories set binned_at = coalesce(binned_at, ?) where id = ?');
  for (const row of rows(from, 'select id, binned_at from stories where binned_at is not null'))
    bin.run(row.binned_at, row.id);
  const mark = to.prepare('update themes set sensitive = 1 where id = ?');
  for (const row of rows(from, 'select id from themes where sensitive = 1')) mark.run(row.id);
}

/** Somebody who tells a story and has not signed keeps it closed. */
export function carryNarrators(from: Database.Database, to: Database.Database): void {
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
export function carryAgreements(from: Database.Database, to: Database.Database): boolean {
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

/** Who was asked aloud and said no has not agreed, whichever catalogue stands. */
export function carryRefusals(from: Database.Database, to: Database.Database): void {
  const known = new Set(
    rows(to, 'select recording_id from spoken_refusals').map(({ recording_id: id }) => id),
  );
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  for (const row of rows(from, 'select * from spoken_refusals'))
    if (!known.has(row.recording_id) && stories.has(row.story_id) && people.has(row.person_id))
      insert(to, 'spoken_refusals', row);
}
