// What must hold before anything leaves: the full table of it, against an answer worked out another way, and properties for any story whatever.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import type { Reason } from '../../../shared/model/agreement.ts';
import { decideRelease, decideUse } from '../../../shared/rules/access.ts';
import type { EntryFacts, StoryFacts } from '../../../shared/rules/access.ts';
import type { ReleaseFacts } from '../../../shared/rules/release.ts';
import { displayName } from '../../../shared/rules/display-name.ts';
import { EARLIER, LATER, TODAY, nextSeq, story, use, willing, yesTo } from './facts.ts';

const ready: ReleaseFacts = {
  voices: { notListed: false, notAgreedThroughout: false },
  check: 'done',
  checkedBy: 'checker',
  approvedBy: [],
  isHighRisk: false,
  showsHighRiskName: false,
  leftAt: {},
};
const release: fc.Arbitrary<ReleaseFacts> = fc.record({
  voices: fc.record({ notListed: fc.boolean(), notAgreedThroughout: fc.boolean() }),
  check: fc.constantFrom('due', 'open', 'done', 'done'),
  checkedBy: fc.constantFrom('checker', 'me', null),
  approvedBy: fc.subarray(['me', 'checker', 'other']),
  isHighRisk: fc.boolean(),
  showsHighRiskName: fc.boolean(),
  leftAt: fc.record({ archive: fc.nat(9), website: fc.nat(9) }, { requiredKeys: [] }),
});
const allowed = (facts: StoryFacts, given: ReleaseFacts, of: (typeof uses)[number]) =>
  decideRelease({ facts, release: given, use: of, by: 'me', today: TODAY }).allowed;

test('nothing leaves that the agreements do not allow, however well it was checked', () => {
  fc.assert(
    fc.property(story, release, use, (facts, given, of) => {
      if (!allowed(facts, given, of)) return;
      expect(decideUse({ facts, use: of, today: TODAY }).allowed).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('each thing more that is missing never lets more out', () => {
  fc.assert(
    fc.property(story, release, use, (facts, given, of) => {
      const worse: Partial<ReleaseFacts>[] = [
        { check: 'due' },
        { check: 'open' },
        { approvedBy: [] },
        { isHighRisk: true },
        { isHighRisk: true, showsHighRiskName: true },
        { voices: { ...given.voices, notListed: true } },
        { voices: { ...given.voices, notAgreedThroughout: true } },
        { leftAt: Object.fromEntries(uses.map((one) => [one, 99])) },
      ];
      for (const more of worse)
        if (allowed(facts, { ...given, ...more }, of))
          expect(allowed(facts, given, of), JSON.stringify(more)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('merging two stories into one never lets out what one of them keeps back', () => {
  fc.assert(
    fc.property(story, story, release, use, (one, other, given, of) => {
      fc.pre(one.narrators.length > 0 && other.narrators.length > 0);
      const merged: StoryFacts = {
        inBin: one.inBin || other.inBin,
        narrators: [...one.narrators, ...other.narrators],
        formerNarrators: [...(one.formerNarrators ?? []), ...(other.formerNarrators ?? [])],
      };
      const both = allowed(one, given, of) && allowed(other, given, of);
      expect(allowed(merged, given, of)).toBe(both);
    }),
    { numRuns: 2_000 },
  );
});

test('a closing outlasts every recording agreement after it, and no passing day ends it', () => {
  const anew: EntryFacts = {
    ...{ kind: 'recording', seq: 9, hasResponsibleAdult: false },
    ...{ uses: yesTo(...uses), closedUntil: null },
  };
  for (const closedUntil of [null, EARLIER, TODAY, LATER]) {
    const closing = { kind: 'closing' as const, seq: nextSeq(willing), closedUntil };
    const entries = [...willing.entries, closing, anew];
    const facts = { inBin: false, narrators: [{ ...willing, entries }] };
    for (const today of [TODAY, '2099-01-01'])
      expect(decideUse({ facts, use: 'archive', today }).allowed).toBe(false);
    // Opened at once where there is no day; with a day only after it.
    const opening = { kind: 'opening' as const, seq: 10, on: TODAY };
    const opened = { inBin: false, narrators: [{ ...willing, entries: [...entries, opening] }] };
    for (const today of [TODAY, '2099-01-01'])
      expect(decideUse({ facts: opened, use: 'archive', today }).allowed).toBe(
        closedUntil !== LATER,
      );
  }
});

test('every line of the table of what must be done is answered as the promise says', () => {
  let lines = 0;
  const no = [false, true];
  for (const of of uses)
    for (const check of ['due', 'open', 'done'] as const)
      for (const notListed of no)
        for (const notAgreedThroughout of no)
          for (const isHighRisk of no)
            for (const showsHighRiskName of no)
              for (const approvedBy of [[], ['me'], ['checker'], ['other'], ['me', 'other']])
                for (const asks of [
                  'nothing',
                  'ask',
                  'yes',
                  'used yes',
                  'no',
                  'other use',
                ] as const) {
                  const answer = {
                    ...{ kind: 'asked-again' as const, seq: 5, agreed: asks !== 'no' },
                    use:
                      asks === 'other use'
                        ? (uses[(uses.indexOf(of) + 1) % uses.length] ?? of)
                        : of,
                  };
                  const hasAnswer = !['nothing', 'ask'].includes(asks);
                  const entries = [
                    ...willing.entries.map((entry) =>
                      entry.kind === 'recording'
                        ? { ...entry, askAgain: asks !== 'nothing' }
                        : entry,
                    ),
                    ...(hasAnswer ? [answer] : []),
                  ];
                  const { reasons } = decideRelease({
                    facts: { inBin: false, narrators: [{ ...willing, entries }] },
                    release: {
                      ...{ ...ready, check, isHighRisk, showsHighRiskName, approvedBy },
                      voices: { notListed, notAgreedThroughout },
                      leftAt: asks === 'used yes' ? { [of]: 7 } : {},
                    },
                    ...{ use: of, by: 'me', today: TODAY },
                  });
                  const expected = new Set<Reason>();
                  if (asks === 'no') expected.add('use-not-agreed');
                  if (['ask', 'used yes', 'other use'].includes(asks)) expected.add('ask-again');
                  if (notListed) expected.add('voices-not-listed');
                  if (notAgreedThroughout) expected.add('voice-not-agreed');
                  if (check === 'due') expected.add('sensitivity-check-due');
                  if (check === 'open') expected.add('sensitive-open');
                  if (isHighRisk && !approvedBy.includes('other'))
                    expected.add('second-person-missing');
                  if (isHighRisk && showsHighRiskName) expected.add('pseudonym-missing');
                  const found = new Set(reasons.map(({ reason }) => reason));
                  if (found.symmetricDifference(expected).size > 0)
                    expect([...found]).toEqual([...expected]);
                  lines += 1;
                }
  expect(lines).toBe(6 * 3 * 2 ** 4 * 5 * 6);
});

test('a blank chosen name never gives the real one', () => {
  for (const chosenName of ['', ' ', '\u200b', '\u2800'])
    for (const attribution of ['chosen-name', 'no-name'] as const)
      for (const protection of ['ordinary', 'careful', 'high'] as const)
        expect(
          displayName({
            number: 7,
            realName: 'Amina Example',
            attribution,
            chosenName,
            protection,
          }),
        ).toBe('Storyteller 007');
});
