// Where the words of a line lie in time, and how what is known of places in a text follows a change of the text. Pure.
import type { TranscriptLine } from '../model/transcript.ts';

type TimedText = Pick<TranscriptLine, 'text' | 'fromMs' | 'toMs' | 'times'>;

/** What is known of a line: [place in the text, milliseconds], from its beginning to its end, in order. */
function knownPoints({ text, fromMs, toMs, times }: TimedText): [number, number][] {
  const points = times.filter(([place]) => place <= text.length);
  if (fromMs !== null && points[0]?.[0] !== 0) points.unshift([0, fromMs]);
  if (toMs !== null && (points.at(-1)?.[0] ?? -1) < text.length) points.push([text.length, toMs]);
  return points;
}

/** @returns milliseconds of the recording where this place is said, between known places by the length of the text; null where nobody knows */
export function timeAtPlace(line: TimedText, place: number): number | null {
  const points = knownPoints(line);
  const before = points.findLast(([at]) => at <= place);
  const after = points.find(([at]) => at > place);
  if (before === undefined) return after?.[1] ?? null;
  if (after === undefined) return before[1];
  const part = (place - before[0]) / (after[0] - before[0]);
  return Math.round(before[1] + part * (after[1] - before[1]));
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’\-\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu;

/** Where the words of a text stand: [from, up to]. */
export function wordsOf(text: string): [number, number][] {
  return [...text.matchAll(word)].map(({ index, 0: found }) => [index, index + found.length]);
}

/** @returns where the word at this place begins; between words, the next one; after the last, that one */
export function wordBeginAt(text: string, place: number): number {
  const words = wordsOf(text);
  return (words.find(([, to]) => to >= place) ?? words.at(-1) ?? [0])[0];
}

/** The word that is said at this time, as [from, up to]; undefined where the times of the line are not known. */
export function wordAtTime(line: TimedText, timeMs: number): [number, number] | undefined {
  if (line.fromMs === null || (line.toMs === null && line.times.length === 0)) return undefined;
  return wordsOf(line.text).findLast(([from]) => (timeAtPlace(line, from) ?? Infinity) <= timeMs);
}

interface TextChange {
  /** Up to here the text is as it was. */
  from: number;
  /** From here on, counted in the former text, it is as it was. */
  until: number;
  /** By how much what follows has moved. */
  by: number;
  /** What was put in ends a word, so that a word behind it has moved. */
  endsWord: boolean;
}

function changeOf(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const until = before.length - same;
  const inserted = after.slice(from, after.length - same);
  return { from, until, by: after.length - before.length, endsWord: /\s$/u.test(inserted) };
}

/** @param places in order @returns those of them that the change has left, where they are now */
export function carryPlaces<Known>(
  before: string,
  after: string,
  places: readonly (readonly [number, Known])[],
): [number, Known][] {
  const { from, until, by, endsWord } = changeOf(before, after);
  const left = places.flatMap(([place, known]): [number, Known][] => {
    if (place >= until && (place > from || endsWord)) return [[place + by, known]];
    return place <= from ? [[place, known]] : [];
  });
  // Where a word has gone, the next one stands in its place.
  return left.filter(([place], index) => left[index + 1]?.[0] !== place);
}

/** The same for parts of a text: one that is touched by the change is no longer what it was, and goes. */
export function carryParts(
  before: string,
  after: string,
  parts: readonly (readonly [number, number])[],
): [number, number][] {
  if (before === after) return parts.map(([first, last]) => [first, last]);
  const { from, until, by } = changeOf(before, after);
  const goesOn = (place: number) => /\S/u.test(after[place] ?? ' ');
  return parts.flatMap(([first, last]): [number, number][] => {
    if (last < from || (last === from && !goesOn(last))) return [[first, last]];
    const moved = first + by;
    if (first > until || (first === until && !goesOn(moved - 1))) return [[moved, last + by]];
    return [];
  });
}
