// Times that people write into a text: [00:12:31], 00:12, (1:02:03 – 1:02:10), #00:12:31-5#.
import { parseTimecode } from '../../../shared/rules/timecode.ts';

export interface Lead {
  fromMs: number | null;
  toMs: number | null;
  /** Only where a time stands behind a name, and so says that it is one. */
  speaker: string | undefined;
  rest: string;
}

const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = `(${TIME})(?:\\s*(?:-->|[-–—]|to)\\s*(${TIME}))?`;
const BRACKETED = new RegExp(`^[\\[({<]\\s*${RANGE}\\s*[\\])}>]\\s*[-–—:|]?\\s*`, 'u');
const BARE = new RegExp(`^${RANGE}(?:\\s+[-–—|]?\\s*|$)`, 'u');
/** "Amina 0:05", "Amina [00:05]: words". */
const NAMED = new RegExp(
  `^(\\p{L}[\\p{L}\\p{M}\\p{N} ._'’-]{0,38}?):?\\s+(?:[\\[(]\\s*(${TIME})\\s*[\\])]:?(?:\\s+|$)|(${TIME})$)`,
  'u',
);
const AT_END = /\s*#(\d{1,3}:\d{2}:\d{2})-(\d)#\s*$/u;
const INSIDE = new RegExp(`(?<=\\S)\\s+(?=[\\[(]${TIME}[\\])])`, 'gu');

const msOf = (typed: string | undefined) =>
  typed === undefined ? null : (parseTimecode(typed) ?? null);

/** Do lines begin with times without brackets? One alone may be the hour at which something happened. */
export function bareTimesCount(texts: readonly string[]): boolean {
  const found = texts.flatMap((text) => msOf(BARE.exec(text)?.[1]) ?? []);
  const back = found.filter((timeMs, place) => timeMs < (found[place - 1] ?? 0)).length;
  return found.length > 1 && back * 4 <= found.length;
}

export function readLead(text: string, takesBare: boolean): Lead {
  const end = AT_END.exec(text);
  const words = end === null ? text : text.slice(0, end.index);
  const endMs = end === null ? null : msOf(`${end[1]}.${end[2]}`);
  const time = BRACKETED.exec(words) ?? (takesBare ? BARE.exec(words) : null);
  const fromMs = msOf(time?.[1]);
  if (time !== null && fromMs !== null)
    return {
      fromMs,
      toMs: msOf(time[2]) ?? endMs,
      speaker: undefined,
      rest: words.slice(time[0].length),
    };
  const named = NAMED.exec(words);
  const namedMs = msOf(named?.[2] ?? named?.[3]);
  if (named !== null && namedMs !== null)
    return {
      fromMs: namedMs,
      toMs: endMs,
      speaker: named[1]?.trim(),
      rest: words.slice(named[0].length),
    };
  return { fromMs: null, toMs: endMs, speaker: undefined, rest: words };
}

/** Programs write the time into the middle of a paragraph: there a new line begins. "[inaudible 00:12:31]" is no such time. */
export function splitAtTimes(text: string): string[] {
  const head = NAMED.exec(text.trimStart())?.[0] ?? '';
  const [first = '', ...rest] = text.trimStart().slice(head.length).split(INSIDE);
  return [head + first, ...rest];
}
