// What must hold of the gate for any story whatever: a restriction never allows more.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { roles } from '../../../shared/model/library.ts';
import { decideUse, maySee, summariseAccess } from '../../../shared/rules/access.ts';
import type { EntryFacts, NarratorFacts, StoryFacts } from '../../../shared/rules/access.ts';
import { uses } from '../../../shared/model/agreement.ts';
import { LATER, TODAY, ledger, narrator, nextSeq, story, use, willing, yesTo } from './facts.ts';

const options = { numRuns: 2_000 };
const allowedUses = (facts: StoryFacts) => summariseAccess({ facts, today: TODAY }).allowedUses;
const viewers = (facts: StoryFacts) =>
  roles.filter((role) => maySee({ facts, role, today: TODAY }));

function expectNoMore(before: StoryFacts, after: StoryFacts): void {
  expect(allowedUses(before)).toEqual(expect.arrayContaining(allowedUses(after)));
  expect(viewers(before)).toEqual(expect.arrayContaining(viewers(after)));
}

function withEntry(who: NarratorFacts, entry: EntryFacts): NarratorFacts {
  return { ...who, entries: [...who.entries, { ...entry, seq: nextSeq(who) }] };
}

test('putting a story in the bin never allows more', () => {
  fc.assert(
    fc.property(story, (facts) => {
      expectNoMore(facts, { ...facts, inBin: true });
      expect(allowedUses({ ...facts, inBin: true })).toEqual([]);
    }),
    options,
  );
});

test('a further storyteller never allows more, and one without a record allows nothing', () => {
  fc.assert(
    fc.property(story, narrator, (facts, further) => {
      // A story without any storyteller is refused for that reason alone.
      fc.pre(facts.narrators.length > 0);
      expectNoMore(facts, { ...facts, narrators: [...facts.narrators, further] });
      const nobody: NarratorFacts = { ageBand: 'adult', entries: [] };
      expect(allowedUses({ ...facts, narrators: [nobody, ...facts.narrators] })).toEqual([]);
    }),
    options,
  );
});

test('a withdrawal allows nothing any more, for nobody but the lead', () => {
  fc.assert(
    fc.property(story, narrator, (facts, who) => {
      const after = {
        ...facts,
        narrators: [withEntry(who, { kind: 'withdrawal', seq: 0 }), ...facts.narrators],
      };
      expect(allowedUses(after)).toEqual([]);
      expect(viewers(after)).toEqual(['lead']);
      expect(summariseAccess({ facts: after, today: TODAY }).state).toBe('withdrawn');
    }),
    options,
  );
});

test('after a withdrawal only a new recording agreement counts, with what it says', () => {
  fc.assert(
    fc.property(ledger, use, fc.boolean(), (all, oneUse, answer) => {
      // A closing is a decision of its own, and outlasts it: see below.
      const entries = all.filter(({ kind }) => kind !== 'closing');
      const withdrawn = withEntry(
        withEntry(
          { ageBand: 'adult', entries },
          { kind: 'participation', seq: 0, hasResponsibleAdult: false },
        ),
        { kind: 'withdrawal', seq: 0 },
      );
      for (const other of [
        { kind: 'opening', seq: 0, on: TODAY },
        { kind: 'participation', seq: 0, hasResponsibleAdult: true },
      ] as const)
        expect(allowedUses({ inBin: false, narrators: [withEntry(withdrawn, other)] })).toEqual([]);
      const anew = withEntry(withdrawn, {
        kind: 'recording',
        seq: 0,
        hasResponsibleAdult: false,
        uses: answer ? yesTo(oneUse) : yesTo(),
        closedUntil: null,
      });
      expect(allowedUses({ inBin: false, narrators: [anew] })).toEqual(answer ? [oneUse] : []);
    }),
    options,
  );
});

