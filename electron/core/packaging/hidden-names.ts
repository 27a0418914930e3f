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

/** Whole real names of two words or more, by their first word; each also the other way round, as family names come first in many places. */
export type HiddenNames = ReadonlyMap<string, readonly (readonly string[])[]>;

/** For people who have no part in a story: a single first name of theirs may be anybody's, the whole name may not. */
export function hiddenNames(
  people: readonly { realName: string; shownName: string }[],
): HiddenNames {
  const names = new Map<string, string[][]>();
  for (const person of people) {
    const words = searchWords(person.realName);
    if (words.length < 2 || hiddenWords([person]).length === 0) continue;
    for (const name of [words, words.toReversed()]) {
      const [first = ''] = name;
      const known = names.get(first);
      if (known === undefined) names.set(first, [name]);
      else known.push(name);
    }
  }
  return names;
}

/** @param allowed names that are shown in this story itself */
export function holdsHiddenName(
  texts: readonly string[],
  hidden: HiddenNames,
  allowed: readonly string[],
): boolean {
  if (hidden.size === 0) return false;
  const shown = new Set(allowed.map((name) => searchWords(name).join(' ')));
  return texts.some((text) => {
    const words = searchWords(text);
    return words.some((word, start) =>
      hidden
        .get(word)
        ?.some(
          (name) =>
            name.every((part, index) => words[start + index] === part) &&
            !shown.has(name.join(' ')),
        ),
    );
  });
}

/** @param hidden from `hiddenWords` */
export function holdsHiddenWord(texts: readonly string[], hidden: readonly string[]): boolean {
  if (hidden.length === 0) return false;
  const words = new Set(texts.flatMap(wordsOf));
  return hidden.some((word) => words.has(word));
}
