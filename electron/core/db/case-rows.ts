// Requests, breaches and safeguarding notes as rows, with the steps that belong to each. Steps are added, never changed.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Breach, Concern, Request } from '../../../shared/model/case.ts';
import type { CaseId, PersonId, StoryId } from '../../../shared/model/ids.ts';
import { breachDates, requestDates } from '../../../shared/rules/request-dates.ts';
import type { LibraryContext } from '../context.ts';
import { mayHear } from './recording-rows.ts';
import { visiblePeople } from './visible-people.ts';

const tables = {
  request: { table: 'requests', column: 'request_id' },
  breach: { table: 'breaches', column: 'breach_id' },
  concern: { table: 'concerns', column: 'concern_id' },
} as const;
export type CaseArea = keyof typeof tables;

const written =
  'id, number, written_at as writtenAt, member_id as memberId, member_name as writtenBy';
const columns = {
  request: `${written}, kind, who, asker_id as askerId, person_id as personId, story_id as storyId,
    received_on as receivedOn, way, words`,
  breach: `${written}, noticed_at as noticedAt, what, data_and_people as dataAndPeople`,
  concern: `${written}, noticed_by as noticedBy, noticed_at as noticedAt, words, person_id as personId,
    story_id as storyId`,
} as const;

export interface CaseTypes {
  request: Request;
  breach: Breach;
  concern: Concern;
}
type Step<A extends CaseArea> = CaseTypes[A]['steps'][number];
/** A row before anything is worked out from its steps. */
export type BareCase<A extends CaseArea> = CaseTypes[A] & { memberId: string };

/** Newest first. @param only one by its id */
export function readCases<A extends CaseArea>(
  sql: Database.Database,
  area: A,
  only: CaseId | null = null,
): BareCase<A>[] {
  const { table, column } = tables[area];
  const steps = Map.groupBy(
    sql
      .prepare<{ only: string | null }, Step<A> & { caseId: string }>(
        `select ${column} as caseId, kind, on_day as "on", words, to_whom as toWhom, risk,
           written_at as writtenAt, member_name as writtenBy
         from case_steps where ${column} is not null and (@only is null or ${column} = @only) order by seq`,
      )
      .all({ only }),
    ({ caseId }) => caseId,
  );
  return sql
    .prepare<{ only: string | null }, BareCase<A>>(
      `select ${columns[area]} from ${table} where @only is null or id = @only
       order by written_at desc, number desc`,
    )
    .all({ only })
    .map((row) => ({
      ...row,
      steps: (steps.get(row.id) ?? []).map(({ caseId: _id, ...step }) => step),
    }));
}

/** With what follows from the steps. */
export function readRequests(sql: Database.Database, only: CaseId | null = null): Request[] {
  return readCases(sql, 'request', only).map((row) => ({ ...row, ...requestDates(row) }));
}

export function readBreaches(sql: Database.Database, only: CaseId | null = null): Breach[] {
  return readCases(sql, 'breach', only).map((row) => ({
    ...row,
    ...breachDates(row),
    risk: row.steps.findLast(({ kind }) => kind === 'risk')?.risk ?? null,
  }));
}

export function readConcerns(
  sql: Database.Database,
  only: CaseId | null = null,
): (Concern & { memberId: string })[] {
  return readCases(sql, 'concern', only).map((row) => ({
    ...row,
    isPassedOn: row.steps.some(({ kind }) => kind === 'passed-on'),
    isClosed:
      row.steps.findLast(({ kind }) => kind === 'closed' || kind === 'reopened')?.kind === 'closed',
  }));
}

/** @throws AppError `not-found` */
export function theCase<T>(found: readonly T[]): T {
  const [one] = found;
  if (one === undefined)
    throw new AppError('not-found', 'This is not in the library. Please go back to the list.');
  return one;
}

/** Must run inside a `db.write`. @returns the number by which people speak of it */
export function insertCase(
  sql: Database.Database,
  area: CaseArea,
  row: Readonly<Record<string, unknown>>,
): number {
  const { table } = tables[area];
  const number =
    (sql.prepare<[], number | null>(`select max(number) from ${table}`).pluck().get() ?? 0) + 1;
  const names = Object.keys(row);
  sql
    .prepare(
      `insert into ${table} (number, ${names.join(', ')}) values (?, ${names.map(() => '?').join(', ')})`,
    )
    .run(number, ...Object.values(row));
  return number;
}

/** Who wrote it and when. */
export function author({ library, clock }: LibraryContext) {
  return {
    written_at: clock().toISOString(),
    member_id: library.member.id,
    member_name: library.member.name,
  };
}

export interface NewStep {
  id: CaseId;
  kind: string;
  on: string;
  words: string;
  toWhom: string;
  risk: string | null;
}

/** Must run inside a `db.write`. */
export function insertStep(
  sql: Database.Database,
  area: CaseArea,
  { id, kind, on, words, toWhom, risk }: NewStep,
  context: LibraryContext,
): void {
  const by = author(context);
  sql
    .prepare(
      `insert into case_steps (id, ${tables[area].column}, kind, on_day, words, to_whom, risk, written_at, member_id, member_name)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      context.newId(),
      ...[id, kind, on, words.trim(), toWhom.trim(), risk],
      ...[by.written_at, by.member_id, by.member_name],
    );
}

/** What is closed takes no more steps but the one that opens it again. @throws AppError `conflict` */
export function refuseStep(isClosed: boolean, kind: string): void {
  if (isClosed && kind !== 'reopened')
    throw new AppError('conflict', 'This is closed. Please open it again before you add to it.');
  if (!isClosed && kind === 'reopened')
    throw new AppError('conflict', 'This is open already. You can simply add to it.');
}

/** @throws AppError `invalid-input` for a day that has not come, or one before it began */
export function refuseDay(day: string, began: string | null, context: LibraryContext): void {
  if (day > context.today())
    throw new AppError('invalid-input', 'This day has not come yet. Please check the day.');
  if (began !== null && day < began)
    throw new AppError(
      'invalid-input',
      'This day is before it came in or was noticed. Please check the day.',
    );
}

/** @throws AppError `not-found` for a person or story that is not there for whoever writes */
export function requireKnown(
  { people, storyId }: { people: readonly (PersonId | null)[]; storyId: StoryId | null },
  context: LibraryContext,
): void {
  if (storyId !== null && !mayHear(context, storyId))
    throw new AppError('not-found', 'This story is not in the library.');
  for (const id of people)
    if (id !== null && visiblePeople(context, { id }).length === 0)
      throw new AppError('not-found', 'This person is not in the library.');
}
