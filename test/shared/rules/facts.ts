// Builders and random makers of the facts that the gate decides on.
import * as fc from 'fast-check';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { EntryFacts, NarratorFacts, StoryFacts } from '../../../shared/rules/access.ts';

export const TODAY = '2026-11-22';
export const EARLIER = '2026-11-21';
export const LATER = '2026-11-23';

export function yesTo(...agreed: Use[]): Record<Use, boolean> {
  return Object.fromEntries(uses.map((use) => [use, agreed.includes(use)])) as Record<Use, boolean>;
}

const days = fc.constantFrom('2020-01-01', EARLIER, TODAY, LATER, '2090-12-31');

export const someUses = fc.record(
  Object.fromEntries(uses.map((use) => [use, fc.boolean()])) as Record<Use, fc.Arbitrary<boolean>>,
);

const bareEntry: fc.Arbitrary<EntryFacts> = fc.oneof(
  fc.record({
    kind: fc.constant('participation' as const),
    seq: fc.constant(0),
    hasResponsibleAdult: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('recording' as const),
    seq: fc.constant(0),
    hasResponsibleAdult: fc.boolean(),
    uses: someUses,
    closedUntil: fc.option(days, { nil: null }),
    askAgain: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('withdrawal' as const), seq: fc.constant(0) }),
  fc.record({ kind: fc.constant('opening' as const), seq: fc.constant(0), on: days }),
  fc.record({
    kind: fc.constant('closing' as const),
    seq: fc.constant(0),
    closedUntil: fc.option(days, { nil: null }),
  }),
  fc.record({
    kind: fc.constant('asked-again' as const),
    seq: fc.constant(0),
    use: fc.constantFrom(...uses),
    agreed: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('review' as const), seq: fc.constant(0) }),
);

/** A ledger in the order of its writing. */
export const ledger: fc.Arbitrary<EntryFacts[]> = fc
  .array(bareEntry, { maxLength: 7 })
  .map((entries) => entries.map((entry, index) => ({ ...entry, seq: index + 1 })));

export const ageBand = fc.constantFrom('adult', '16-17', 'under-16', 'unknown');

export const narrator: fc.Arbitrary<NarratorFacts> = fc.record({ ageBand, entries: ledger });

/** Somebody who agreed to everything. */
export const willing: NarratorFacts = {
  ageBand: 'adult',
  entries: [
    { kind: 'participation', seq: 1, hasResponsibleAdult: false },
    {
      kind: 'recording',
      seq: 2,
      hasResponsibleAdult: false,
      uses: yesTo(...uses),
      closedUntil: null,
    },
  ],
};

/** Half of the people have agreed to everything, so that random stories are often allowed. */
export const story: fc.Arbitrary<StoryFacts> = fc.record({
  inBin: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
  narrators: fc.array(fc.oneof(fc.constant(willing), narrator), { maxLength: 3 }),
  formerNarrators: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.array(narrator, { maxLength: 2 }),
  ),
});

export const use = fc.constantFrom(...uses);

export function nextSeq(narratorFacts: NarratorFacts): number {
  return Math.max(0, ...narratorFacts.entries.map((entry) => entry.seq)) + 1;
}