test('a closing date in the newest recording agreement lets nothing leave', () => {
  fc.assert(
    fc.property(story, (facts) => {
      const closed: NarratorFacts = withEntry(willing, {
        kind: 'recording',
        seq: 0,
        hasResponsibleAdult: false,
        uses: yesTo(...uses),
        closedUntil: LATER,
      });
      const after = { ...facts, narrators: [...facts.narrators, closed] };
      expect(allowedUses(after)).toEqual([]);
      expect(viewers(after)).toEqual(['lead']);
      // An opening before its time opens nothing.
      const tooSoon = withEntry(closed, { kind: 'opening', seq: 0, on: TODAY });
      expect(allowedUses({ ...facts, narrators: [tooSoon] })).toEqual([]);
    }),
    options,
  );
});

test('the passing of a day opens nothing by itself', () => {
  fc.assert(
    fc.property(story, use, (facts, oneUse) => {
      const now = decideUse({ facts, use: oneUse, today: TODAY });
      const years = decideUse({ facts, use: oneUse, today: '2099-01-01' });
      const opened = [...facts.narrators, ...(facts.formerNarrators ?? [])].some((who) =>
        who.entries.some(({ kind }) => kind === 'opening'),
      );
      if (!opened) expect(years.allowed).toBe(now.allowed);
    }),
    options,
  );
});

test('the strictest storyteller wins: together they allow exactly what each allows alone', () => {
  fc.assert(
    fc.property(fc.array(narrator, { minLength: 1, maxLength: 4 }), use, (narrators, oneUse) => {
      const together = decideUse({ facts: { inBin: false, narrators }, use: oneUse, today: TODAY });
      const alone = narrators.map((who) =>
        decideUse({ facts: { inBin: false, narrators: [who] }, use: oneUse, today: TODAY }),
      );
      expect(together.allowed).toBe(alone.every(({ allowed }) => allowed));
    }),
    options,
  );
});

test('taking a name off a story opens nothing that this person had taken back or closed', () => {
  fc.assert(
    fc.property(story, narrator, (facts, who) => {
      const before = { ...facts, narrators: [...facts.narrators, who] };
      const after = { ...facts, formerNarrators: [...(facts.formerNarrators ?? []), who] };
      const { reasons } = decideUse({ facts: before, use: 'archive', today: TODAY });
      const binding = reasons.filter(({ reason }) =>
        ['withdrawn', 'closed-until', 'closed-date-passed'].includes(reason),
      );
      const still = decideUse({ facts: after, use: 'archive', today: TODAY }).reasons;
      expect(still).toEqual(expect.arrayContaining(binding));
      if (binding.length > 0) expect(viewers(after)).toEqual(['lead']);
    }),
    options,
  );
});

test('the order in which entries are read does not matter, only their number', () => {
  const shuffled = ledger.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([entries, mixed]) => {
      const of = (list: EntryFacts[]) => {
        const facts = { inBin: false, narrators: [{ ageBand: 'adult' as const, entries: list }] };
        return {
          summary: summariseAccess({ facts, today: TODAY }),
          decision: decideUse({ facts, use: 'archive', today: TODAY }),
        };
      };
      expect(of(mixed)).toEqual(of(entries));
    }),
    options,
  );
});

test('a lead may see whatever anybody may see, and a journalist whatever an archivist may', () => {
  fc.assert(
    fc.property(story, (facts) => {
      const seen = viewers(facts);
      expect(seen).toContain('lead');
      if (seen.includes('archivist')) expect(seen).toContain('journalist');
    }),
    options,
  );
});

test('allowed means that there is no reason against it, and refused that there is one', () => {
  fc.assert(
    fc.property(story, use, (facts, oneUse) => {
      const { allowed, reasons } = decideUse({ facts, use: oneUse, today: TODAY });
      expect(allowed).toBe(reasons.length === 0);
      expect(new Set(reasons.map(({ reason }) => reason)).size).toBe(reasons.length);
    }),
    options,
  );
});
