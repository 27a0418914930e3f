// From the pieces that a model says one after the other to words with their times, and how sure it was of each. Pure.
import type { HeardStretch, HeardWord } from '../../shared/contract/transcriber.ts';

export interface Token {
  id: number;
  /** Of the words that could have stood here, how likely it was. */
  likely: number;
  /** When it is said, where the model tells of it. */
  atMs: number | undefined;
}

interface Reading {
  tokens: readonly Token[];
  /** The first of those that are times: 20 ms for each further one. */
  firstTime: number;
  /** From here on none are text. */
  firstSpecial: number;
  decode: (ids: number[]) => string;
  /** How long the piece is. */
  lengthMs: number;
}

const BROKEN = '\ufffd';
const STEP_MS = 20;

/** Half a letter is no text: tokens are read together until they make whole letters. */
function unitsOf(tokens: readonly Token[], decode: Reading['decode']) {
  const units: { text: string; likely: number; atMs: number | undefined }[] = [];
  let gathered: Token[] = [];
  for (const token of tokens) {
    gathered.push(token);
    const text = decode(gathered.map(({ id }) => id));
    if (text.includes(BROKEN)) continue;
    units.push({
      text,
      likely: Math.min(...gathered.map(({ likely }) => likely)),
      atMs: gathered[0]?.atMs,
    });
    gathered = [];
  }
  return units;
}

const isLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);
/** Scripts that leave no space between words. */
const standsAlone = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function wordsOf(tokens: readonly Token[], decode: Reading['decode']): HeardWord[] {
  const words: (Omit<HeardWord, 'toMs'> & { atMs: number | undefined })[] = [];
  for (const { text, likely, atMs } of unitsOf(tokens, decode)) {
    const bare = text.trim();
    if (bare === '') continue;
    const hasSpace = /^\s/u.test(text);
    const last = words.at(-1);
    if (last !== undefined && !hasSpace && !standsAlone.test(bare)) {
      last.text += bare;
      // A comma more or less makes no word doubtful.
      if (isLetter(bare)) last.sure = Math.min(last.sure, likely);
    } else words.push({ text: bare, hasSpace, fromMs: 0, sure: isLetter(bare) ? likely : 1, atMs });
  }
  return words.map(({ atMs, ...word }) => ({ ...word, fromMs: atMs ?? NaN, toMs: NaN }));
}

/** Words without a time of their own share the time of their stretch by their length. */
function timed(words: HeardWord[], fromMs: number, toMs: number): HeardWord[] {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let before = 0;
  const begun = words.map((word) => {
    const guess = fromMs + ((toMs - fromMs) * before) / letters;
    before += word.text.length;
    const at = Number.isNaN(word.fromMs) ? guess : word.fromMs;
    return { ...word, fromMs: Math.min(toMs, Math.max(fromMs, at)) };
  });
  let earliest = fromMs;
  for (const word of begun) earliest = word.fromMs = Math.max(earliest, word.fromMs);
  return begun.map((word, place) => ({ ...word, toMs: begun[place + 1]?.fromMs ?? toMs }));
}

/** A stretch stands between two times; the last may lack its second one. */
export function heardStretches(reading: Reading): HeardStretch[] {
  const { tokens, firstTime, firstSpecial, decode, lengthMs } = reading;
  const stretches: HeardStretch[] = [];
  let fromMs = 0;
  let said: Token[] = [];
  const close = (toMs: number) => {
    const end = Math.max(fromMs, Math.min(lengthMs, toMs));
    const words = timed(wordsOf(said, decode), fromMs, end);
    if (words.length > 0) stretches.push({ fromMs, toMs: end, words });
    said = [];
  };
  for (const token of tokens) {
    if (token.id >= firstTime) {
      const atMs = Math.min(lengthMs, (token.id - firstTime) * STEP_MS);
      if (said.length > 0) close(atMs);
      fromMs = Math.max(atMs, stretches.at(-1)?.toMs ?? 0);
    } else if (token.id < firstSpecial) said.push(token);
  }
  if (said.length > 0) close(lengthMs);
  return stretches;
}

/** Does it say the same few words again and again? @returns up to where it does not */
export function loopStart(ids: readonly number[], times = 4): number | undefined {
  for (let size = 1; size <= 24; size += 1) {
    const needed = size === 1 ? times + 2 : times;
    for (let from = 0; from + size * needed <= ids.length; from += 1) {
      let same = 1;
      while (
        same < needed &&
        ids.slice(from, from + size).every((id, place) => id === ids[from + same * size + place])
      )
        same += 1;
      if (same === needed) return from + size;
    }
  }
  return undefined;
}
