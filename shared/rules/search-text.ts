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

/** Where the ten digits of a script begin. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
];

const digits = new RegExp(
  `[${zeros.map((zero) => `${String.fromCodePoint(zero)}-${String.fromCodePoint(zero + 9)}`).join('')}]`,
  'gu',
);

/** ۱۹۶۲ and १९६२ become 1962. */
export function foldDigits(text: string): string {
  return text.replace(digits, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code <= start + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Accents of Latin, Greek and Cyrillic; Hebrew and Arabic vowel marks. Vowel signs of Indic scripts stay: they are letters of the word. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/u;
/** Tatweel, zero-width signs, direction marks, soft hyphen; apostrophes, so that King's and Kings are one word. */
const ignored =
  /(?:\u034f|[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff'’‘ʼʻʿʾ`´])/u;

/** What becomes of a unit of UTF-16, once it has been asked. Thousands of words are folded at once, and expressions are slow. */
const fates: (string | undefined)[] = [];

function fateOf(unit: number): string {
  const known = fates[unit];
  if (known !== undefined) return known;
  const sign = String.fromCharCode(unit);
  const fate = marks.test(sign) || ignored.test(sign) ? '' : (folded[sign] ?? foldDigits(sign));
  fates[unit] = fate;
  return fate;
}

/** Takes away and exchanges single signs: none of them takes two units. */
function foldSigns(text: string): string {
  let result = '';
  let start = 0;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    const fate = fateOf(unit);
    if (fate.length === 1 && fate.charCodeAt(0) === unit) continue;
    result += text.slice(start, place) + fate;
    start = place + 1;
  }
  return start === 0 ? text : result + text.slice(start);
}

/**
 * The text with case, accents, vowel marks and keyboard variants taken away. Applying it twice changes nothing more.
 * @returns text for comparing only, never for showing
 */
export function searchText(text: string): string {
  return foldSigns(text.normalize('NFKD').toLowerCase().normalize('NFKD')).normalize('NFC');
}

const wordSign = /[\p{L}\p{N}\p{Mn}\p{Mc}]/u;
/** Of each unit of UTF-16 whether it belongs to words, once it has been asked: 1 yes, 2 no. Thousands of words are read at once, and the expression is slow. */
const asked = new Uint8Array(0x1_0000);

/** @returns how many units of a word stand here: none, one, or two for signs that take two */
function unitsOfWord(text: string, place: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(place);
  if (unit >= 0xd800 && unit <= 0xdbff)
    return wordSign.test(String.fromCodePoint(text.codePointAt(place) ?? 0)) ? 2 : 0;
  const known = asked[unit] || (wordSign.test(String.fromCharCode(unit)) ? 1 : 2);
  asked[unit] = known;
  return known === 1 ? 1 : 0;
}

/** The words of a text, ready for searching, in order. */
export function searchWords(text: string): string[] {
  const plain = searchText(text);
  const words: string[] = [];
  let start = -1;
  for (let place = 0; place <= plain.length;) {
    const units = place === plain.length ? 0 : unitsOfWord(plain, place);
    if (units > 0 && start === -1) start = place;
    if (units === 0 && start !== -1) {
      words.push(plain.slice(start, place));
      start = -1;
    }
    place += units || 1;
  }
  return words;
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
