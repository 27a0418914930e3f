// What a merge could not decide: both sides, a person's answer, and the way back.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { OpenQuestion } from '../../../shared/model/handover.ts';
import type { IntakeQuestionId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { indexStories, indexStoriesOfPerson } from '../db/story-words.ts';
import {
  coverSince,
  keepWords,
  refuseChanged,
  refuseLoosening,
  refuseOlderYes,
  withoutOpening,
} from '../handover/answer-guards.ts';
import { makeChange, prepared, stateOf } from '../handover/changes.ts';
import type { Change } from '../handover/changes.ts';

interface Row {
  id: IntakeQuestionId;
  intakeId: OpenQuestion['intakeId'];
  kind: OpenQuestion['kind'];
  storyId: StoryId | null;
  about: string;
  ours: string;
  theirs: string;
  decision: OpenQuestion['decision'];
  decidedBy: string;
  decidedAt: string | null;
  number: number | null;
  title: string | null;
  organisation: string | null;
  personId: PersonId | null;
  otherId: PersonId | null;
}

const query = `select q.id, q.intake_id as intakeId, q.kind, q.story_id as storyId, q.about, q.ours, q.theirs, q.decision,
    q.decided_by as decidedBy, q.decided_at as decidedAt, s.number, s.title, o.name as organisation,
    a.person_id as personId, a.other_id as otherId
  from intake_questions q
  join intakes i on i.id = q.intake_id
  left join organisations o on o.id = i.organisation_id
  left join stories s on s.id = q.story_id
  left join alike_people a on a.question_id = q.id
  where (q.kind <> 'person' or (a.person_id is not null and a.person_id <> a.other_id))`;

interface Held {
  position: number;
  change: string;
  before: string | null;
  personId: PersonId | null;
}

function heldOf(sql: Database.Database, id: string): Held[] {
  return prepared(
    sql,
    'select position, change, before, person_id as personId from held_changes where question_id = ? order by position',
  ).all(id) as Held[];
}

const changeOf = ({ change }: Held) => JSON.parse(change) as Change;

/** Of people nothing was written down but the change itself: what stands here is read anew. */
function sidesOfPerson(
  sql: Database.Database,
  held: readonly Held[],
): { ours: string; theirs: string } {
  const change = held.map(changeOf).find((one) => one.do === 'set');
  if (change === undefined) return { ours: '', theirs: '' };
  const lines = (row: Record<string, unknown>) =>
    Object.values(row)
      .filter((value) => value !== null && value !== '')
      .map(String)
      .join('\n');
  const names = Object.keys(change.columns);
  if (names.length === 0) {
    const rows = change.parts.flatMap((part) =>
      part.rows.map(({ name }) => (typeof name === 'string' ? name : '')),
    );
    const now = prepared(sql, 'select name from other_names where person_id = ? order by name')
      .pluck()
      .all(change.id) as string[];
    return { ours: now.join('\n'), theirs: rows.join('\n') };
  }
  const now = prepared(sql, `select ${names.join(', ')} from people where id = ?`).get(change.id);
  return { ours: lines((now ?? {}) as Record<string, unknown>), theirs: lines(change.columns) };
}

function questionOf(sql: Database.Database, row: Row): OpenQuestion {
  const { number, title, personId, otherId, organisation, ...said } = row;
  const held = heldOf(sql, row.id);
  const people = held.flatMap((one) => one.personId ?? []);
  const isOfPerson = row.about.startsWith('people.') && row.kind !== 'person';
  return {
    ...said,
    ...(isOfPerson && row.decision === null && sidesOfPerson(sql, held)),
    storyCode: number === null ? '' : `HG-${String(number).padStart(4, '0')}`,
    storyTitle: title ?? '',
    organisation: organisation ?? '',
    personIds: personId !== null && otherId !== null ? [personId, otherId] : people,
    canBeUndone:
      row.decision === 'ours' ||
      (row.decision === 'theirs' && held.every(({ before }) => before !== null)),
  };
}

function questions(sql: Database.Database, condition: string, ...given: string[]): OpenQuestion[] {
  return sql
    .prepare<unknown[], Row>(`${query} ${condition}`)
    .all(...given)
    .map((row) => questionOf(sql, row));
}

function question(sql: Database.Database, id: IntakeQuestionId): OpenQuestion {
  const [found] = questions(sql, 'and q.id = ?', id);
  if (found === undefined) throw new AppError('not-found', 'This question is not there any more.');
  return found;
}

/** Fields of a story that other ways of taking in name, by the column in which they stand. */
const columnOf: Readonly<Record<string, string>> = {
  title: 'title',
  summary: 'summary',
  recordedOn: 'recorded_on',
  locality: 'locality',
  wardCode: 'ward_code',
  contentWarning: 'content_warning',
};

/** What a yes changes. @throws AppError `invalid-input` where a person must do it in the story itself */
function changesFor(sql: Database.Database, asked: OpenQuestion): void {
  if (heldOf(sql, asked.id).length > 0) return;
  const column = columnOf[asked.about];
  if (asked.kind !== 'field' || column === undefined || asked.storyId === null)
    throw new AppError(
      'invalid-input',
      'This cannot be taken as it is. Please change it in the story, and then say here that what stands there is right.',
    );
  const columns = {
    [column]: asked.theirs,
    ...(column === 'recorded_on' && { recorded_from: parseFuzzyDate(asked.theirs)?.from ?? null }),
    ...(column === 'ward_code' && { ward_code: asked.theirs === '' ? null : asked.theirs }),
  };
  const now = prepared(sql, `select ${column} from stories where id = ?`)
    .pluck()
    .get(asked.storyId);
  if ((now ?? '') !== asked.ours)
    throw new AppError(
      'conflict',
      'This has changed since. Nothing was written over. Please look at it in the story, change it there if you want to, and then say here that what stands here is right.',
    );
  const change: Change = {
    ...{ do: 'set', table: 'stories', key: 'id', id: asked.storyId },
    ...{ columns, parts: [] },
  };
  prepared(
    sql,
    'insert into held_changes (question_id, position, person_id, change) values (?, 0, null, ?)',
  ).run(asked.id, JSON.stringify(change));
}

function reindex(sql: Database.Database, { storyId, personIds }: OpenQuestion): void {
  sql.exec("update counters set last = last + 1 where name = 'access-facts'");
  if (storyId !== null) indexStories(sql, [storyId]);
  for (const id of personIds) indexStoriesOfPerson(sql, id);
}

function decide(
  { id, decision }: { id: IntakeQuestionId; decision: 'ours' | 'theirs' },
  context: LibraryContext,
): OpenQuestion {
  const { db, member } = context.library;
  const asked = question(db.sql, id);
  if (asked.decision !== null)
    throw new AppError('conflict', 'This is decided already. Please take the decision back first.');
  if (asked.kind === 'person' && decision === 'theirs')
    throw new AppError(
      'invalid-input',
      'Two entries of one person are joined on the page of people. There you see what becomes of their names.',
    );
  const at = context.clock().toISOString();
  const subject = asked.storyId ?? asked.intakeId;
  db.write({ action: 'intakeQuestions.answer', subject, detail: decision }, (sql) => {
    if (decision === 'theirs') {
      changesFor(sql, asked);
      const askedAt = String(
        prepared(sql, 'select received_at from intakes where id = ?').pluck().get(asked.intakeId),
      );
      const note = prepared(
        sql,
        'update held_changes set before = ? where question_id = ? and position = ?',
      );
      const take = () => {
        for (const held of heldOf(sql, id)) {
          const change = changeOf(held);
          refuseChanged(sql, change);
          refuseOlderYes(sql, change);
          if (asked.kind === 'field') refuseLoosening(sql, change);
          keepWords(sql, change, context);
          const before = makeChange(sql, change, at);
          coverSince(sql, change, askedAt);
          if (before?.do === 'set') before.was = stateOf(sql, before);
          note.run(before === undefined ? null : JSON.stringify(before), id, held.position);
        }
      };
      if (asked.kind === 'field') withoutOpening(asked, context, take);
      else take();
      reindex(sql, asked);
    }
    prepared(
      sql,
      'update intake_questions set decision = ?, decided_by = ?, decided_at = ? where id = ?',
    ).run(decision, member.name, at, id);
  });
  return question(db.sql, id);
}

function takeBack(id: IntakeQuestionId, context: LibraryContext): OpenQuestion {
  const { db } = context.library;
  const asked = question(db.sql, id);
  if (!asked.canBeUndone)
    throw new AppError(
      'conflict',
      'What was agreed to cannot be taken out of the record again. Please write down what counts now in the story.',
    );
  const subject = asked.storyId ?? asked.intakeId;
  db.write({ action: 'intakeQuestions.takeBack', subject }, (sql) => {
    if (asked.decision === 'theirs') {
      withoutOpening(asked, context, () => {
        for (const { before } of heldOf(sql, id).toReversed()) {
          if (before === null) continue;
          const change = JSON.parse(before) as Change;
          refuseChanged(sql, change);
          if (asked.kind === 'field') refuseLoosening(sql, change);
          keepWords(sql, change, context);
          makeChange(sql, change, context.clock().toISOString());
        }
      });
      reindex(sql, asked);
    }
    prepared(
      sql,
      "update intake_questions set decision = null, decided_by = '', decided_at = null where id = ?",
    ).run(id);
  });
  return question(db.sql, id);
}

export const intakeQuestions: Handlers<'intakeQuestions'> = {
  list: ({ decided }, { library }) =>
    questions(
      library.db.sql,
      `and (q.decision is not null) = ${decided ? 1 : 0}
       order by q.kind = 'agreement' desc, i.received_at desc, s.number, q.about, q.id limit 1000`,
    ),
  count: (_, { library }) => ({
    open: Number(
      library.db.sql
        .prepare(`select count(*) from (${query} and q.decision is null)`)
        .pluck()
        .get(),
    ),
  }),
  answer: (input, context) => decide(input, context),
  takeBack: ({ id }, context) => takeBack(id, context),
};
