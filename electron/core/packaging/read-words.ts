// A text made ready to be looked through for names: its words as they are compared, and as they are written. Pure.
import { searchWords } from '../../../shared/rules/search-text.ts';

export interface Token {
  /** As it stands in the text. */
  written: string;
  word: string;
  hasCapital: boolean;
}

export interface ReadText {
  /** Both ways to read an apostrophe: King's is King and Kings. */
  readings: readonly (readonly Token[])[];
  /** All letters, without what is between them. */
  squeezed: string;
}

const apostrophes = /['’‘ʼ`´]/gu;
const piece = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼʻʿʾ`´]+/gu;

/** Amina1985 is Amina. */
function withoutDigits(word: string): string {
  return word.replaceAll(/^\p{N}+(?=\p{L})|(?<=[\p{L}\p{M}])\p{N}+$/gu, '');
}

/** Long texts say the same words again and again. */
const known = new Map<string, readonly Token[]>();
const MOST_KNOWN = 50_000;

function tokensOfPiece(written: string): readonly Token[] {
  const before = known.get(written);
  if (before !== undefined) return before;
  const hasCapital = /\p{Lu}/u.test(written);
  const tokens = searchWords(written).map((word) => ({
    ...{ written, word: withoutDigits(word), hasCapital },
  }));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, tokens);
  return tokens;
}

function tokensOf(text: string): Token[] {
  return (text.match(piece) ?? []).flatMap(tokensOfPiece);
}

export function readWords(text: string): ReadText {
  const whole = tokensOf(text);
  const split = text.replaceAll(apostrophes, ' ');
  return {
    readings: split === text ? [whole] : [whole, tokensOf(split)],
    squeezed: whole.map(({ word }) => word).join(''),
  };
}

/** Every word of a text, in both readings. */
export function wordsOf(text: string): Set<string> {
  return new Set(readWords(text).readings.flatMap((tokens) => tokens.map(({ word }) => word)));
}
