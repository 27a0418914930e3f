// How good a passphrase is, and what would make it better. The core refuses what is not acceptable; the page shows the rest.

export const passphraseAdvice = [
  'make-it-longer',
  'add-words',
  'repeat-less',
  'avoid-rows-of-keys',
  'avoid-common-words',
] as const;
export type PassphraseAdvice = (typeof passphraseAdvice)[number];

export interface PassphraseStrength {
  /** 0 (refused) to 4 (very good). */
  score: 0 | 1 | 2 | 3 | 4;
  acceptable: boolean;
  advice: PassphraseAdvice[];
}

const MIN_CHARACTERS = 12;
const MIN_WORDS = 4;
const MIN_DIFFERENT_CHARACTERS = 5;
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const COMMON =
  /pass ?word|passphrase|letme ?in|welcome|qwerty|iloveyou|admin|birmingham|homeground|football|monkey|dragon/;

/** The form that is used everywhere, so that the same keys on another keyboard give the same key. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** Longest stretch that runs along the alphabet, the digits or a row of keys, either way. */
function longestRow(text: string): number {
  let longest = 0;
  for (const row of [...ROWS, ...ROWS.map((keys) => [...keys].toReversed().join(''))]) {
    for (let start = 0; start < text.length; start += 1) {
      let length = 1;
      while (start + length < text.length && row.includes(text.slice(start, start + length + 1)))
        length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

function alphabetSize(characters: string[]): number {
  const has = (pattern: RegExp) => characters.some((character) => pattern.test(character));
  return (
    (has(/\p{Ll}|\p{Lo}/u) ? 26 : 0) +
    (has(/\p{Lu}/u) ? 26 : 0) +
    (has(/\p{N}/u) ? 10 : 0) +
    (has(/[^\p{L}\p{N}\s]/u) ? 20 : 0) +
    (has(/\s/u) ? 1 : 0)
  );
}

/** A rough lower bound, as if the guesser knew the shape: words from a list of 2,048, or single characters. */
function guessBits(characters: string[], words: string[], row: number): number {
  const different = new Set(characters).size;
  const counted = Math.min(characters.length, different * 2) - Math.max(0, row - 3);
  const byCharacter = Math.max(0, counted) * Math.log2(Math.max(2, alphabetSize(characters)));
  const onlyWords = words.length > 0 && words.every((word) => /^\p{L}+$/u.test(word));
  return onlyWords ? Math.min(byCharacter, words.length * 12) : byCharacter * 0.8;
}

export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = normalisePassphrase(passphrase).trim();
  const folded = text.toLowerCase();
  const characters = [...text];
  const words = [
    ...new Set(folded.split(/[\s\p{Pd}_.,]+/u).filter((word) => [...word].length >= 2)),
  ];
  const row = longestRow(folded);
  const different = new Set(folded).size;
  const longEnough = characters.length >= MIN_CHARACTERS || words.length >= MIN_WORDS;
  const varied = different >= MIN_DIFFERENT_CHARACTERS;
  const common = COMMON.test(folded);

  const advice: PassphraseAdvice[] = [];
  if (!longEnough) advice.push('make-it-longer');
  if (!varied) advice.push('repeat-less');
  if (row >= 5) advice.push('avoid-rows-of-keys');
  if (common) advice.push('avoid-common-words');

  const acceptable = longEnough && varied && row < MIN_CHARACTERS - 2;
  if (!acceptable) return { score: 0, acceptable, advice };
  const bits = guessBits(characters, words, row) - (common ? 20 : 0);
  const score = bits >= 70 ? 4 : bits >= 58 ? 3 : bits >= 44 ? 2 : 1;
  if (score < 4 && words.length < MIN_WORDS + 1) advice.push('add-words');
  return { score, acceptable, advice };
}
