// One story of a package as rows: new, or renewed where nobody changed it here. It never becomes more open than it was.
import type Database from 'better-sqlite3';
import type { IntakeId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { decideUse } from '../../../shared/rules/access.ts';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { LibraryContext } from '../context.ts';
import { storyFacts } from '../db/access-facts.ts';
import { noteNarrators } from '../db/agreement-cover.ts';
import { nextNumber } from '../db/next-number.ts';
import { moreOpen, opennessOf } from '../db/openness.ts';
import { compareVersions, readReceived, writeReceived } from '../db/received-base.ts';
import type { StoredPicture, StoredSound } from './bring-media.ts';
import { wasUndone } from './known-stories.ts';
import type { Verdict } from './known-stories.ts';
import { keepUncovered, newestAgreements } from './newest-agreements.ts';
import { putParts } from './put-parts.ts';
import type { ReceivedPackage, ReceivedPerson, ReceivedStory } from './received-package.ts';
import { ourValues, theirValues, writeValues } from './story-values.ts';
import { tellAgreement } from './told-agreements.ts';
import type { Telling } from './told-agreements.ts';
import { toldPeople } from './told-people.ts';
import type { ReadTexts } from './told-texts.ts';

export interface Brought {
  /** By `file.path`. */
  sounds: ReadonlyMap<string, StoredSound>;
  pictures: ReadonlyMap<string, StoredPicture>;
  texts: ReadTexts;
}

export interface PutMeans {
  sql: Database.Database;
  content: ReceivedPackage;
  intakeId: IntakeId;
  at: string;
  context: LibraryContext;
  brought: Brought;
  /** Whom this package has named so far. */
  met: Map<string, PersonId>;
  ask: (question: Question) => void;
}

export interface Question {
  kind: 'field' | 'agreement';
  about: string;
  ours: string;
  theirs: string;
}

const roles = [
  ['storytellers', 'narrator'],
  ['interviewers', 'interviewer'],
  ['interpreters', 'interpreter'],
] as const;

/** Thrown to undo what would have opened more, and caught here. */
class Opens extends Error {}

/** Must run inside a `db.write`. */
export function putStory(verdict: Verdict, means: PutMeans): void {
  const { id, story } = verdict;
  const { sql, context } = means;
  if (verdict.outcome === 'added') {
    insertStory(verdict, means);
    writeValues(sql, id, story.fields);
    for (const [list, role] of roles) putPeople(verdict, role, story[list], means);
    putParts(verdict, means, means.ask);
    if (story.agreedUses.length > 0) tell(verdict, story.agreedUses, means);
    keepBase(verdict, means);
    keepRecord(verdict, means);
    return;
  }
  const today = context.today();
  narrow(verdict, means);
  takeOutOfBin(verdict, means);
  const before = opennessOf(sql, [id], today);
  const allowed = uses.filter((use) => before.get(id)?.uses.has(use));
  const attempt = (work: () => void): boolean => {
    try {
      sql.transaction(() => {
        work();
        if (moreOpen(before, opennessOf(sql, [id], today)).length > 0) throw new Opens();
      })();
      return true;
    } catch (error) {
      if (error instanceof Opens) return false;
      throw error;
    }
  };
  const questions: Question[] = [];
  const both = allowed.filter((use) => story.agreedUses.includes(use));
  const renewed = attempt(() => {
    questions.length = 0;
    renew(verdict, means, questions);
  });
  if (renewed) {
    // What was agreed to there covers what came with it; of two answers the stricter counts.
    const isCovered = both.every((use) => isAllowed(means, verdict, use));
    if (!isCovered) attempt(() => cover(verdict, both, means));
  }
  if (!renewed || story.agreedUses.some((use) => !allowed.includes(use)))
    questions.push({
      ...{ kind: 'agreement', about: 'uses' },
      ...{ ours: JSON.stringify(allowed), theirs: JSON.stringify(story.agreedUses) },
    });
  if (renewed) keepBase(verdict, means);
  keepRecord(verdict, means);
  for (const question of questions) means.ask(question);
}

function isAllowed({ sql, context }: PutMeans, { id }: Verdict, use: Use): boolean {
  const facts = storyFacts(sql, id);
  return facts !== undefined && decideUse({ facts, use, today: context.today() }).allowed;
}

function insertStory({ id }: Verdict, { sql, at }: PutMeans): void {
  sql
    .prepare(
      `insert into stories (id, number, title, summary, recorded_on, recorded_from, ward_code, locality,
         content_warning, private_notes, created_at, updated_at, binned_at)
       values (?, ?, '', '', '', null, null, '', '', '', ?, ?, null)`,
    )
    .run(id, nextNumber(sql, 'story'), at, at);
}

function telling({ sql, content, at, context }: PutMeans): Telling {
  return { sql, content, at, context };
}

/** It lay there for no other reason than that the whole intake was taken back; so it is as open as it was before that. */
function takeOutOfBin({ id }: Verdict, { sql }: PutMeans): void {
  if (!wasUndone(sql, id)) return;
  sql
    .prepare(
      `update people set binned_at = null where binned_at = (select binned_at from stories where id = @id)
         and id in (select person_id from story_people where story_id = @id)`,
    )
    .run({ id });
  sql.prepare('update stories set binned_at = null where id = ?').run(id);
}

/** Whoever sent it knows of a no, or of a wish to be asked: it counts here whatever else keeps the story closed, and covers nothing new. */
export function narrow({ id, story }: Verdict, means: PutMeans): void {
  const { sql, content } = means;
  // Other bags say nothing of what was agreed.
  if (content.kind !== 'package') return;
  for (const newest of newestAgreements(sql, id)) {
    const agreedUses = newest.agreedUses.filter((use) => story.agreedUses.includes(use));
    const askAgain = newest.askAgain || story.askAgain;
    const isLess = agreedUses.length < newest.agreedUses.length || askAgain !== newest.askAgain;
    if (!isLess) continue;
    tellAgreement(id, [{ ...newest, agreedUses, askAgain }], telling(means));
    keepUncovered(sql, id, newest);
  }
}

/** Their agreement is of the story as it comes. */
function cover({ id, story }: Verdict, both: readonly Use[], means: PutMeans): void {
  const known = new Map(newestAgreements(means.sql, id).map((one) => [one.id, one]));
  const people = narratorsOf(id, means).map((person) => {
    const newest = known.get(person.id);
    return {
      ...person,
      agreedUses: newest ? both.filter((use) => newest.agreedUses.includes(use)) : both,
      askAgain: story.askAgain || newest?.askAgain === true,
      closedUntil: newest?.closedUntil ?? null,
      isTold: newest?.isTold ?? true,
    };
  });
  tellAgreement(id, people, telling(means));
}

function tell({ id, story }: Verdict, agreedUses: readonly Use[], means: PutMeans): void {
  const { askAgain } = story;
  const people = narratorsOf(id, means).map((person) => ({
    ...{ ...person, agreedUses, askAgain, closedUntil: null, isTold: true },
  }));
  tellAgreement(id, people, telling(means));
}

function narratorsOf(id: StoryId, { sql }: PutMeans): { id: PersonId; name: string }[] {
  return sql
    .prepare<[string], { id: PersonId; name: string }>(
      `select p.id, p.chosen_name as name from story_people s join people p on p.id = s.person_id
       where s.story_id = ? and s.role = 'narrator' order by s.position`,
    )
    .all(id);
}

function putPeople(
  { id }: Pick<Verdict, 'id'>,
  role: (typeof roles)[number][1],
  named: readonly ReceivedPerson[],
  { sql, content, intakeId, at, context, met }: PutMeans,
): void {
  const told = { sql, libraryId: content.libraryId, intakeId, at, context, met };
  const people = toldPeople(named, { storyId: id, role }, told);
  const before = sql
    .prepare<[string, string], PersonId>(
      'select person_id from story_people where story_id = ? and role = ? order by position',
    )
    .pluck()
    .all(id, role);
  if (role === 'narrator') noteNarrators(sql, { id, before, after: people });
  sql.prepare('delete from story_people where story_id = ? and role = ?').run(id, role);
  const add = sql.prepare(
    'insert into story_people (story_id, person_id, role, position) values (?, ?, ?, ?)',
  );
  for (const [position, person] of people.entries()) add.run(id, person, role, position);
}

function peopleValues(story: Pick<ReceivedStory, (typeof roles)[number][0]>) {
  return new Map<string, string>(
    roles.map(([list]) => [list, JSON.stringify(story[list].map(({ name }) => name))]),
  );
}

/** The names by which the sender shows those who are in the story here. */
function peopleHere({ id }: Verdict, { sql, content }: PutMeans): Map<string, string> {
  return new Map(
    roles.map(([list, role]) => {
      const names = sql
        .prepare<[string, string, string], string | null>(
          `select (select r.name from received_people r where r.person_id = s.person_id and r.library_id = ?
                   order by r.entry desc limit 1) from story_people s
           where s.story_id = ? and s.role = ? order by s.position`,
        )
        .pluck()
        .all(content.libraryId, id, role);
      return [list, JSON.stringify(names)];
    }),
  );
}

function renew(verdict: Verdict, means: PutMeans, questions: Question[]): void {
  const { id, story } = verdict;
  const { sql, at } = means;
  sql.prepare('update stories set updated_at = ? where id = ?').run(at, id);
  const theirs = new Map([...theirValues(story.fields), ...peopleValues(story)]);
  const ours = new Map([...ourValues(sql, id), ...peopleHere(verdict, means)]);
  const base = readReceived(sql, id);
  const { renewed, asked } = compareVersions({ base, ours, theirs });
  writeValues(sql, id, story.fields, renewed);
  for (const [list, role] of roles)
    if (renewed.includes(list)) putPeople(verdict, role, story[list], means);
  for (const field of asked)
    questions.push({
      kind: 'field',
      about: field,
      ours: plain(ours.get(field)),
      theirs: plain(theirs.get(field)),
    });
  putParts(verdict, means, (question) => void questions.push(question));
}

/** A text as it is read; lists as JSON. */
function plain(value: string | undefined): string {
  const parsed: unknown = value === undefined ? '' : JSON.parse(value);
  return typeof parsed === 'string' ? parsed : JSON.stringify(parsed);
}

/** Written also where a question is open: the next package is compared with what was told last. */
function keepBase({ id, story }: Verdict, { sql }: PutMeans): void {
  writeReceived(sql, id, new Map([...theirValues(story.fields), ...peopleValues(story)]));
}

function keepRecord({ id, story }: Verdict, { sql, intakeId }: PutMeans): void {
  sql
    .prepare('insert into received_records (story_id, intake_id, record) values (?, ?, ?)')
    .run(id, intakeId, story.record);
}
