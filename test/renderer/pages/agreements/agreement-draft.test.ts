import { describe, expect, test } from 'vitest';
import {
  entryOf,
  newDraft,
  stepProblem,
  stepsOf,
} from '../../../../renderer/pages/agreements/agreement-draft.ts';
import type { AgreementDraft } from '../../../../renderer/pages/agreements/agreement-draft.ts';
import { uses } from '../../../../shared/model/agreement.ts';
import { PersonId, StoryId } from '../../../../shared/model/ids.ts';

const today = '2026-11-22';
const storyId = StoryId.parse('00000000-0000-4000-8000-000000000001');
const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');
const start = (more: Partial<AgreementDraft> = {}): AgreementDraft => ({
  ...newDraft({ kind: 'recording', ageBand: 'adult', today, explainedBy: 'Ana', language: 'en' }),
  ...more,
});
const signature = {
  method: 'typed',
  name: 'A. Sample',
  path: '',
  keptAt: '',
  witness: '',
} as const;
const allNo = Object.fromEntries(uses.map((use) => [use, false]));

describe('the agreement wizard', () => {
  test('before the interview it explains and asks for the signature', () => {
    expect(stepsOf(start({ kind: 'participation' }), false)).toEqual([
      'explain',
      'signature',
      'summary',
    ]);
  });

  test('after the interview every use is a question of its own', () => {
    expect(stepsOf(start(), false)).toEqual([
      'explain',
      ...uses.map((use) => `use-${use}`),
      'closing',
      'signature',
      'summary',
    ]);
  });

  test('somebody under 18 gets a screen for the responsible adult', () => {
    expect(stepsOf(start({ ageBand: '16-17' }), false)).toContain('adult');
    expect(stepsOf(start({ ageBand: 'adult' }), false)).not.toContain('adult');
  });

  test('when the age is not known it is asked first, and the question stays when it is answered', () => {
    expect(stepsOf(start({ ageBand: 'unknown' }), true)[0]).toBe('age');
    expect(stepsOf(start({ ageBand: 'adult' }), true)[0]).toBe('age');
    expect(stepProblem(start({ ageBand: 'unknown' }), 'age', today)).toBe('age-not-said');
  });

  test('no use is agreed or refused before somebody has answered', () => {
    expect(start().uses).toEqual({});
    expect(stepProblem(start(), 'use-website', today)).toBe('answer-missing');
    expect(stepProblem(start({ uses: { website: false } }), 'use-website', today)).toBeUndefined();
    expect(stepProblem(start(), 'closing', today)).toBe('answer-missing');
  });

  test('a closing date must be a real day that is still to come', () => {
    const problem = (closedUntil: string) =>
      stepProblem(start({ closes: true, closedUntil }), 'closing', today);
    expect(problem('')).toBe('closed-until-missing');
    expect(problem('2027-02-31')).toBe('closed-until-missing');
    expect(problem(today)).toBe('closed-until-past');
    expect(problem('2036-01-01')).toBeUndefined();
  });

  test('nobody can agree tomorrow', () => {
    expect(stepProblem(start({ on: '2026-11-23' }), 'explain', today)).toBe('day-in-future');
    expect(stepProblem(start({ explainedBy: ' ' }), 'explain', today)).toBe('explained-by-missing');
  });

  test('each way of signing asks for what it needs', () => {
    const problem = (more: Partial<AgreementDraft['signature']>) =>
      stepProblem(start({ signature: { ...signature, ...more } }), 'signature', today);
    expect(problem({ name: '' })).toBe('signature-name-missing');
    expect(problem({ method: 'drawn' })).toBe('signature-missing');
    expect(problem({ method: 'drawn', path: 'M1 1L20 20' })).toBeUndefined();
    expect(problem({ method: 'on-paper' })).toBe('kept-at-missing');
    expect(problem({ method: 'on-paper', keptAt: 'Green folder' })).toBeUndefined();
    expect(problem({})).toBeUndefined();
  });

  test('the entry says exactly what was answered', () => {
    const draft = start({
      uses: { ...allNo, archive: true },
      closes: true,
      closedUntil: '2036-01-01',
      closedReason: 'Until my children have grown up',
      signature,
    });
    expect(entryOf({ draft, storyId, personId, textVersion: 'recording-en-1' })).toMatchObject({
      kind: 'recording',
      on: today,
      language: 'en',
      explainedBy: 'Ana',
      textVersion: 'recording-en-1',
      uses: { ...allNo, archive: true },
      closedUntil: '2036-01-01',
      signature: { method: 'typed', name: 'A. Sample' },
      responsibleAdult: null,
    });
  });

  test('a date that was typed before choosing "not closed" does not close the story', () => {
    const draft = start({ uses: allNo, closes: false, closedUntil: '2036-01-01', signature });
    expect(entryOf({ draft, storyId, personId, textVersion: 'recording-en-1' })).toMatchObject({
      closedUntil: null,
      closedReason: '',
    });
  });

  test('the adult beside a child is in the entry with a signature of their own', () => {
    const draft = start({
      kind: 'participation',
      ageBand: 'under-16',
      signature,
      adultName: 'B. Sample',
      adultRole: 'guardian',
      adultSignature: { ...signature, name: '' },
    });
    expect(stepProblem({ ...draft, adultName: '' }, 'adult', today)).toBe('adult-name-missing');
    expect(stepProblem(draft, 'adult', today)).toBeUndefined();
    expect(entryOf({ draft, storyId, personId, textVersion: 'participation-en-1' })).toMatchObject({
      responsibleAdult: {
        name: 'B. Sample',
        role: 'guardian',
        signature: { method: 'typed', name: 'B. Sample' },
      },
    });
  });

  test('an unfinished agreement makes no entry', () => {
    expect(() =>
      entryOf({ draft: start(), storyId, personId, textVersion: 'recording-en-1' }),
    ).toThrow();
  });
});
