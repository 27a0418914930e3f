// What an older catalogue must learn from the present one when it takes its place: who may open the library, how people want to be
// named, what they have since agreed to or taken back, which recordings there are, and what has left the library.
import type Database from 'better-sqlite3';

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
  const recovery = rows(
    from,
    "select * from settings where key in ('recovery-slot', 'recovery-confirmed')",
  );
  to.exec("delete from settings where key in ('recovery-slot', 'recovery-confirmed')");
  for (const row of recovery) insert(to, 'settings', row);
}

/** Stories that somebody has agreed to, taken back or recorded since: without them a closed voice would be nobody's, and open. */
function carryStories(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'stories');
  const missing = rows(
    from,
    `select * from stories where id in (select story_id from agreement_entries)
       or id in (select story_id from recordings) order by number`,
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

/** Whoever takes part in these stories; and for everybody the newest wish about their name, and their age. */
function carryPeople(
  from: Database.Database,
  to: Database.Database,
  stories: ReadonlySet<unknown>,
): void {
  const known = ids(to, 'people');
  const needed = rows(
    from,
    'select story_id, person_id from story_people union select story_id, person_id from agreement_entries',
  ).filter(({ story_id: id }) => stories.has(id));
  const taking = new Set(needed.map(({ person_id: id }) => id));
  const rename = to.prepare(
    'update people set attribution = ?, chosen_name = ?, age_band = ? where id = ?',
  );
  for (const person of rows(from, 'select * from people order by number')) {
    if (known.has(person.id))
      rename.run(person.attribution, person.chosen_name, person.age_band, person.id);
    else if (taking.has(person.id)) insert(to, 'people', person);
  }
  // The names have changed, so the words under which stories are found are made anew.
  to.exec("delete from settings where key = 'search-text-version'");
}

/** Somebody who tells a story and has not signed keeps it closed. */
function carryNarrators(from: Database.Database, to: Database.Database): void {
  const stories = ids(to, 'stories');
  const add = to.prepare(
    "insert or ignore into story_people (story_id, person_id, role, position) values (?, ?, 'narrator', ?)",
  );
  for (const row of rows(from, "select * from story_people where role = 'narrator'"))
    if (stories.has(row.story_id)) add.run(row.story_id, row.person_id, row.position);
}

/** A withdrawal stays a withdrawal, whatever is restored. */
function carryAgreements(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'agreement_entries');
  const stories = ids(to, 'stories');
  const people = ids(to, 'people');
  for (const { seq: _seq, ...entry } of rows(
    from,
    'select * from agreement_entries order by seq',
  )) {
    if (known.has(entry.id) || !stories.has(entry.story_id) || !people.has(entry.person_id))
      continue;
    insert(to, 'agreement_entries', entry);
    const uses = from
      .prepare<[unknown], Row>('select * from agreement_uses where entry_id = ?')
      .all(entry.id);
    for (const use of uses) insert(to, 'agreement_uses', use);
  }
}

/**
 * Their sound is in the media folder: without a row nobody would find it. A sound that has come to a story since stays in it:
 * what was decided there is about that sound.
 */
function carryRecordings(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'recordings');
  const stories = ids(to, 'stories');
  const place = to.prepare('update recordings set story_id = ?, came_after = 0 where id = ?');
  for (const row of rows(from, 'select * from recordings')) {
    if (known.has(row.id)) {
      if (stories.has(row.story_id)) place.run(row.story_id, row.id);
      continue;
    }
    insert(to, 'recordings', { ...row, story_id: stories.has(row.story_id) ? row.story_id : null });
  }
}

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
  for (const row of rows(from, 'select * from story_changes'))
    if (stories.has(row.story_id))
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

/** All of it or nothing. Both catalogues must have the newest tables. */
export function carryOver({ from, to }: { from: Database.Database; to: Database.Database }): void {
  to.transaction(() => {
    const sounds = new Map(rows(to, 'select * from recordings').map((row) => [row.id, row]));
    carryMembers(from, to);
    carryStories(from, to);
    carryNarrators(from, to);
    carryAgreements(from, to);
    carryRecordings(from, to);
    carryCover(from, to, sounds);
    carryPackages(from, to);
    carryNumbers(from, to);
  })();
}
