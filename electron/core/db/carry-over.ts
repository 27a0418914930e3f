// What an older catalogue must learn from the present one when it takes its place: who may open the library, how people want to be
// named, what they have since agreed to or taken back, which recordings there are, which parts of them are closed, and what has left
// the library.
import type Database from 'better-sqlite3';
import {
  carryAgreements,
  carryCare,
  carryNarrators,
  carryRefusals,
  carryStories,
  carryWishes,
} from './carry-decisions.ts';
import { carryAnswers, carryPresets } from './carry-answers.ts';
import { carryDraftDecisions } from './carry-drafts.ts';
import { carryErasures, carryNotices } from './carry-erased.ts';
import { carryChecks } from './carry-checks.ts';
import { carryIndex } from './carry-index.ts';
import { carryPeopleAndPictures } from './carry-people.ts';
import { carryPassages } from './carry-passages.ts';
import { carryBegun, carryLeaveOut, carryNotes } from './carry-private-words.ts';
import { carryRequests } from './carry-requests.ts';
import { ids, insert, one, rows } from './carry-rows.ts';
import type { Row } from './carry-rows.ts';
import { carryArrivals, carryCover, carryFilms, carryRecordings } from './carry-sounds.ts';
import { carryTextChecks, carryTexts } from './carry-texts.ts';
import { carryVoicesAndCare } from './carry-voices.ts';
import { carryWords } from './carry-words.ts';
import { isDamage } from './open.ts';

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

/** Whoever has checked the key by which packages are signed must not meet another one. */
function carrySigningKey(from: Database.Database, to: Database.Database): void {
  const [key] = rows(from, "select * from settings where key = 'signing-key'");
  if (key === undefined) return;
  to.exec("delete from settings where key = 'signing-key'");
  insert(to, 'settings', key);
}

/** Before the packages that lie in them. */
function carryDeliveries(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'deliveries');
  const finish = to.prepare("update deliveries set state = 'made', made_at = ? where id = ?");
  for (const row of rows(from, "select * from deliveries where state = 'made'")) {
    if (known.has(row.id)) finish.run(row.made_at, row.id);
    else insert(to, 'deliveries', row);
  }
}

/** What it held may be gone from the older catalogue; what it was called is told of what left. Nothing in these rows is of a story. */
function ownRows(
  from: Database.Database,
  what: 'exhibition' | 'trail',
  id: unknown,
): [table: string, row: Row][] {
  const isOwn =
    what === 'trail'
      ? 'stop_id is null and voice_id is null and picture_id is null'
      : "part_id = ''";
  return [`${what}_languages`, `${what}_words`].flatMap((table) =>
    from
      .prepare<[unknown], Row>(
        `select * from ${table} where ${what}_id = ?${table === `${what}_words` ? ` and ${isOwn}` : ''}`,
      )
      .all(id)
      .map((row): [string, Row] => [table, row]),
  );
}

/** What has left the library has left it, whichever catalogue stands now. */
function carryPackages(from: Database.Database, to: Database.Database): void {
  // One that was being made when the backup was taken has since left, or its row is no more than a rest.
  const made = rows(to, "select id from packages where state = 'made'");
  const known = new Set(made.map(({ id }) => id));
  carryDeliveries(from, to);
  const halfMade = [
    ...['package_files where package_id = ?', 'package_stories where package_id = ?'],
    'packages where id = ?',
  ].map((rest) => to.prepare(`delete from ${rest}`));
  const collections = ids(to, 'collections');
  const exhibitions = ids(to, 'exhibitions');
  const trails = ids(to, 'trails');
  const stories = ids(to, 'stories');
  for (const row of rows(
    from,
    "select * from packages where state = 'made' order by made_at, id",
  )) {
    if (known.has(row.id)) continue;
    if (row.exhibition_id !== null && !exhibitions.has(row.exhibition_id)) {
      const exhibition = one(from, 'select * from exhibitions where id = ?', row.exhibition_id);
      insert(to, 'exhibitions', { ...exhibition, binned_at: row.made_at });
      for (const part of ownRows(from, 'exhibition', row.exhibition_id)) insert(to, ...part);
      exhibitions.add(row.exhibition_id);
    }
    if (row.trail_id !== null && !trails.has(row.trail_id)) {
      const trail = one(from, 'select * from trails where id = ?', row.trail_id);
      insert(to, 'trails', { ...trail, binned_at: row.made_at });
      for (const part of ownRows(from, 'trail', row.trail_id)) insert(to, ...part);
      trails.add(row.trail_id);
    }
    if (row.collection_id !== null && !collections.has(row.collection_id)) {
      const collection = one(from, 'select * from collections where id = ?', row.collection_id);
      insert(to, 'collections', { ...collection, binned_at: row.made_at });
      collections.add(row.collection_id);
    }
    for (const forget of halfMade) forget.run(row.id);
    insert(to, 'packages', row);
    const packed = from
      .prepare<[unknown], Row>('select * from package_stories where package_id = ?')
      .all(row.id);
    for (const story of packed.filter(({ story_id: id }) => stories.has(id)))
      insert(to, 'package_stories', story);
    const files = from
      .prepare<[unknown], Row>('select * from package_files where package_id = ?')
      .all(row.id);
    for (const file of files.filter(({ story_id: id }) => stories.has(id)))
      insert(to, 'package_files', file);
  }
}

/** The same of whole libraries that were handed over. */
function carryHandovers(from: Database.Database, to: Database.Database): void {
  const known = ids(to, 'handovers');
  for (const row of rows(from, "select * from handovers where state = 'made'"))
    if (!known.has(row.id)) insert(to, 'handovers', row);
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
    part(() => carryTexts(from, to)),
    part(() => carryTextChecks(from, to)),
    part(() => carryAgreements(from, to)),
    part(() => carryRefusals(from, to)),
    part(() => carryChecks(from, to)),
    part(() => carryWishes(from, to)),
    part(() => carryCare(from, to)),
    part(() => carryLeaveOut(from, to)),
    part(() => carryDraftDecisions(from, to)),
    part(() => carryRecordings(from, to)),
    part(() => carryFilms(from, to)),
    part(() => carryNotes(from, to)),
    part(() => carryRequests(from, to)),
    part(() => carryArrivals(from, to)),
    part(() => carryCover(from, to, sounds)),
    ...carryPassages.map((carry) => part(() => carry(from, to))),
    ...carryIndex.map((carry) => part(() => carry(from, to))),
    ...carryWords.map((carry) => part(() => carry(from, to))),
    ...carryVoicesAndCare.map((carry) => part(() => carry(from, to))),
    ...carryPeopleAndPictures.map((carry) => part(() => carry(from, to))),
  ];
  part(() => carryMembers(from, to));
  part(() => carryBegun(from, to));
  part(() => carrySigningKey(from, to));
  part(() => carryPackages(from, to));
  part(() => carryHandovers(from, to));
  decisions.push(
    part(() => carryErasures(from, to)),
    part(() => carryNotices(from, to)),
  );
  part(() => carryAnswers(from, to));
  part(() => carryPresets(from, to));
  part(() => carryNumbers(from, to));
  return !decisions.includes(false);
}
