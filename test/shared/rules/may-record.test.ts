import { expect, test } from 'vitest';
import { recordBlocks } from '../../../shared/model/agreement.ts';
import type { EntryFacts } from '../../../shared/rules/access.ts';
import {
  interviewBlocks,
  mayAgreeAloud,
  participationOf,
  recordBlockSentences,
} from '../../../shared/rules/may-record.ts';
import type { ParticipationFacts } from '../../../shared/rules/may-record.ts';

const agreed = (seq: number, hasResponsibleAdult = false): EntryFacts => ({
  ...{ kind: 'participation', seq, hasResponsibleAdult },
});
const withdrawn = (seq: number): EntryFacts => ({ kind: 'withdrawal', seq });
const usesSigned = (seq: number): EntryFacts => ({
  ...{ kind: 'recording', seq, hasResponsibleAdult: false, uses: {}, closedUntil: null },
});
const stands = (facts: Partial<ParticipationFacts>) =>
  participationOf({ ageBand: 'adult', entries: [], hasRefused: false, ...facts });

test('an adult who has agreed takes part; one who was never asked does not', () => {
  expect(stands({ entries: [agreed(1)] })).toBe('agreed');
  expect(stands({})).toBe('missing');
  expect(stands({ entries: [usesSigned(1)] })).toBe('missing');
});

test('a story that was taken back is not recorded until its storyteller agrees anew', () => {
  expect(stands({ entries: [agreed(1), withdrawn(2)] })).toBe('withdrawn');
  expect(stands({ entries: [withdrawn(2)] })).toBe('withdrawn');
  expect(stands({ entries: [agreed(1), withdrawn(2), agreed(3)] })).toBe('agreed');
  expect(stands({ entries: [agreed(1), withdrawn(2), usesSigned(3)] })).toBe('agreed');
});

test('a no that was said aloud binds, whatever was agreed before', () => {
  expect(stands({ hasRefused: true })).toBe('refused');
  expect(stands({ entries: [agreed(1)], hasRefused: true })).toBe('refused');
});

test('somebody under 18 takes part only with a responsible adult, and an age that nobody knows counts for no adult', () => {
  for (const ageBand of ['16-17', 'under-16'] as const) {
    expect(stands({ ageBand, entries: [agreed(1)] })).toBe('no-responsible-adult');
    expect(stands({ ageBand, entries: [agreed(1, true)] })).toBe('agreed');
    expect(stands({ ageBand, entries: [agreed(1, true), agreed(2)] })).toBe('no-responsible-adult');
  }
  expect(stands({ ageBand: 'unknown', entries: [agreed(1)] })).toBe('age-unknown');
  expect((['adult', '16-17', 'under-16', 'unknown'] as const).filter(mayAgreeAloud)).toEqual([
    'adult',
  ]);
});

test('an interview needs a story, a storyteller, and everybody’s yes', () => {
  expect(interviewBlocks(undefined)).toEqual(['no-story']);
  expect(interviewBlocks([])).toEqual(['no-storyteller']);
  expect(interviewBlocks(['agreed', 'agreed'])).toEqual([]);
  expect(interviewBlocks(['agreed', 'missing', 'missing', 'refused'])).toEqual([
    'agreement-missing',
    'agreement-refused',
  ]);
});

test('every reason has a sentence of its own', () => {
  expect(new Set(recordBlocks.map((block) => recordBlockSentences[block])).size).toBe(
    recordBlocks.length,
  );
});
