import { describe, expect, test } from 'vitest';
import {
  mayOfferFilm,
  mayOfferLicence,
  newDraft,
  readDraft,
  yearsAfter,
} from '../../../../renderer/pages/agreements/agreement-draft.ts';
import type { AgreementDraft } from '../../../../renderer/pages/agreements/agreement-draft.ts';
import { entryOf } from '../../../../renderer/pages/agreements/draft-entry.ts';
import {
  endProblem,
  preparationProblem,
  stepProblem,
  stepsOf,
} from '../../../../renderer/pages/agreements/draft-steps.ts';
import { uses } from '../../../../shared/model/agreement.ts';
import { PersonId, RecordingId, StoryId } from '../../../../shared/model/ids.ts';

const today = '2026-11-22';
const storyId = StoryId.parse('00000000-0000-4000-8000-000000000001');
const personId = PersonId.parse('00000000-0000-4000-8000-000000000002');
const recordingId = RecordingId.parse('00000000-0000-4000-8000-000000000003');
const start = (more: Partial<AgreementDraft> = {}): AgreementDraft => ({
  ...newDraft({
    ...{ kind: 'recording', ageBand: 'adult', today, explainedBy: 'Ana', language: 'en' },
    level: 'standard',
  }),
  ...more,
});
const signature: AgreementDraft['signature'] = {
  ...{ method: 'typed', name: 'A. Sample', path: '', keptAt: '', witness: '' },
  attachmentId: null,
};
const allNo = Object.fromEntries(uses.map((use) => [use, false]));
const finished: Partial<AgreementDraft> = {
  ...{ uses: allNo, naming: 'no-name', closesParts: false, closes: false },
  ...{ showFilm: false, askAgain: false, copyright: 'keep', isRight: true, signature },
};
const steps = (draft: AgreementDraft, offersLicence = false) =>
  stepsOf(draft, { sections: ['what', 'choice'], offersFilm: true, offersLicence });
const entry = (draft: AgreementDraft, offersLicence = true) =>
  entryOf({
    draft,
    storyId,
    personId,
    textVersion: 'recording-en-3',
    offersFilm: true,
    offersLicence,
  });

