import { describe, expect, test } from 'vitest';
import { shareableTable } from '../../../shared/rules/small-counts.ts';
import type { SharedTable } from '../../../shared/rules/small-counts.ts';

const fixed = (...counts: number[]) =>
  counts.map((count, index) => ({ key: `k${index}`, count, isFixed: true }));
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const table = (...counts: number[]) =>
  shareableTable({ cells: fixed(...counts), total: sum(counts) });
const shown = ({ rows }: Pick<SharedTable<string>, 'rows'>) =>
  rows.map(({ count, hidden }) => count ?? hidden);

/** Every list of so many counts from 0 to `most`. */
function* everyList(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of everyList(length - 1, most))
    for (let count = 0; count <= most; count += 1) yield [count, ...rest];
}

describe('Counts that are shared', () => {
  test('are said where each is five or more', () => {
    expect(shown(table(5, 12, 30))).toEqual([5, 12, 30]);
  });

  test('keep a further number back where the total would tell the small one', () => {
    expect(shown(table(30, 12, 3))).toEqual(['kept', 12, 'small']);
  });

  test('keep no further number back where the small ones hide each other', () => {
    expect(shown(table(30, 2, 2, 3))).toEqual([30, 'small', 'small', 'small']);
  });

  test('say nothing one by one where it cannot be done', () => {
    expect(table(5, 3)).toMatchObject({ total: 8, rows: [], isWithheld: true });
    expect(table(3, 1)).toMatchObject({ total: null, rows: [], isWithheld: true });
  });

  test('name nothing of which there are few, unless it stands in the table anyway', () => {
    const cells = [
      { key: 'ti', count: 2, isFixed: false },
      { key: 'ur', count: 20, isFixed: false },
      { key: 'pl', count: 4, isFixed: false },
      { key: 'bn', count: 0, isFixed: false },
    ];
    const made = shareableTable({ cells, total: 26 });
    expect(made.rows).toEqual([{ key: 'ur', count: 20, hidden: null }]);
    expect(made.others).toEqual({ count: 6, hidden: null });
  });

  test('never let a reader work out a small one from the total and the rest, in any table of up to four', () => {
    for (const [length, most] of [
      [2, 30],
      [3, 16],
      [4, 11],
    ] as const)
      for (const counts of everyList(length, most)) {
        const { rows, total, isWithheld } = table(...counts);
        if (isWithheld || !rows.some(({ hidden }) => hidden === 'small')) continue;
        expect(possible(rows, total ?? 0), String(counts)).toBe(5);
      }
  });

  test('never let a reader who knows this rule work one out either', () => {
    const seen = new Map<string, number[][]>();
    for (const counts of everyList(3, 18)) {
      const made = JSON.stringify(table(...counts));
      seen.set(made, [...(seen.get(made) ?? []), counts]);
    }
    for (const [made, lists] of seen) {
      const { rows, total } = JSON.parse(made) as SharedTable<string>;
      // Lists that end at 18 are cut off by the test, not by the rule.
      if (total === null || total > 18) continue;
      for (const [index, { hidden }] of rows.entries())
        if (hidden !== null)
          expect(new Set(lists.map((counts) => counts[index])).size, made).toBeGreaterThan(1);
    }
  });

  test('nor where the small ones that are not named are told together', () => {
    const seen = new Map<string, number[][]>();
    for (const counts of everyList(4, 13)) {
      const cells = fixed(...counts).map((cell, index) => ({ ...cell, isFixed: index < 2 }));
      const made = JSON.stringify(shareableTable({ cells, total: sum(counts) }));
      seen.set(made, [...(seen.get(made) ?? []), counts]);
    }
    for (const [made, lists] of seen) {
      const { rows, total } = JSON.parse(made) as SharedTable<string>;
      if (total === null || total > 13) continue;
      for (const { key, hidden } of rows) {
        const values = new Set(lists.map((counts) => counts[Number(key.slice(1))]));
        if (hidden !== null) expect(values.size, made).toBeGreaterThan(1);
      }
    }
  });

  test('never hold a number below five', () => {
    for (const counts of everyList(4, 9)) {
      const made = shareableTable({
        cells: fixed(...counts).map((cell, index) => ({ ...cell, isFixed: index % 2 === 0 })),
        total: sum(counts),
      });
      const numbers = [made.total, made.others?.count, ...made.rows.map(({ count }) => count)];
      for (const number of numbers) expect(number ?? 5).toBeGreaterThanOrEqual(5);
    }
  });

  test('are guarded where one story is in several of them', () => {
    const made = shareableTable({ cells: fixed(20, 10, 3), total: 31 });
    expect(shown(made)).toEqual(['kept', 10, 'small']);
  });
});

/** In how many ways the first small one could be, with all the others free, given what is said. */
function possible(rows: SharedTable<string>['rows'], total: number): number {
  const rest = total - rows.reduce((all, { count }) => all + (count ?? 0), 0);
  const small = rows.filter(({ hidden }) => hidden === 'small').length;
  const kept = rows.filter(({ hidden }) => hidden === 'kept').length;
  return [0, 1, 2, 3, 4].filter((one) => {
    const left = rest - one;
    const most = kept > 0 ? Infinity : 4 * (small - 1);
    return left >= 5 * kept && left <= most;
  }).length;
}
