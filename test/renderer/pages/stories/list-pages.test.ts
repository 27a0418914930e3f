import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepNear,
  pageSize,
  pagesAround,
  rowAfterKey,
  rowAt,
} from '../../../../renderer/pages/stories/list-pages.ts';

describe('a long list of stories', () => {
  test('whatever is on the screen is fetched, and never more than four pages', () => {
    const view = fc
      .record({
        total: fc.integer({ min: 1, max: 100_000 }),
        rows: fc.integer({ min: 1, max: 60 }),
      })
      .chain(({ total, rows }) =>
        fc.record({
          total: fc.constant(total),
          rows: fc.constant(rows),
          first: fc.integer({ min: 0, max: total - 1 }),
        }),
      );
    fc.assert(
      fc.property(view, ({ total, rows, first }) => {
        const last = Math.min(total - 1, first + rows);
        const pages = pagesAround({ range: { first, last }, total });
        expect(pages.length).toBeLessThanOrEqual(4);
        for (let index = first; index <= last; index += 1)
          expect(pages).toContain(Math.floor(index / pageSize));
        expect(Math.max(...pages) * pageSize).toBeLessThan(total);
      }),
    );
  });

  test('an empty list still asks once', () => {
    expect(pagesAround({ range: { first: 0, last: 0 }, total: 0 })).toEqual([0]);
  });

  test('a row is found in its page, and is missing while the page has not come', () => {
    const pages = new Map([[2, Array.from({ length: pageSize }, (_, row) => `row ${200 + row}`)]]);
    expect(rowAt(pages, 257)).toBe('row 257');
    expect(rowAt(pages, 300)).toBeUndefined();
  });

  test('pages far away are forgotten', () => {
    const pages = new Map(Array.from({ length: 100 }, (_, page) => [page, [page]]));
    expect([...keepNear(pages, [50, 51]).keys()]).toEqual([47, 48, 49, 50, 51, 52, 53, 54]);
  });

  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from row %i leads to row %i', (key, index, expected) => {
    expect(rowAfterKey({ key, index, total: 100, rowsOnScreen: 10 })).toBe(expected);
  });

  test('other keys do not move', () => {
    expect(rowAfterKey({ key: 'a', index: 5, total: 100, rowsOnScreen: 10 })).toBeUndefined();
  });
});