describe('the conversation about an agreement', () => {
  test('before the interview each part is explained, then it is asked and signed', () => {
    expect(steps(start({ kind: 'participation' }))).toEqual([
      ...['explain-what', 'explain-choice', 'agree', 'signature'],
    ]);
  });

  test('after the interview every choice is a question of its own, and all is read back', () => {
    expect(steps(start())).toEqual([
      ...['explain-what', 'explain-choice'],
      ...uses.map((use) => `use-${use}`),
      ...['naming', 'film', 'closed-parts', 'closed-until', 'ask-again', 'copyright'],
      ...['read-back', 'signature'],
    ]);
  });

  test('who agrees aloud or in sign language signs nothing', () => {
    expect(steps(start({ way: 'spoken' })).at(-1)).toBe('read-back');
    expect(steps(start({ way: 'filmed' })).at(-1)).toBe('read-back');
  });

  test('somebody under 18 gets a screen for the responsible adult', () => {
    expect(steps(start({ ageBand: '16-17' })).at(-1)).toBe('adult');
    expect(steps(start())).not.toContain('adult');
  });

  test('nothing is answered before somebody has answered', () => {
    for (const step of steps(start(), true).filter((one) => !one.startsWith('explain-')))
      expect(stepProblem(start(), step, today), step).toBeDefined();
  });

  test('an open licence is asked twice, and counts only when it was meant', () => {
    const wanted = start({ ...finished, licence: 'cc-by' });
    expect(steps(start(), true)).not.toContain('licence-warning');
    expect(steps(wanted, true)).toContain('licence-warning');
    expect(entry(wanted)).toMatchObject({ licence: 'none' });
    expect(entry({ ...wanted, licenceMeant: true })).toMatchObject({ licence: 'cc-by' });
    expect(entry({ ...wanted, licenceMeant: true }, false)).toMatchObject({ licence: 'none' });
  });

  test('nobody under 18 or in need of high protection is asked for an open licence', () => {
    expect(mayOfferLicence('adult', 'careful')).toBe(true);
    expect(mayOfferLicence('adult', 'high')).toBe(false);
    expect(mayOfferLicence('16-17', 'ordinary')).toBe(false);
    expect(mayOfferLicence('unknown', 'ordinary')).toBe(false);
  });

  test('the film is a question of its own; who is at high risk, or has a text without it, is not asked and has said no', () => {
    const words = { choices: { film: { ask: 'May people see it?', help: 'It shows your face.' } } };
    expect(mayOfferFilm(words as never, 'ordinary')).toBe(true);
    expect(mayOfferFilm(words as never, 'high')).toBe(false);
    expect(mayOfferFilm({ choices: undefined }, 'ordinary')).toBe(false);
    expect(stepProblem(start(), 'film', today)).toBe('answer-missing');
    const wanted = start({ ...finished, showFilm: true });
    expect(entry(wanted)).toMatchObject({ showFilm: true });
    expect(entry(start(finished))).toMatchObject({ showFilm: false });
    const asked = { draft: wanted, storyId, personId, textVersion: 'recording-en-3' };
    expect(entryOf({ ...asked, offersFilm: false, offersLicence: true })).toMatchObject({
      showFilm: false,
    });
  });

  test('a closing date must be a real day that is still to come', () => {
    const problem = (closedUntil: string) =>
      stepProblem(start({ closes: true, closedUntil }), 'closed-until', today);
    expect(problem('')).toBe('closed-until-missing');
    expect(problem('2027-02-31')).toBe('closed-until-missing');
    expect(problem(today)).toBe('closed-until-past');
    expect(problem(yearsAfter(today, 5))).toBeUndefined();
    expect(yearsAfter('2028-02-29', 1)).toBe('2029-03-01');
  });

  test('each way of signing asks for what it needs', () => {
    const problem = (more: Partial<AgreementDraft['signature']>) =>
      stepProblem(start({ signature: { ...signature, ...more } }), 'signature', today);
    expect(problem({ name: '' })).toBe('signature-name-missing');
    expect(problem({ method: 'drawn' })).toBe('signature-missing');
    expect(problem({ method: 'drawn', path: 'M1 1L20 20' })).toBeUndefined();
    expect(problem({ method: 'mark', path: 'M1 1L20 20' })).toBe('witness-missing');
    expect(problem({ method: 'on-paper' })).toBe('kept-at-missing');
    expect(problem({ method: 'on-paper', keptAt: 'Green folder' })).toBeUndefined();
    expect(problem({})).toBeUndefined();
  });

  test('before it starts, who is there is known; words that nobody checked need an interpreter', () => {
    const problem = (more: Partial<AgreementDraft>, needsInterpreter = false) =>
      preparationProblem(start(more), { today, needsInterpreter });
    expect(problem({})).toBeUndefined();
    expect(problem({ ageBand: 'unknown' })).toBe('age-not-said');
    expect(problem({ on: '2026-11-23' })).toBe('day-in-future');
    expect(problem({ explainedBy: ' ' })).toBe('explained-by-missing');
    expect(problem({}, true)).toBe('interpreter-missing');
    const capacity = { isDoubted: true, helpGiven: '', judgedBy: 'Dr Sample', judgedOn: today };
    expect(problem({ capacity })).toBe('help-missing');
    const named = start({
      interpreter: { name: 'I. Sample', statement: false, confidential: true },
    });
    expect(endProblem(named, { today, needsInterpreter: true })).toBe('interpreter-unsaid');
  });

  test('the entry says exactly what was answered', () => {
    const draft = start({
      ...finished,
      ...{ uses: { ...allNo, archive: true }, naming: 'chosen-name', chosenName: ' Zaynab ' },
      ...{ closes: true, closedUntil: '2036-01-01', closedReason: 'Until my children are grown' },
      ...{ closesParts: true, closedParts: 'My brother', askAgain: true, copyright: 'assign' },
      interpreter: { name: 'I. Sample', statement: true, confidential: true },
      ...{ reviewOn: '2027-11-22', witness: 'W. Sample' },
    });
    expect(entry(draft)).toMatchObject({
      ...{ kind: 'recording', on: today, language: 'en', explainedBy: 'Ana', witness: 'W. Sample' },
      uses: { ...allNo, archive: true },
      naming: { attribution: 'chosen-name', chosenName: 'Zaynab' },
      ...{ closedUntil: '2036-01-01', closedParts: 'My brother', askAgain: true },
      ...{ copyright: 'assign', reviewOn: '2027-11-22', capacity: null, responsibleAdult: null },
      interpreter: { name: 'I. Sample', statement: true, confidential: true },
      signature: { method: 'typed', name: 'A. Sample' },
    });
  });

  test('what was typed before saying no does not count', () => {
    const draft = start({
      ...finished,
      ...{ closedUntil: '2036-01-01', closedReason: 'x', closedParts: 'y', chosenName: 'z' },
    });
    expect(entry(draft)).toMatchObject({
      ...{ closedUntil: null, closedReason: '', closedParts: '' },
      naming: { attribution: 'no-name', chosenName: '' },
    });
  });

  test('what is said aloud gives leave and never hands the copyright over', () => {
    const draft = start({ ...finished, way: 'spoken', copyright: 'assign' });
    const proof = {
      ...{ recordingId, name: 'A. Sample', words: 'May an archive keep your story?' },
      answers: [{ question: 'use-archive', answer: 'yes' as const, atMs: 10 }],
    };
    const input = {
      storyId,
      personId,
      textVersion: 'recording-en-3',
      offersFilm: true,
      offersLicence: false,
      proof,
    };
    expect(entryOf({ draft, ...input })).toMatchObject({
      copyright: 'keep',
      signature: { method: 'spoken', recordingId, answers: proof.answers },
    });
    expect(entryOf({ draft: { ...draft, way: 'filmed' }, ...input })).toMatchObject({
      signature: { method: 'filmed', recordingId },
    });
  });

  test('the adult beside a child says what they are and what shows it', () => {
    const draft = start({
      ...{ kind: 'participation', ageBand: 'under-16', takesPart: true, signature },
      ...{ adultName: 'B. Sample', adultRole: 'guardian', authoritySeen: 'Court paper' },
      adultSignature: { ...signature, name: '' },
    });
    expect(stepProblem({ ...draft, adultName: '' }, 'adult', today)).toBe('adult-name-missing');
    expect(stepProblem({ ...draft, adultRole: undefined }, 'adult', today)).toBe(
      'adult-role-missing',
    );
    expect(stepProblem({ ...draft, authoritySeen: '' }, 'adult', today)).toBe('authority-missing');
    expect(stepProblem(draft, 'adult', today)).toBeUndefined();
    expect(entry(draft)).toMatchObject({
      responsibleAdult: {
        ...{ name: 'B. Sample', role: 'guardian', authoritySeen: 'Court paper' },
        signature: { method: 'typed', name: 'B. Sample' },
      },
    });
  });

  test('an unfinished agreement makes no entry', () => {
    expect(() => entry(start())).toThrow();
  });

  test('what was kept is read again, and nothing that does not fit', () => {
    const draft = start({ uses: { archive: true }, step: 'use-website' });
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"kind":"recording"}')).toBeUndefined();
    expect(readDraft('no')).toBeUndefined();
  });
});
