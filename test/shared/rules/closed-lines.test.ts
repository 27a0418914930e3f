import { describe, expect, test } from 'vitest';
import { closedLineIds, spansOf } from '../../../shared/rules/closed-lines.ts';
import type { LineInText } from '../../../shared/rules/closed-lines.ts';

const line = (
  id: string,
  fromMs: number | null,
  toMs: number | null,
  ofLineId: string | null = null,
): LineInText => ({ id, fromMs, toMs, ofLineId });

const closedIn = (
  lines: readonly LineInText[],
  { part, marked = [] }: { part?: [number, number]; marked?: string[] },
) => [
  ...closedLineIds(
    [{ lines, closed: part === undefined ? [] : [{ fromMs: part[0], toMs: part[1] }] }],
    new Set(marked),
  ),
];

describe('A closed part of the sound', () => {
  const three = [line('a', 0, 1000), line('b', 1000, 2000), line('c', 2000, 3000)];

  test('closes every line that it touches, and no line that only borders on it', () => {
    expect(closedIn(three, { part: [1999, 2000] })).toEqual(['b']);
    expect(closedIn(three, { part: [1000, 2000] })).toEqual(['b']);
    expect(closedIn(three, { part: [999, 2001] })).toEqual(['a', 'b', 'c']);
  });

  test('closes a line that does not say when it ends, up to where the next begins', () => {
    const lines = [line('a', 0, null), line('b', 5000, null)];
    expect(closedIn(lines, { part: [4000, 4100] })).toEqual(['a']);
    expect(closedIn(lines, { part: [900_000, 900_100] })).toEqual(['b']);
  });

  test('closes lines without times that can lie in it, because nobody knows', () => {
    const lines = [line('a', 0, 1000), line('x', null, null), line('c', 2000, 3000)];
    expect(closedIn(lines, { part: [1500, 1600] })).toEqual(['x']);
    expect(closedIn(lines, { part: [500, 600] })).toEqual(['a', 'x']);
    expect(closedIn(lines, { part: [5000, 6000] })).toEqual([]);
  });

  test('closes a whole text that has no times at all', () => {
    const lines = [line('a', null, null), line('b', null, null)];
    expect(closedIn(lines, { part: [1500, 1600] })).toEqual(['a', 'b']);
    expect(closedIn(lines, {})).toEqual([]);
  });
});

describe('What is closed in one language', () => {
  const original = [line('a', 0, 1000), line('b', 1000, 2000)];
  const urdu = [line('ua', null, null, 'a'), line('ub', null, null, 'b')];
  const polish = [line('pb', null, null, 'b')];
  const texts = (part: [number, number][]) => {
    const closed = part.map(([fromMs, toMs]) => ({ fromMs, toMs }));
    return [original, urdu, polish].map((lines) => ({ lines, closed }));
  };

  test('is closed in every translation of it, by the sound', () => {
    expect([...closedLineIds(texts([[1500, 1600]]), new Set())]).toEqual(['b', 'ub', 'pb']);
  });

  test('is closed in the original and in the other translations, by a mark on one of them', () => {
    expect([...closedLineIds(texts([]), new Set(['ub']))]).toEqual(['b', 'ub', 'pb']);
  });
});

test('a translation lies where the line lies that it translates', () => {
  const times = { fromMs: 40, toMs: 90 };
  expect(spansOf([line('t', null, null, 'o')], () => times)).toEqual([{ ...times, isTimed: true }]);
});
