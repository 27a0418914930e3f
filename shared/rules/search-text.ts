// Words as they are searched: the same word typed in another way, or on another keyboard, becomes the same text.

/** To be raised whenever the rule below changes, or which words of a story are searched, so that a library knows to index its stories again. */
export const searchTextVersion = 3;

/** Letters that Unicode does not take apart, and letters of one sound that keyboards give in several forms. */
const folded: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ہ: 'ه',
  ۃ: 'ه',
  ة: 'ه',
  ھ: 'ه',
  ە: 'ه',
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu');

/** Where the ten digits of a script begin. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
];

/** ۱۹۶۲ and १९६२ become 1962. */
export function foldDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Accents of Latin, Greek and Cyrillic; Hebrew and Arabic vowel marks. Vowel signs of Indic scripts stay: they are letters of the word. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/gu;
/** Tatweel, zero-width signs, direction marks, soft hyphen; apostrophes, so that King's and Kings are one word. */
const ignored =
  /(?:\u034f|[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'’‘ʼʻʿʾ`´])/gu;

/**
 * The text with case, accents, vowel marks and keyboard variants taken away. Applying it twice changes nothing more.
 * @returns text for comparing only, never for showing
 */
export function searchText(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(ignored, '')
    .replace(foldable, (letter) => folded[letter] ?? letter);
  return foldDigits(bare).normalize('NFC');
}

/** The words of a text, ready for searching, in order. */
export function searchWords(text: string): string[] {
  return searchText(text).match(/[\p{L}\p{N}\p{Mn}\p{Mc}]+/gu) ?? [];
}

/** One thing that must be found: words that follow each other; the last may go on unless `isWhole`. */
export interface SearchTerm {
  words: string[];
  isWhole: boolean;
}

/** What a person typed: words, and phrases in quotation marks. An unfinished quotation counts up to its end. */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, quoted, plain] of text.matchAll(
    /["“”«»„]([^"“”«»„]*)(?:["“”«»„]|$)|([^\s"“”«»„]+)/gu,
  )) {
    const words = searchWords(quoted ?? plain ?? '');
    if (words.length > 0) terms.push({ words, isWhole: quoted !== undefined });
  }
  return terms;
}

/** Does a text (as few words as a name) hold everything that was asked for? */
export function matchesSearch(text: string, terms: readonly SearchTerm[]): boolean {
  const words = searchWords(text);
  return terms.every((term) =>
    words.some((_, start) =>
      term.words.every((wanted, index) => {
        const word = words[start + index];
        const mayGoOn = !term.isWhole && index === term.words.length - 1;
        return word !== undefined && (mayGoOn ? word.startsWith(wanted) : word === wanted);
      }),
    ),
  );
}
