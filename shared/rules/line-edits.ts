// What splitting, joining, retyping and shifting make of the lines of a transcript. Pure.
import type { TranscriptLineId } from '../model/ids.ts';
import type { TranscriptLine } from '../model/transcript.ts';
import { carryParts, carryPlaces, timeAtPlace } from './word-times.ts';

export const LONGEST_LINE = 10_000;

/** Signs that cannot be seen, or that would turn the order of what stands beside them, are no part of a text. */
export function plainText(typed: string): string {
  return typed
    .replaceAll(/[\n\r\t\u00a0\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu, '')
    .slice(0, LONGEST_LINE);
}

/** The line with this text. What is known of its words stays with those that stay. */
export function retyped(line: TranscriptLine, text: string): TranscriptLine {
  if (text === line.text) return line;
  return {
    ...line,
    text,
    isByComputer: false,
    times: carryPlaces(line.text, text, line.times),
    doubtful: carryParts(line.text, text, line.doubtful),
  };
}

/**
 * @param place in the text @param nowMs where the sound is, for who writes as they listen
 * @returns the line, and the new one behind it
 */
export function splitLine(
  line: TranscriptLine,
  place: number,
  { id, nowMs }: { id: TranscriptLineId; nowMs: number | null },
): [TranscriptLine, TranscriptLine] {
  const first = line.text.slice(0, place).trimEnd();
  const second = line.text.slice(place).trimStart();
  const begin = line.text.length - second.length;
  const isAtEnd = second === '';
  const heardMs = nowMs !== null && line.fromMs !== null && nowMs > line.fromMs ? nowMs : null;
  const known = isAtEnd ? (line.toMs ?? heardMs) : timeAtPlace(line, begin);
  const hasTime = line.fromMs !== null && (isAtEnd || line.toMs !== null || line.times.length > 0);
  const borderMs = hasTime ? known : null;
  const behind = <Known>(list: readonly (readonly [number, Known])[]) =>
    list.filter(([at]) => at >= begin).map(([at, what]): [number, Known] => [at - begin, what]);
  return [
    {
      ...line,
      text: first,
      toMs: borderMs ?? (isAtEnd ? line.toMs : null),
      times: line.times.filter(([at]) => at < first.length),
      doubtful: line.doubtful.filter(([, to]) => to <= first.length),
    },
    {
      ...line,
      id,
      text: second,
      fromMs: borderMs,
      toMs: isAtEnd ? null : line.toMs,
      ofLineId: null,
      times: behind(line.times),
      doubtful: line.doubtful
        .filter(([from]) => from >= begin)
        .map(([from, to]): [number, number] => [from - begin, to - begin]),
    },
  ];
}

/** What the first line becomes when the second one is put behind it; undefined when it would be too long. */
export function joinedLine(
  first: TranscriptLine,
  second: TranscriptLine,
): TranscriptLine | undefined {
  const head = first.text.trimEnd();
  const tail = second.text.trimStart();
  const text = head === '' || tail === '' ? head + tail : `${head} ${tail}`;
  if (text.length > LONGEST_LINE) return undefined;
  const start = text.length - tail.length;
  const by = start - (second.text.length - tail.length);
  const border: [number, number][] =
    second.fromMs !== null && tail !== '' && second.times[0]?.[0] !== 0
      ? [[start, second.fromMs]]
      : [];
  const fromMs = first.fromMs ?? second.fromMs;
  const toMs = second.toMs ?? (tail === '' ? first.toMs : null);
  return {
    ...first,
    text,
    fromMs,
    toMs: toMs !== null && fromMs !== null && toMs < fromMs ? null : toMs,
    times: [
      ...first.times.filter(([at]) => at < head.length),
      ...(head === '' ? [] : border),
      ...second.times.map(([at, ms]): [number, number] => [Math.max(0, at + by), ms]),
    ],
    doubtful: [
      ...first.doubtful.filter(([, to]) => to <= head.length),
      ...second.doubtful
        .map(([from, to]): [number, number] => [from + by, to + by])
        .filter(([from]) => from >= start),
    ],
    isByComputer: first.isByComputer && second.isByComputer,
    isClosed: first.isClosed || second.isClosed,
  };
}

/** Later, or earlier, but not before the beginning of the recording. */
export function shiftedLine(line: TranscriptLine, byMs: number): TranscriptLine {
  const moved = (ms: number) => Math.max(0, Math.round(ms + byMs));
  return {
    ...line,
    fromMs: line.fromMs === null ? null : moved(line.fromMs),
    toMs: line.toMs === null ? null : moved(line.toMs),
    times: line.times.map(([at, ms]): [number, number] => [at, moved(ms)]),
  };
}
