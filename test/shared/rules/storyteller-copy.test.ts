import { describe, expect, test } from 'vitest';
import type { EntryFacts } from '../../../shared/rules/ledger.ts';
import {
  decideStorytellerCopy,
  mayGivePicture,
  mayHearOwnClosed,
} from '../../../shared/rules/storyteller-copy.ts';
import type { CopyFacts } from '../../../shared/rules/storyteller-copy.ts';

const TODAY = '2026-11-22';
const participation: EntryFacts = { kind: 'participation', seq: 1, hasResponsibleAdult: false };
const recording: EntryFacts = {
  ...{ kind: 'recording', seq: 2, hasResponsibleAdult: false },
  ...{ uses: {}, closedUntil: null },
};
const withdrawal: EntryFacts = { kind: 'withdrawal', seq: 3 };
const closing: EntryFacts = { kind: 'closing', seq: 3, closedUntil: null };
const agreed = { ageBand: 'adult' as const, entries: [participation, recording] };
const alone: CopyFacts = {
  ...{ decisionsMayBeMissing: false, inBin: false },
  person: { ...agreed, protection: 'ordinary' },
  ...{ others: [], former: [] },
};
const own = (more: Partial<NonNullable<CopyFacts['person']>>): CopyFacts => ({
  ...alone,
  person: { ...agreed, protection: 'ordinary', ...more },
});
const withAdult = { ...participation, hasResponsibleAdult: true };

describe('a storyteller is given a copy of their own story', () => {
  test.each<[string, CopyFacts, readonly string[]]>([
    ['who refused every use', alone, []],
    ['who has signed nothing yet', own({ entries: [] }), []],
    ['who took it back', own({ entries: [participation, recording, withdrawal] }), []],
    ['who closed it', own({ entries: [participation, recording, closing] }), []],
    ['whose age nobody wrote down', own({ ageBand: 'unknown' }), []],
    ['who is a child with an adult', own({ ageBand: 'under-16', entries: [withAdult] }), []],
    ['who is a child alone', own({ ageBand: '16-17' }), ['no-responsible-adult']],
    ['one must be careful with', own({ protection: 'careful' }), ['lead-must-confirm']],
    ['under high protection', own({ protection: 'high' }), ['lead-must-confirm']],
    ['who no longer tells it', { ...alone, person: undefined }, ['not-a-storyteller']],
    ['of a story in the bin', { ...alone, inBin: true }, ['in-bin']],
    [
      'while decisions may be missing',
      { ...alone, decisionsMayBeMissing: true },
      ['decisions-may-be-missing'],
    ],
    ['with another who agreed', { ...alone, others: [agreed] }, []],
    [
      'with another who has only begun',
      { ...alone, others: [{ ...agreed, entries: [participation] }] },
      ['other-not-agreed'],
    ],
    [
      'with another who took it back',
      { ...alone, others: [{ ...agreed, entries: [participation, recording, withdrawal] }] },
      ['other-withdrawn'],
    ],
    [
      'with another who took it back and is named no longer',
      { ...alone, former: [{ ...agreed, entries: [recording, withdrawal] }] },
      ['other-withdrawn'],
    ],
    [
      'with another who closed it',
      { ...alone, others: [{ ...agreed, entries: [participation, recording, closing] }] },
      ['other-closed'],
    ],
    [
      'with another whose closing day has passed and whom nobody asked',
      {
        ...alone,
        others: [{ ...agreed, entries: [{ ...closing, closedUntil: '2026-01-01' }, recording] }],
      },
      ['other-closed'],
    ],
  ])('%s', (_, facts, reasons) => {
    expect(decideStorytellerCopy({ facts, confirmed: false, today: TODAY })).toEqual(reasons);
  });

  test('that could hurt them, when a lead has said so', () => {
    const facts = own({ protection: 'high' });
    expect(decideStorytellerCopy({ facts, confirmed: true, today: TODAY })).toEqual([]);
  });

  test('with what they had closed only where nobody else can have asked for it', () => {
    expect(mayHearOwnClosed(alone)).toBe(true);
    expect(mayHearOwnClosed({ ...alone, others: [agreed] })).toBe(false);
    expect(mayHearOwnClosed({ ...alone, former: [agreed] })).toBe(false);
  });
});

describe('a photo goes along', () => {
  const said = { nobodyRecognisable: false, peopleListed: true };
  const theirs = { ...said, isProof: false, inBin: false, isTheirs: true, others: [] };
  test.each([
    ['that they are in', theirs, true],
    ['that is not theirs', { ...theirs, isTheirs: false }, false],
    ['that is the scan of an agreement', { ...theirs, isProof: true }, false],
    ['in which nobody has said who can be seen', { ...theirs, peopleListed: false }, false],
    [
      'in which nobody can be recognised',
      { ...theirs, peopleListed: false, nobodyRecognisable: true },
      true,
    ],
    ['that is in the bin', { ...theirs, inBin: true }, false],
    [
      'with somebody shown by name',
      { ...theirs, others: [{ protection: 'ordinary' as const, isShownByName: true }] },
      true,
    ],
    [
      'with somebody not shown by name',
      { ...theirs, others: [{ protection: 'ordinary' as const, isShownByName: false }] },
      false,
    ],
    [
      'with somebody to be careful with',
      { ...theirs, others: [{ protection: 'careful' as const, isShownByName: true }] },
      false,
    ],
  ])('%s', (_, facts, may) => {
    expect(mayGivePicture(facts)).toBe(may);
  });
});
