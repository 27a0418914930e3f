import { expect, test } from 'vitest';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import { closingDay, daysLater, reviewDay, tasksOf } from '../../../shared/rules/register.ts';
import type { RegisterFacts } from '../../../shared/rules/register.ts';

const today = '2026-11-22';
const participation = { kind: 'participation', seq: 1, hasResponsibleAdult: false } as const;
const recording = {
  ...({ kind: 'recording', seq: 2, hasResponsibleAdult: false, closedUntil: null } as const),
  uses: { archive: true },
};
const complete: RegisterFacts = {
  ageBand: 'adult',
  askAgainOn: '',
  entries: [participation, recording],
  agreedAfter: 0,
  reviewOn: null,
  closedUntil: null,
  deleteAsked: false,
  hasUncheckedText: false,
};
const tasks = (facts: Partial<RegisterFacts>) => tasksOf({ ...complete, ...facts }, today);

test('nothing is to be done where all is agreed', () => {
  expect(tasks({})).toEqual([]);
});

test('what is missing is named', () => {
  expect(tasks({ entries: [] })).toEqual(['no-participation', 'no-recording']);
  expect(tasks({ entries: [participation] })).toEqual(['no-recording']);
  expect(tasks({ entries: [recording] })).toEqual(['no-participation']);
  expect(tasks({ agreedAfter: 2 })).toEqual(['changed']);
});

test('a review is said sixty days before, and from its day on it is due', () => {
  expect(tasks({ reviewOn: '2027-01-22' })).toEqual([]);
  expect(tasks({ reviewOn: '2027-01-21' })).toEqual(['review-soon']);
  expect(tasks({ reviewOn: '2026-11-23' })).toEqual(['review-soon']);
  expect(tasks({ reviewOn: today })).toEqual(['review-due']);
});

test('a closing date is said beforehand, and asks for a decision when it has passed', () => {
  const until = (closedUntil: string) =>
    tasks({ closedUntil, entries: [participation, { ...recording, closedUntil }] });
  expect(until('2027-02-01')).toEqual([]);
  expect(until('2026-12-01')).toEqual(['closing-soon']);
  expect(until('2026-11-22')).toEqual(['closed-date-passed']);
});

test('a child who has grown up is asked again from the month that was named, and an adult is not', () => {
  const adults = [
    { ...participation, hasResponsibleAdult: true },
    { ...recording, hasResponsibleAdult: true },
  ];
  const child = { ageBand: '16-17', entries: adults } as const;
  expect(tasks({ ...child, askAgainOn: '2026-12' })).toEqual([]);
  expect(tasks({ ...child, askAgainOn: '2026-11' })).toEqual(['grown-up']);
  expect(tasks({ ...child, ageBand: 'adult', askAgainOn: '2026-11' })).toEqual([]);
  expect(tasks({ ageBand: 'under-16' })).toEqual(['no-adult']);
  expect(tasks({ ageBand: 'unknown' })).toEqual(['age-unknown']);
});

test('after taking back nothing more is asked than the deletion', () => {
  const entries = [participation, recording, { kind: 'withdrawal', seq: 3 } as const];
  expect(tasks({ entries, reviewOn: '2020-01-01' })).toEqual([]);
  expect(tasks({ entries, deleteAsked: true })).toEqual(['delete-asked']);
});

test('the most pressing task stands first', () => {
  expect(
    tasks({
      entries: [participation],
      hasUncheckedText: true,
      reviewOn: today,
      ageBand: 'unknown',
    }),
  ).toEqual(['no-recording', 'review-due', 'age-unknown', 'unchecked-text']);
});

test('the newest word about review and closing counts, also when it says: no day', () => {
  const entry = (kind: string, seq: number, more: object) =>
    ({ kind, seq, ...more }) as AgreementEntry;
  const first = entry('recording', 2, { reviewOn: '2027-01-01', closedUntil: '2030-01-01' });
  expect(reviewDay([first])).toBe('2027-01-01');
  expect(reviewDay([entry('review', 5, { reviewOn: null }), first])).toBeNull();
  expect(reviewDay([entry('review', 5, { reviewOn: '2029-01-01' }), first])).toBe('2029-01-01');
  expect(closingDay([first, entry('closing', 7, { closedUntil: '2040-01-01' })])).toBe(
    '2040-01-01',
  );
  expect(reviewDay([])).toBeNull();
});

test('days are counted over the ends of months and years', () => {
  expect(daysLater('2027-12-31', 60)).toBe('2028-02-29');
});
