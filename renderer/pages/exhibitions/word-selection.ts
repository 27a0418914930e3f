// Words that are chosen in what is said, and the time that they take: which words there are, where a key leads, what a press chooses. Pure.
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { CLIP_SLACK_MS } from '../../../shared/rules/split-clip.ts';
import { timeAtPlace, wordsOf } from '../../../shared/rules/word-times.ts';

export type OfferedLine = StoryOffer['texts'][number]['lines'][number];

export interface SpokenWord extends Passage {
  /** Its line, counted from 0. */
  line: number;
  /** Where its part of the text begins and ends: with what stands around it, so that all of the text belongs to some word. */
  begin: number;
  end: number;
}

/** From one word to another, counted from 0; both are in it. */
export interface WordRange {
  first: number;
  last: number;
}

/** How much before a word belongs to it, such as an opening quotation mark. */
function leadIn(before: string): number {
  return /[^\s\p{L}\p{M}\p{N}]*$/u.exec(before)?.[0].length ?? 0;
}

/** @returns nothing of lines of which nobody knows when they are said */
export function spokenWords(lines: readonly OfferedLine[], durationMs: number): SpokenWord[] {
  return lines.flatMap((one, line) => {
    if (one.fromMs === null) return [];
    const next = lines.slice(line + 1).find(({ fromMs }) => fromMs !== null)?.fromMs;
    const timed = { ...one, toMs: one.toMs ?? Math.max(one.fromMs, next ?? durationMs) };
    const begins = wordsOf(one.text).map(([from], place) =>
      place === 0 ? 0 : from - leadIn(one.text.slice(0, from)),
    );
    return begins.map((begin, place) => {
      const end = begins[place + 1] ?? one.text.length;
      return {
        ...{ line, begin, end },
        fromMs: timeAtPlace(timed, begin) ?? one.fromMs ?? 0,
        // Up to where the next one begins: where a word itself ends nobody knows, and half of a word is worse than a pause.
        toMs: timeAtPlace(timed, end) ?? timed.toMs,
      };
    });
  });
}

/** @returns the time from the beginning of its first word to the end of its last */
export function passageOf(words: readonly SpokenWord[], { first, last }: WordRange): Passage {
  const chosen = words.slice(first, last + 1);
  return {
    fromMs: Math.round(Math.min(...chosen.map(({ fromMs }) => fromMs))),
    toMs: Math.round(Math.max(...chosen.map(({ toMs }) => toMs))),
  };
}

/** Words of which the greater part is heard in the clip. */
export function wordsInClip(words: readonly SpokenWord[], clip: Passage): WordRange | undefined {
  const isIn = ({ fromMs, toMs }: Passage) => {
    const middle = (fromMs + toMs) / 2;
    return middle >= clip.fromMs && middle <= clip.toMs;
  };
  const first = words.findIndex(isIn);
  return first === -1 ? undefined : { first, last: words.findLastIndex(isIn) };
}

/** How many lines are heard in part only: their words are not shown beside the clip. */
export function linesCutThrough({
  lines,
  words,
  range,
  clip,
}: {
  lines: readonly OfferedLine[];
  words: readonly SpokenWord[];
  range: WordRange;
  clip: Passage;
}): number {
  const touched = new Set(words.slice(range.first, range.last + 1).map(({ line }) => line));
  return [...touched].filter((line) => {
    const { fromMs, toMs } = lines[line] ?? { fromMs: null, toMs: null };
    const from = fromMs ?? 0;
    return from < clip.fromMs - CLIP_SLACK_MS || (toMs ?? from) > clip.toMs + CLIP_SLACK_MS;
  }).length;
}

export interface WordKey {
  key: string;
  /** The range goes along. */
  isExtending: boolean;
  /** Control, or Command: to the very beginning or end. */
  isFar: boolean;
  direction: 'ltr' | 'rtl';
}

/** @returns to which word a key leads; undefined where the key means nothing here */
export function wordAfterKey(
  words: readonly SpokenWord[],
  at: number,
  { key, isExtending, isFar, direction }: WordKey,
): number | undefined {
  const end = words.length - 1;
  const within = (place: number) => Math.min(Math.max(place, 0), end);
  const lineOf = (place: number) => words[within(place)]?.line;
  const beginOfLine = (place: number) => words.findIndex(({ line }) => line === lineOf(place));
  const endOfLine = (place: number) => words.findLastIndex(({ line }) => line === lineOf(place));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return within(at + ((key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1));
    case 'ArrowDown':
      if (isExtending) return endOfLine(at === endOfLine(at) ? at + 1 : at);
      return within(endOfLine(at) + 1);
    case 'ArrowUp':
      return beginOfLine(at === beginOfLine(at) ? at - 1 : at);
    case 'Home':
      return isFar ? 0 : beginOfLine(at);
    case 'End':
      return isFar ? end : endOfLine(at);
    default:
      return undefined;
  }
}

/** What is being chosen: from `anchor` to `focus`, whichever comes first. */
export interface WordSelection {
  anchor: number;
  focus: number;
  /** One end is chosen, and the next press chooses the other. */
  isOpen: boolean;
}

/** A press begins a choice; the next one, or one with Shift, ends it. */
export function afterPress(
  former: WordSelection,
  word: number,
  isExtending: boolean,
): WordSelection {
  return isExtending || former.isOpen
    ? { anchor: former.anchor, focus: word, isOpen: false }
    : { anchor: word, focus: word, isOpen: true };
}

export function rangeOf({ anchor, focus }: Omit<WordSelection, 'isOpen'>): WordRange {
  return { first: Math.min(anchor, focus), last: Math.max(anchor, focus) };
}
