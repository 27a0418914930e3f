// Which story of a package is here already, and what would become of each: decided once, for the report and for taking in alike.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { IntakeOutcome } from '../../../shared/model/intake.ts';
import type { IntakeWhy } from '../../../shared/model/intake-report.ts';
import { summariseAccess } from '../../../shared/rules/access.ts';
import type { OpenLibrary } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { readLibraryFile } from '../vault/library-file.ts';
import type { ReceivedPackage, ReceivedStory } from './received-package.ts';
import { namesOfSender } from './sender-keys.ts';
import { standInFor, storyIdOf } from './stable-ids.ts';

export interface Verdict {
  story: ReceivedStory;
  outcome: Exclude<IntakeOutcome, 'asked'>;
  why: IntakeWhy | null;
  /** Of the story here, or the one that it will have. */
  id: StoryId;
}

/** A story that was received before and that the package says was taken back. */
export interface TakenBack {
  id: StoryId;
  code: string;
  title: string;
}

export interface Verdicts {
  stories: Verdict[];
  takenBack: TakenBack[];
}

interface Means {
  library: Pick<OpenLibrary, 'db' | 'folder'>;
  today: string;
  damaged: ReadonlySet<string>;
  /** It says whose it is, and is not signed as it was before: it may close, and renews nothing. */
  isDoubted: boolean;
}

export function judgeStories(content: ReceivedPackage, means: Means): Verdicts {
  const { sql } = means.library.db;
  const isOwn = isOurs(content, means.library);
  const stories = content.stories.map((story): Verdict => {
    const { id, isKnown } = findStory(sql, content, story);
    if (isOwn) return { story, id, outcome: 'same', why: 'own-story' };
    const why = isKnown ? whyRefused(sql, id, { content, today: means.today }) : null;
    if (why !== null) return { story, id, outcome: 'refused', why };
    if (isDamaged(story, means.damaged)) return { story, id, outcome: 'refused', why: 'damaged' };
    const notAgreed = story.agreedUses.length === 0 ? 'not-agreed' : null;
    if (!isKnown) return { story, id, outcome: 'added', why: notAgreed };
    if (isTheSame(sql, id, story)) return { story, id, outcome: 'same', why: null };
    if (means.isDoubted) return { story, id, outcome: 'refused', why: 'sender-in-doubt' };
    return { story, id, outcome: 'changed', why: null };
  });
  const takenBack = isOwn
    ? []
    : content.takenBack.flatMap((one) => takenBackHere(content, one, means));
  return { stories, takenBack };
}

/** A package of this library that has come back: what is here is newer than what it says. */
export function isOurs(
  { fingerprint, libraryId }: ReceivedPackage,
  { db, folder }: Means['library'],
): boolean {
  return (
    libraryId === readLibraryFile(folder).libraryId ||
    db.sql
      .prepare("select 1 from packages where fingerprint = ? and fingerprint <> ''")
      .get(fingerprint) !== undefined
  );
}

const statusOf = (sql: Database.Database, id: StoryId) =>
  sql
    .prepare<
      [string],
      { erasedAt: string | null; binnedAt: string | null; libraryId: string | null }
    >(
      `select s.erased_at as erasedAt, s.binned_at as binnedAt, o.library_id as libraryId
       from stories s left join story_origins o on o.story_id = s.id where s.id = ?`,
    )
    .get(id);

function isHere(sql: Database.Database, id: StoryId | undefined): id is StoryId {
  return id !== undefined && statusOf(sql, id) !== undefined;
}

/** By these names a story of the sender is known by its code: one that has a number of its own only where it came before it had one. */
function namesForCodes(content: ReceivedPackage, storyId: StoryId | undefined): string[] {
  const [, ...before] = namesOfSender(content);
  return storyId === undefined ? namesOfSender(content) : before;
}

