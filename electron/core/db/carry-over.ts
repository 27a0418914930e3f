// What an older catalogue must learn from the present one when it takes its place: who may open the library, what people
// have since agreed to or taken back, which recordings there are, and what has left the library.
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

/** Their sound is in the media folder: without a row nobody would find it. */
function carryRecordings(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'recordings');
  const stories = ids(to, 'stories');
  for (const row of rows(from, 'select * from recordings')) {
    if (known.has(row.id)) continue;
    insert(to, 'recordings', { ...row, story_id: stories.has(row.story_id) ? row.story_id : null });
  }
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
    carryMembers(from, to);
    carryAgreements(from, to);
    carryRecordings(from, to);
    carryPackages(from, to);
    carryNumbers(from, to);
  })();
}
