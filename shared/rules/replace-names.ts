// Puts one [substitute] in the place of a name, however the name is written: whole words, the longest first. Pure.
import { searchText, searchWords } from './search-text.ts';

export interface Replacement {
  /** Every way in which the name is written. */
  forms: readonly string[];
  /** Without brackets. */
  substitute: string;
}

export interface Replaced {
  text: string;
  /** How many were put in. */
  places: number;
}

interface Form {
  /** As they are compared. */
  words: readonly string[];
  shown: string;
  which: number;
}

interface Piece {
  from: number;
  to: number;
  word: string;
  /** Only an apostrophe stands between it and the one before. */
  isJoined: boolean;
}

/** Scripts that write no spaces between words: there a name may begin and end anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const letters = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
const apostrophe = /^['’‘ʼʻʿʾ`´]$/u;
/** No more than this lies between the words of one name: a space, a hyphen, a full stop behind a letter. */
const WIDEST_GAP = 3;

/** "[Amina]" as it was typed, or with brackets, is Amina. */
export function withoutBrackets(substitute: string): string {
  return substitute.replaceAll(/[[\]]/gu, '').replaceAll(/\s+/gu, ' ').trim();
}

/** @returns for each text the text with its names replaced, and, for each replacement, how many stand there */
export function createReplacer(replacements: readonly Replacement[]) {
  const forms = replacements
    .flatMap(({ forms: written, substitute }, which) =>
      written.map((form): Form & { written: string } => ({
        ...{ words: searchWords(form), shown: `[${withoutBrackets(substitute)}]`, which },
        written: form.normalize('NFC').trim(),
      })),
    )
    .filter(({ words }) => words.length > 0)
    .toSorted(
      (one, other) =>
        other.words.join('').length - one.words.join('').length ||
        other.words.length - one.words.length,
    );
  const inside = forms.filter(({ written }) => unspaced.test(written));
  const starts = [...new Set(forms.map(({ words: [first = ''] }) => first))];

  function replace(text: string, count: (which: number) => void): string {
    if (forms.length === 0) return text;
    const folded = searchText(text);
    if (!starts.some((start) => folded.includes(start))) return text;
    return replaceInside(text.normalize('NFC'), inside, count, (rest) =>
      replaceWords(rest, forms, count),
    );
  }
  return {
    replace: (text: string): string => replace(text, () => undefined),
    /** @returns one number for each replacement */
    count(texts: Iterable<string>): number[] {
      const counts = replacements.map(() => 0);
      for (const text of texts)
        replace(text, (which) => {
          counts[which] = (counts[which] ?? 0) + 1;
        });
      return counts;
    },
  };
}
export type Replacer = ReturnType<typeof createReplacer>;

/** What is put in is not looked through again. */
function replaceInside(
  text: string,
  forms: readonly (Form & { written: string })[],
  count: (which: number) => void,
  then: (rest: string) => string,
): string {
  const [form, ...others] = forms;
  if (form === undefined) return then(text);
  const parts = text.split(form.written);
  for (let found = 1; found < parts.length; found += 1) count(form.which);
  return parts.map((part) => replaceInside(part, others, count, then)).join(form.shown);
}

function replaceWords(
  text: string,
  forms: readonly Form[],
  count: (which: number) => void,
): string {
  const pieces = piecesOf(text);
  const beginningAt = (at: number) => {
    const word = pieces[at]?.word ?? '';
    return forms.filter(({ words: [first = ''] }) => word !== '' && first.startsWith(word));
  };
  let written = '';
  let done = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const found = beginningAt(at)
      .map((form) => ({ form, end: endOfName(pieces, at, form.words) }))
      .find(({ end }) => end !== undefined);
    const [first, last] = [pieces[at], pieces[(found?.end ?? 0) - 1]];
    if (found?.end === undefined || first === undefined || last === undefined) continue;
    count(found.form.which);
    const hasBrackets = text[first.from - 1] === '[' && text[last.to] === ']';
    const { shown } = found.form;
    written += text.slice(done, first.from) + (hasBrackets ? shown.slice(1, -1) : shown);
    done = last.to;
    at = found.end - 1;
  }
  return written + text.slice(done);
}

function piecesOf(text: string): Piece[] {
  let end = -1;
  return [...text.matchAll(letters)].map(({ 0: piece, index: from }) => {
    const isJoined = end >= 0 && apostrophe.test(text.slice(end, from));
    end = from + piece.length;
    return { from, to: end, word: searchWords(piece).join(''), isJoined };
  });
}

/** @returns behind which piece the name ends; undefined where it does not stand there. O'Brien is one word or two. */
function endOfName(
  pieces: readonly Piece[],
  start: number,
  words: readonly string[],
): number | undefined {
  let at = start;
  for (const [place, word] of words.entries()) {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (piece === undefined) return undefined;
    const gap = before === undefined ? 0 : piece.from - before.to;
    if (place > 0 && gap > WIDEST_GAP) return undefined;
    let run = piece.word;
    at += 1;
    while (run.length < word.length && pieces[at]?.isJoined) {
      run += pieces[at]?.word ?? '';
      at += 1;
    }
    if (run !== word) return undefined;
  }
  return at;
}
