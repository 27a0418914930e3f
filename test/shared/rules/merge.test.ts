import { describe, expect, test } from 'vitest';
import { uses } from '../../../shared/model/agreement.ts';
import type { EntryFacts, StoryFacts } from '../../../shared/rules/access.ts';
import {
  decideMerge,
  isMoreOpen,
  loosens,
  seqInOurs,
  takeEntries,
} from '../../../shared/rules/merge.ts';

const TODAY = '2026-11-22';

/** The same numbers for the same seed: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function anyEntry(next: (below: number) => number, seq: number): EntryFacts {
  const day = ['2020-01-01', '2026-11-21', '2026-12-01', '2030-01-01'][next(4)] ?? TODAY;
  switch (next(7)) {
    case 0:
      return { kind: 'participation', seq, hasResponsibleAdult: next(2) === 1 };
    case 1:
      return { kind: 'withdrawal', seq };
    case 2:
      return { kind: 'opening', seq, on: day };
    case 3:
      return { kind: 'closing', seq, closedUntil: next(2) === 1 ? day : null };
    case 4:
      return {
        kind: 'asked-again',
        seq,
        use: uses[next(uses.length)] ?? 'archive',
        agreed: next(2) === 1,
      };
    case 5:
      return { kind: 'review', seq };
    default:
      return {
        ...{ kind: 'recording', seq, hasResponsibleAdult: next(2) === 1 },
        uses: Object.fromEntries(uses.map((use) => [use, next(2) === 1])),
        ...{ closedUntil: next(4) === 0 ? day : null, askAgain: next(3) === 0 },
        showFilm: next(2) === 1,
      };
  }
}

const told = (entries: readonly EntryFacts[], ageBand: 'adult' | 'under-16'): StoryFacts => ({
  inBin: false,
  narrators: [{ ageBand, entries }],
});

describe('Two ledgers become one', () => {
  test('whatever stands in both, the story is never more open than it was here', () => {
    for (let seed = 1; seed <= 3000; seed += 1) {
      const next = random(seed);
      const age = next(4) === 0 ? 'under-16' : 'adult';
      const ours = Array.from({ length: next(6) }, (_, at) => anyEntry(next, at + 1));
      const theirs = Array.from({ length: 1 + next(6) }, (_, at) =>
        anyEntry(next, ours.length + at + 1),
      );
      const before = told(ours, age);
      const { taken, held } = takeEntries(theirs, (list) =>
        isMoreOpen(before, told([...ours, ...list], age), TODAY),
      );
      const after = told([...ours, ...taken], age);
      expect(isMoreOpen(before, after, TODAY), `seed ${seed}`).toBe(false);
      expect([...taken, ...held]).toHaveLength(theirs.length);
    }
  });

  test('a withdrawal is always taken, whatever stands around it', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const next = random(seed);
      const ours = Array.from({ length: next(6) }, (_, at) => anyEntry(next, at + 1));
      const theirs = Array.from({ length: 1 + next(6) }, (_, at) =>
        anyEntry(next, ours.length + at + 1),
      );
      const before = told(ours, 'adult');
      const { held } = takeEntries(theirs, (list) =>
        isMoreOpen(before, told([...ours, ...list], 'adult'), TODAY),
      );
      expect(held.filter(({ kind }) => kind === 'withdrawal')).toEqual([]);
    }
  });
});

describe('One thing on three sides', () => {
  test.each([
    ['a', 'a', undefined, 'same'],
    ['a', 'b', 'a', 'take'],
    ['a', 'b', 'b', 'keep'],
    ['a', 'b', 'c', 'ask'],
    ['a', 'b', undefined, 'ask'],
    [undefined, 'b', undefined, 'take'],
    [undefined, 'b', 'a', 'keep'],
    ['a', undefined, 'a', 'keep'],
  ] as const)('ours %s, theirs %s, begun from %s: %s', (ours, theirs, base, wanted) => {
    expect(decideMerge({ ours, theirs, base })).toBe(wanted);
  });

  test('what lets out more is never taken by itself', () => {
    expect(loosens('people', { protection: 'high' }, { protection: 'ordinary' })).toBe(true);
    expect(loosens('people', { protection: 'ordinary' }, { protection: 'high' })).toBe(false);
    expect(loosens('people', { attribution: 'no-name' }, { attribution: 'full-name' })).toBe(true);
    expect(loosens('closed_passages', { opened_at: null }, { opened_at: '2026-01-01' })).toBe(true);
    expect(loosens('attachments', { is_private: 1 }, { is_private: 0 })).toBe(true);
  });
});

test('places in another ledger keep their order here, and in doubt lie later', () => {
  const place = seqInOurs([
    { theirs: 1, ours: 11 },
    { theirs: 2, ours: 5 },
    { theirs: 4, ours: 12 },
  ]);
  expect([0, 1, 2, 3, 4, 9].map(place)).toEqual([0, 11, 11, 11, 12, 12]);
});