/** By its own number where it has one; else by its code there together with a file of it, since a code alone can mean two stories. */
function findStory(
  sql: Database.Database,
  content: ReceivedPackage,
  { storyId, code, sounds, texts, fields }: ReceivedStory,
): { id: StoryId; isKnown: boolean } {
  const { libraryId } = content;
  if (storyId !== undefined && isHere(sql, storyId)) return { id: storyId, isKnown: true };
  const marks = [...sounds, ...texts.map(({ file }) => file)].map(({ checksum }) => checksum);
  const candidates = marks.length === 0 ? [`title:${fields.title}`] : marks;
  const known = sql
    .prepare<{ libraryIds: string; code: string; marks: string }, StoryId>(
      `select o.story_id from story_origins o join received_files f on f.story_id = o.story_id
       where o.library_id in (select value from json_each(@libraryIds)) and o.code = @code and f.checksum in (select value from json_each(@marks))
       limit 1`,
    )
    .pluck()
    .get({
      libraryIds: JSON.stringify(namesForCodes(content, storyId)),
      ...{ code, marks: JSON.stringify(marks) },
    });
  if (known !== undefined) return { id: known, isKnown: true };
  const sender = storyId === undefined ? libraryId : standInFor(content.organisation);
  const ids = candidates.map((mark) => storyIdOf(sender, code, mark));
  // One that was erased is known by its number alone.
  const here = ids.find((id) => statusOf(sql, id) !== undefined);
  const [first] = ids;
  if (here !== undefined) return { id: here, isKnown: true };
  if (storyId !== undefined) return { id: storyId, isKnown: false };
  if (first === undefined) throw new Error('a story is known by nothing');
  return { id: first, isKnown: false };
}

/** By which names of the sender the stories came that are here and that it would renew. */
export function originsOf(sql: Database.Database, content: ReceivedPackage): string[] {
  const names = namesOfSender(content);
  const origins = content.stories.flatMap((story) => {
    const { id, isKnown } = findStory(sql, content, story);
    return isKnown ? (statusOf(sql, id)?.libraryId ?? []) : [];
  });
  return [...new Set(origins)].filter((origin) => names.includes(origin));
}

function whyRefused(
  sql: Database.Database,
  id: StoryId,
  { content, today }: { content: ReceivedPackage; today: string },
): IntakeWhy | null {
  const status = statusOf(sql, id);
  if (status === undefined) return null;
  if (status.erasedAt !== null) return 'erased-here';
  // A story that was begun here, or came from elsewhere, is not for this sender to change.
  if (status.libraryId === null || !namesOfSender(content).includes(status.libraryId))
    return 'own-story';
  const facts = storyFacts(sql, id);
  if (facts !== undefined && summariseAccess({ facts, today }).state === 'withdrawn')
    return 'taken-back-here';
  return status.binnedAt !== null && !wasUndone(sql, id) ? 'in-bin-here' : null;
}

/** In the bin only because the whole intake was taken back: receiving it again takes it out. */
export function wasUndone(sql: Database.Database, id: StoryId): boolean {
  return (
    sql
      .prepare(
        `select 1 from intake_stories m join intakes i on i.id = m.intake_id join stories s on s.id = m.story_id
         where m.story_id = ? and m.outcome = 'added' and i.undone_at = s.binned_at`,
      )
      .get(id) !== undefined
  );
}

function isDamaged({ code, paths }: ReceivedStory, damaged: ReadonlySet<string>): boolean {
  return (
    paths.some((path) => damaged.has(path)) ||
    [...damaged].some((path) => path.startsWith(`data/interviews/${code}/`))
  );
}

function isTheSame(sql: Database.Database, id: StoryId, { record }: ReceivedStory): boolean {
  const last = sql
    .prepare<[string], string>(
      `select r.record from received_records r join intakes i on i.id = r.intake_id
       where r.story_id = ? order by i.received_at desc, i.rowid desc limit 1`,
    )
    .pluck()
    .get(id);
  return last === record && !wasUndone(sql, id);
}

function takenBackHere(
  content: ReceivedPackage,
  { storyId, code }: ReceivedPackage['takenBack'][number],
  { library: { db }, today }: Means,
): TakenBack[] {
  interface Row {
    id: StoryId;
    title: string;
  }
  // Whoever says so, and whoever it came from: it only closes.
  const byNumber = db.sql
    .prepare<[string | null], Row>(
      'select id, title from stories where id = ? and erased_at is null',
    )
    .all(storyId ?? null);
  const byCode = db.sql.prepare<[string, string], Row>(
    `select s.id, s.title from story_origins o join stories s on s.id = o.story_id
     where o.library_id in (select value from json_each(?)) and o.code = ? and s.erased_at is null`,
  );
  const rows =
    byNumber.length > 0 || isHere(db.sql, storyId)
      ? byNumber
      : byCode.all(JSON.stringify(namesForCodes(content, storyId)), code);
  return rows.flatMap(({ id, title }) => {
    const facts = storyFacts(db.sql, id);
    const isClosed = facts === undefined || summariseAccess({ facts, today }).state === 'withdrawn';
    return isClosed ? [] : [{ id, code, title }];
  });
}
