import { expect, test } from 'vitest';
import {
  addMonths,
  breachDates,
  dueState,
  legalPeriods,
  requestDates,
} from '../../../shared/rules/request-dates.ts';

type Given = Parameters<typeof requestDates>[0];
const dates = (kind: Given['kind'], receivedOn: string, ...steps: [kind: string, on: string][]) =>
  requestDates({ kind, receivedOn, steps: steps.map(([step, on]) => ({ kind: step, on })) });
const answerBy = (...given: Parameters<typeof dates>) => dates(...given).next?.by;

test('a month ends on the same date, and in a short month on its last day', () => {
  expect(answerBy('access', '2026-11-22')).toBe('2026-12-22');
  expect(answerBy('access', '2026-01-31')).toBe('2026-02-28');
  expect(answerBy('erasure', '2028-01-30')).toBe('2028-02-29');
  expect(answerBy('correction', '2026-03-31')).toBe('2026-04-30');
  expect(answerBy('take-down', '2026-12-31')).toBe('2027-01-31');
  expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
});

test('a complaint is acknowledged within 30 days, and no day is set for its answer', () => {
  expect(dates('complaint', '2026-11-22').next).toEqual({ what: 'acknowledge', by: '2026-12-22' });
  expect(dates('complaint', '2028-02-01').next?.by).toBe('2028-03-02');
  expect(dates('complaint', '2026-11-22', ['acknowledged', '2026-11-25']).next).toBeNull();
});

test('the clock waits until somebody has shown who they are, and then the whole month is there', () => {
  const asked = ['identity-asked', '2026-11-24'] as [string, string];
  const waiting = dates('access', '2026-11-22', asked);
  expect(waiting).toMatchObject({ next: null, waitsFor: 'identity' });
  expect(answerBy('access', '2026-11-22', asked, ['identity-checked', '2026-12-05'])).toBe(
    '2027-01-05',
  );
  // Looked at without having been asked for: nobody gets more time.
  expect(answerBy('access', '2026-11-22', ['identity-checked', '2026-12-05'])).toBe('2026-12-22');
});

test('for access, the days on which somebody was asked what they mean are added', () => {
  const asked = ['clarification-asked', '2026-11-25'] as [string, string];
  expect(dates('access', '2026-11-22', asked)).toMatchObject({ waitsFor: 'clarification' });
  const got = ['clarification-got', '2026-11-30'] as [string, string];
  expect(answerBy('access', '2026-11-22', asked, got)).toBe('2026-12-27');
  expect(answerBy('access', '2026-11-22', asked, asked, got)).toBe('2026-12-27');
  expect(answerBy('objection', '2026-11-22', asked, got)).toBe('2026-12-22');
});

test('what was asked before it was clear who asks costs no time twice', () => {
  expect(
    answerBy(
      'access',
      '2026-11-01',
      ['identity-asked', '2026-11-02'],
      ['clarification-asked', '2026-11-02'],
      ['identity-checked', '2026-11-10'],
      ['clarification-got', '2026-11-12'],
    ),
  ).toBe('2026-12-12');
});

test('a time that was lengthened ends three months after it began', () => {
  expect(answerBy('access', '2026-11-30', ['extended', '2026-12-01'])).toBe('2027-02-28');
});

test('what is closed waits for nothing, until it is opened again', () => {
  const closed = ['closed', '2026-11-25'] as [string, string];
  expect(dates('access', '2026-11-22', closed)).toMatchObject({ isClosed: true, next: null });
  const again = dates('access', '2026-11-22', closed, ['reopened', '2026-11-26']);
  expect(again).toMatchObject({ isClosed: false, next: { by: '2026-12-22' } });
});

test('a breach is told to the ICO within 72 hours, whether or not the clocks change', () => {
  const noticedAt = '2026-10-23T22:30:00.000Z';
  const by = (...kinds: string[]) =>
    breachDates({ noticedAt, steps: kinds.map((kind) => ({ kind })) }).tellBy;
  expect(by()).toBe('2026-10-26T22:30:00.000Z');
  expect(by('risk', 'told-people')).toBe('2026-10-26T22:30:00.000Z');
  expect(by('told-ico')).toBeNull();
  expect(by('not-told-ico')).toBeNull();
});

test('the last day is still in time, and a week before it comes close', () => {
  expect(dueState('2026-12-22', '2026-12-14')).toBe('later');
  expect(dueState('2026-12-22', '2026-12-15')).toBe('soon');
  expect(dueState('2026-12-22', '2026-12-22')).toBe('soon');
  expect(dueState('2026-12-22', '2026-12-23')).toBe('overdue');
});

test('the figures of the law say when they were looked at and where they stand', () => {
  expect(legalPeriods.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/u);
  // A number of an article changes sooner than the app: whoever checks it finds it with the ICO.
  expect(legalPeriods.source).toMatch(/Information Commissioner.*requests.*complaints.*breaches/u);
});
