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

/** Every list of so many counts that are no more than `most` together. */
function* everyListWithin(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let count = 0; count <= most; count += 1)
    for (const rest of everyListWithin(length - 1, most - count)) yield [count, ...rest];
}

describe('Counts that are shared', () => {
  test('are said where each is five or more', () => {
    expect(shown(table(5, 12, 30))).toEqual([5, 12, 30]);
  });

  test('keep a further number back where the total would tell the small one', () => {
    expect(shown(table(30, 12, 3))).toEqual([30, 'kept', 'small']);
  });

  test('keep no further number back where the small ones hide each other', () => {
    expect(shown(table(30, 2, 2, 3))).toEqual([30, 'small', 'small', 'small']);
  });

  test('say that there are none, since that tells of nobody', () => {
    expect(shown(table(8, 0, 22, 0))).toEqual([8, 0, 22, 0]);
  });

  test('say nothing one by one where it cannot be done', () => {
    expect(table(5, 3)).toMatchObject({ total: 8, rows: [], isWithheld: true });
    expect(table(3, 1)).toMatchObject({ total: null, rows: [], isWithheld: true });
    expect(table(0, 0)).toMatchObject({ total: 0, isWithheld: false });
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
        expect(possible(rows, total ?? 0), String(counts)).toBe(4);
      }
  });

  test.each([
    ['all are named', 4, 4, 20],
    ['those of which there are few are told together', 6, 2, 15],
  ])(
    'never let a reader who knows this rule work one out, where %s',
    (_name, length, named, most) => {
      const seen = new Map<string, number[][]>();
      for (const counts of everyListWithin(length, most)) {
        const cells = fixed(...counts).map((cell, index) => ({ ...cell, isFixed: index < named }));
        const made = JSON.stringify(shareableTable({ cells, total: sum(counts) }));
        const lists = seen.get(made);
        if (lists === undefined) seen.set(made, [counts]);
        else lists.push(counts);
      }
      for (const [made, lists] of seen) {
        const { rows } = JSON.parse(made) as SharedTable<string>;
        for (const { key, hidden } of rows) {
          if (hidden === null) continue;
          const values = new Set(lists.map((counts) => counts[Number(key.slice(1))]));
          expect(values.size, made).toBeGreaterThan(1);
        }
      }
    },
  );

  test('never hold a number from one to four', () => {
    for (const counts of everyList(4, 9)) {
      const made = shareableTable({
        cells: fixed(...counts).map((cell, index) => ({ ...cell, isFixed: index % 2 === 0 })),
        total: sum(counts),
      });
      const numbers = [made.total, made.others?.count, ...made.rows.map(({ count }) => count)];
      for (const number of numbers) expect(number || 5).toBeGreaterThanOrEqual(5);
    }
  });

  test('are guarded where one story is in several of them', () => {
    const made = shareableTable({ cells: fixed(20, 10, 3), total: 31 });
    expect(shown(made)).toEqual([20, 'kept', 'small']);
  });
});

/** In how many ways the first small one could be, with all the others free, given what is said. */
function possible(rows: SharedTable<string>['rows'], total: number): number {
  const rest = total - rows.reduce((all, { count }) => all + (count ?? 0), 0);
  const small = rows.filter(({ hidden }) => hidden === 'small').length;
  const kept = rows.filter(({ hidden }) => hidden === 'kept').length;
  return [1, 2, 3, 4].filter((one) => {
    const left = rest - one;
    const least = small - 1 + 5 * kept;
    const most = kept > 0 ? Infinity : 4 * (small - 1);
    return left >= least && left <= most;
  }).length;
}
