// Finds real names that slipped into a story's public words, of people who did not want them shown. Pure.
import { searchWords } from '../../../shared/rules/search-text.ts';

const SHORTEST = 3;

/** Both ways to read an apostrophe: King's is King and Kings. */
function wordsOf(text: string): string[] {
  return [...searchWords(text), ...searchWords(text.replaceAll(/['’‘ʼ`´]/gu, ' '))];
}

/** @returns the words of real names, folded, that the names which are shown do not show themselves */
export function hiddenWords(people: readonly { realName: string; shownName: string }[]): string[] {
  const hidden = new Set<string>();
  for (const { realName, shownName } of people) {
    const shown = new Set(wordsOf(shownName));
    for (const word of wordsOf(realName)) {
      const letters = word.match(/\p{L}/gu)?.length ?? 0;
      if (letters >= SHORTEST && !shown.has(word)) hidden.add(word);
    }
  }
  return [...hidden];
}

/** @param hidden from `hiddenWords` */
export function holdsHiddenWord(texts: readonly string[], hidden: readonly string[]): boolean {
  if (hidden.length === 0) return false;
  const words = new Set(texts.flatMap(wordsOf));
  return hidden.some((word) => words.has(word));
}
