// Is a word of a text perhaps a form of somebody's name: with an ending, with a small word joined to it, or inside a longer word? Pure.
import { searchWords } from '../../../shared/rules/search-text.ts';

/** Written without spaces between words, so that a name may begin and end anywhere. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Where most names are two or three signs long, each of them a syllable. */
const DENSE = /[\p{Script=Han}\p{Script=Hangul}]/u;
const ETHIOPIC = /\p{Script=Ethiopic}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** English words that begin many sentences, where they have a capital as names have. */
const commonPairs = new Set(
  'ah am an as at be by do go he hi if in is it me my no of oh ok on or so to up us we'.split(' '),
);

/** From this length on a word is looked for inside other words. */
const LONG = 4;
/** Shorter names with capitals lie inside too many common words: Rose, Mark, Vera. There the text must have a capital as well. */
const SURE = 5;

/** Endings that names take in Slavic languages, as searchText folds them, and what Latin names of three letters take. */
const latinEndings = new Set(
  'a e i o u y ie ia iu io ej iej ego iego emu iemu em im iem om ym ow owi owie owa owej owna ami ach ych ich ova ove ovi ova ovu'.split(
    ' ',
  ),
);
const shortLatinEndings = new Set('a owi owie ovi em iem om'.split(' '));
const cyrillicEndings = new Set(
  searchWords(
    'а я у ю е о и ы і ого его ому ему ом ем им ым ой ей ою ею ии ию ией иею ая ую яя юю ие ые ов ев ове ова ову овы ам ям ами ями ах ях го му іи ію ії єю єм ові еві',
  ),
);
/** How the last consonant changes before -e or -i: Monika, Monice. */
const softened: readonly (readonly [from: string, to: string])[] = [
  ...[['ka', 'ce'] as const, ['ga', 'dze'] as const, ['ra', 'rze'] as const],
  ...[['ta', 'cie'] as const, ['da', 'dzie'] as const, ['ка', 'ці'] as const],
];

/** "And", "for", "by", "like", "the", "and for the …" are written in one with the word that follows. Folded as searchText folds. */
const joinedBefore = /^(?:[وف]?(?:[بکل]|لل)?(?:ال)?|[ושהבכלמ]{1,3}|[የለበከ])$/u;

export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/** How many letters a name has, vowel signs counted too; a sign that is a syllable of two letters counts for two. */
export function weightOf(word: string): number {
  return (word.match(/[\p{L}\p{M}]/gu)?.length ?? 0) + (word.match(ETHIOPIC)?.length ?? 0);
}

/** Is this, in one word, a family name and a given name? Chinese and Korean names are written so. */
export function isFullDenseName(word: string): boolean {
  const signs = [...word];
  return signs.length >= 2 && signs.every((sign) => DENSE.test(sign));
}

/** @returns what is looked for inside a text of an unspaced script: the word, and the given name behind a family name of one sign */
export function partsInside(word: string): string[] {
  const signs = [...word];
  if (!isUnspaced(word) || signs.length < (DENSE.test(word) ? 2 : 3)) return [];
  const hasGivenName = isFullDenseName(word) && (signs.length === 3 || signs.length === 4);
  return hasGivenName ? [word, signs.slice(-2).join('')] : [word];
}

/** @param name and word folded by searchText @param hasCapital of the word as it was written */
export function isLikeName(name: string, word: string, hasCapital: boolean): boolean {
  const weight = weightOf(name);
  if (weight === 2) return word === name && hasCapital && !commonPairs.has(name);
  if (word === name) return weight > 2;
  if (CASED.test(name) && weight < SURE && !hasCapital) return false;
  if (weight >= LONG && (word.startsWith(name) || word.endsWith(name))) return true;
  if (word.endsWith(name) && weight >= 3 && joinedBefore.test(word.slice(0, -name.length)))
    return true;
  const bare = /^ال(.{3,})$/u.exec(name)?.[1];
  if (bare !== undefined && word.endsWith(bare) && joinedBefore.test(word.slice(0, -bare.length)))
    return true;
  return CASED.test(name) && isInflected(name, word);
}

function isInflected(name: string, word: string): boolean {
  const isCyrillic = CYRILLIC.test(name);
  const endings = isCyrillic
    ? cyrillicEndings
    : name.length <= 3
      ? shortLatinEndings
      : latinEndings;
  for (const stem of stemsOf(name, isCyrillic ? 2 : 3))
    if (word !== name && word.startsWith(stem) && endings.has(word.slice(stem.length))) return true;
  return softened.some(
    ([from, to]) =>
      name.length > SURE && name.endsWith(from) && word === name.slice(0, -from.length) + to,
  );
}

/** What stays when a name changes its ending: Anna, Ann-y; Kowalska, Kowalsk-iej; Marek, Mark-a. */
function stemsOf(name: string, shortest: number): string[] {
  const stems = [name];
  const oneOff = /^(.+)[aeiouyаеиоуыэюяьії]$/u.exec(name)?.[1];
  const twoOff = /^(.{4,})[иыое]и$/u.exec(name)?.[1];
  const fleeting = /^(.{2,})[eеоo]([^aeiouyаеиоуыэюя])$/u.exec(name);
  if (oneOff !== undefined) stems.push(oneOff);
  if (twoOff !== undefined) stems.push(twoOff);
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[2]}`);
  return stems.filter((stem) => stem.length >= shortest);
}
