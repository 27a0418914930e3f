// What an older catalogue must learn of who can be heard, what helpers have signed, and how careful one must be with people: bringing back a backup never makes a voice heard, and never lowers a protection.
import type Database from 'better-sqlite3';
import { Protection } from '../../../shared/model/person.ts';
import { ids, insert, one, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';

/** Whoever is named in what is carried must be there. */
function carryPerson(from: Database.Database, to: Database.Database, id: unknown): void {
  if (id === null || one(to, 'select id from people where id = ?', id) !== undefined) return;
  const person = one(from, 'select * from people where id = ?', id);
  if (person !== undefined) insert(to, 'people', person);
}

/** The list is as it is now: who was added since counts, and who has agreed since is heard. */
function carryVoices(from: Database.Database, to: Database.Database): void {
  const recordings = ids(to, 'recordings');
  const renew = (row: Row) => {
    to.prepare('delete from voices where id = ?').run(row.id);
    insert(to, 'voices', row);
  };
  for (const row of rows(from, 'select * from voices')) {
    if (!recordings.has(row.recording_id)) continue;
    carryPerson(from, to, row.person_id);
    renew(row);
  }
}

/** That everybody is listed was said, or taken back, of the recordings as they are now. */
function carryStatements(from: Database.Database, to: Database.Database): void {
  const known = ids(from, 'recordings');
  const recordings = ids(to, 'recordings');
  const forget = to.prepare('delete from voices_checked where recording_id = ?');
  for (const id of recordings) if (known.has(id)) forget.run(id);
  for (const row of rows(from, 'select * from voices_checked'))
    if (recordings.has(row.recording_id)) insert(to, 'voices_checked', row);
}

/** Who can be seen in a film counts as said only where it was said then and still is. */
function carrySeen(from: Database.Database, to: Database.Database): void {
  const stands = from
    .prepare<[unknown, unknown, unknown]>(
      'select 1 from films_seen where film_id = ? and sha256 = ? and voices = ?',
    )
    .pluck();
  const forget = to.prepare('delete from films_seen where film_id = ?');
  for (const { film_id, sha256, voices } of rows(to, 'select * from films_seen'))
    if (stands.get(film_id, sha256, voices) === undefined) forget.run(film_id);
}

/** A signature stays one, and what has ended since has ended. */
function carryContributors(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'contributor_agreements');
  for (const { seq: _seq, ...row } of rows(
    from,
    'select * from contributor_agreements order by seq',
  )) {
    if (known.has(row.id)) continue;
    carryPerson(from, to, row.person_id);
    insert(to, 'contributor_agreements', row);
  }
}

/** For everybody the stricter of the two levels. */
function carryProtection(from: Database.Database, to: Database.Database): void {
  const levels = Protection.options
    .map((level, place) => `when '${level}' then ${place}`)
    .join(' ');
  const raise = to.prepare(
    `update people set protection = @protection
     where id = @id and case protection ${levels} end < case @protection ${levels} end`,
  );
  for (const row of rows(from, 'select id, protection from people')) raise.run(row);
  const known = ids(to, 'protection_changes');
  const people = ids(to, 'people');
  for (const row of rows(from, 'select * from protection_changes'))
    if (!known.has(row.id) && people.has(row.person_id)) insert(to, 'protection_changes', row);
}

/** Each with a transaction of its own, after the recordings were carried: damage in one costs no other. */
export const carryVoicesAndCare = [
  carryVoices,
  carryStatements,
  carrySeen,
  carryContributors,
  carryProtection,
] as const;
