// Words that are chosen for a clip: which time they take, where the keys lead, and what a press chooses.
import { describe, expect, test } from 'vitest';
import type { TranscriptLineId } from '../../../../shared/model/ids.ts';
import {
  afterPress,
  linesCutThrough,
  passageOf,
  rangeOf,
  spokenWords,
  wordAfterKey,
  wordsInClip,
} from '../../../../renderer/pages/exhibitions/word-selection.ts';
import type { OfferedLine } from '../../../../renderer/pages/exhibitions/word-selection.ts';

const line = (text: string, fromMs: number | null, rest: Partial<OfferedLine> = {}) => ({
  ...{ id: text as TranscriptLineId, text, fromMs, toMs: null, speaker: '', times: [], ...rest },
});
const lines: OfferedLine[] = [
  line('We came “late”, by bus.', 1000, {
    toMs: 3000,
    times: [
      [0, 1000],
      [3, 1200],
      [8, 1900],
      [16, 2300],
      [19, 2600],
    ],
  }),
  line('Nobody knows when.', null),
  line('aaaa bbbb', 4000),
];
const words = spokenWords(lines, 6000);
const key = (at: number, name: string, more: Partial<Parameters<typeof wordAfterKey>[2]> = {}) =>
  wordAfterKey(words, at, {
    ...{ key: name, isExtending: false, isFar: false, direction: 'ltr', ...more },
  });

describe('Words that are said', () => {
  test('begin when they are known to begin, and go on to the next one', () => {
    expect(words.slice(0, 5).map(({ fromMs }) => fromMs)).toEqual([1000, 1200, 1900, 2300, 2600]);
    expect(words.slice(0, 5).map(({ toMs }) => toMs)).toEqual([1200, 1900, 2300, 2600, 3000]);
  });

  test('are told apart by the length of the text where only the line has a time, up to the end of the sound', () => {
    expect(words.slice(5)).toMatchObject([
      { line: 2, fromMs: 4000, toMs: 5111 },
      { line: 2, fromMs: 5111, toMs: 6000 },
    ]);
  });

  test('hold all of the text of a line, and nothing of a line without a time', () => {
    const said = words.map(({ line: place, begin, end }) => lines[place]?.text.slice(begin, end));
    expect(said).toEqual(['We ', 'came ', '“late”, ', 'by ', 'bus.', 'aaaa ', 'bbbb']);
  });

  test('take the time from the first to the last, and are the words of that clip again', () => {
    for (const range of [
      { first: 0, last: 0 },
      { first: 1, last: 3 },
      { first: 4, last: 6 },
    ])
      expect(wordsInClip(words, passageOf(words, range))).toEqual(range);
    expect(passageOf(words, { first: 3, last: 5 })).toEqual({ fromMs: 2300, toMs: 5111 });
    expect(wordsInClip(words, { fromMs: 3100, toMs: 3900 })).toBeUndefined();
  });

  test('of a line that is only partly in the clip are counted as not shown', () => {
    const cut = (fromMs: number, toMs: number) =>
      linesCutThrough({
        ...{ lines, words, range: { first: 0, last: 6 }, clip: { fromMs, toMs } },
      });
    expect(cut(1000, 6000)).toBe(0);
    expect(cut(1250, 6000)).toBe(0);
    expect(cut(1400, 6000)).toBe(1);
  });
});

describe('A key', () => {
  test('leads to the word beside, the way the language is written', () => {
    expect(key(2, 'ArrowRight')).toBe(3);
    expect(key(2, 'ArrowLeft')).toBe(1);
    expect(key(2, 'ArrowLeft', { direction: 'rtl' })).toBe(3);
    expect(key(6, 'ArrowRight')).toBe(6);
    expect(key(0, 'ArrowLeft')).toBe(0);
  });

  test('leads to the ends of a line and of the text', () => {
    expect([key(2, 'Home'), key(2, 'End')]).toEqual([0, 4]);
    expect([key(2, 'Home', { isFar: true }), key(2, 'End', { isFar: true })]).toEqual([0, 6]);
  });

  test('leads to the next line, and with Shift takes in whole lines', () => {
    expect([key(1, 'ArrowDown'), key(5, 'ArrowUp'), key(6, 'ArrowUp')]).toEqual([5, 0, 5]);
    const isExtending = true;
    expect(key(1, 'ArrowDown', { isExtending })).toBe(4);
    expect(key(4, 'ArrowDown', { isExtending })).toBe(6);
    expect(key(5, 'ArrowUp', { isExtending })).toBe(0);
  });

  test('of another kind leads nowhere', () => {
    expect(key(1, 'x')).toBeUndefined();
  });
});

describe('A press', () => {
  const nothing = { anchor: 0, focus: 0, isOpen: false };

  test('chooses the first word, the next one the last, a third begins anew', () => {
    const first = afterPress(nothing, 4, false);
    const second = afterPress(first, 2, false);
    const third = afterPress(second, 6, false);
    expect([first, second, third].map(rangeOf)).toEqual([
      { first: 4, last: 4 },
      { first: 2, last: 4 },
      { first: 6, last: 6 },
    ]);
    expect([first, second, third].map(({ isOpen }) => isOpen)).toEqual([true, false, true]);
  });

  test('with Shift chooses up to there', () => {
    expect(rangeOf(afterPress({ ...nothing, anchor: 5, focus: 5 }, 1, true))).toEqual({
      ...{ first: 1, last: 5 },
    });
  });
});
