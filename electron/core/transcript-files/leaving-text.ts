// A text that may leave, ready to be written: display names alone, nothing that is closed, nothing private.

export interface WrittenLine {
  fromMs: number | null;
  toMs: number | null;
  /** As they are shown; empty where nobody said. */
  speaker: string;
  text: string;
  language: string | null;
}

export interface WrittenText {
  title: string;
  /** `hg-0007` */
  code: string;
  storytellers: readonly string[];
  interviewers: readonly string[];
  language: string;
  isTranslation: boolean;
  isApproved: boolean;
  /** Somebody in it is not shown by their full name. */
  isAnonymised: boolean;
  /** EDTF, or empty. */
  recordedOn: string;
  /** yyyy-mm-dd */
  writtenOn: string;
  organisation: string;
  lines: readonly WrittenLine[];
}

/** What stands above every text: whose it is, of when, which version, and what was done to the names. */
export function headerOf(text: WrittenText): [name: string, value: string][] {
  const list = (names: readonly string[]) => names.join(', ');
  const rows: [string, string][] = [
    ['Story', text.code.toUpperCase()],
    ['Told by', list(text.storytellers)],
    ['Interviewer', list(text.interviewers)],
    ['Recorded', text.recordedOn],
    ['Organisation', text.organisation],
    ['Language', text.language],
    [
      'Version',
      `${text.isTranslation ? 'Translation, ' : ''}${text.isApproved ? 'approved' : 'checked'}, saved ${text.writtenOn}`,
    ],
    // A name can have a substitute where nobody is protected, too.
    [
      'Names',
      text.isAnonymised ? 'Some names are changed or left out.' : 'Some names may be changed.',
    ],
    ['Left out', 'Parts that are closed are not in this text.'],
  ];
  return rows.filter(([, value]) => value !== '');
}

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;
const letter = /\p{L}/u;

/** By its first letter, as `dir="auto"` does. */
export function isRightToLeft(text: string): boolean {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first);
}

/** A caption must have both times. How long the last words of a line without an end are shown. */
const SHOWN_MS = 5000;

export type TimedLine = WrittenLine & { fromMs: number; toMs: number };

/** In the order of their times; a line without an end lasts until the next one. Lines without any time are not among them. */
export function captionsOf(lines: readonly WrittenLine[]): TimedLine[] {
  const timed = lines
    .flatMap((line) => (line.fromMs === null ? [] : [{ ...line, fromMs: line.fromMs }]))
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return timed.map((line, place) => {
    const next = timed.slice(place + 1).find(({ fromMs }) => fromMs > line.fromMs)?.fromMs;
    const endMs = line.toMs ?? Math.min(next ?? Infinity, line.fromMs + SHOWN_MS);
    return { ...line, toMs: Math.max(endMs, line.fromMs + 1) };
  });
}
