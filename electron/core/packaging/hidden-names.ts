// Finds real names that slipped into public words, of people who did not want them shown. Pure.
import { searchWords } from '../../../shared/rules/search-text.ts';
import { isFullDenseName, isLikeName, isUnspaced, partsInside, weightOf } from './name-likeness.ts';
import { readWords, wordsOf } from './read-words.ts';
import type { ReadText, Token } from './read-words.ts';

export interface NamedPerson {
  realName: string;
  shownName: string;
}

export interface FoundName {
  /** As it is written in the text. */
  word: string;
  /** It is the name; otherwise it is like it. */
  isCertain: boolean;
}

/** How the names that must not be seen are looked for: those of the people of one story, or of everybody. */
export interface HiddenNames {
  /** Whole names without their spaces → their words. */
  whole: ReadonlyMap<string, readonly string[]>;
  longest: number;
  /** Whole names by the first two letters: for names whose words have endings. */
  byStart: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Single words that say who it is. */
  words: readonly string[];
  /** What is found anywhere, in scripts that write no spaces. */
  inside: readonly string[];
}

/** The shortest single word of a name that is taken for the name wherever it stands. */
const SHORTEST = 3;
/** So many letters may be joined in front of a name. */
const JOINED = 3;

interface Hidden {
  words: string[];
  hidden: string[];
  shown: string;
}

/** @returns undefined where the shown name shows it all, or where there are no letters in it */
function hiddenOf({ realName, shownName }: NamedPerson): Hidden | undefined {
  const shown = wordsOf(shownName);
  const hidden = [...wordsOf(realName)].filter((word) => weightOf(word) > 0 && !shown.has(word));
  if (hidden.length === 0) return undefined;
  const words = [...searchWords(realName)];
  return { words, hidden, shown: readWords(shownName).squeezed };
}

function gather(
  wholes: readonly (readonly string[])[],
): Pick<HiddenNames, 'whole' | 'longest' | 'byStart'> {
  // Family names come first in many places.
  const names = wholes.flatMap((words) => [words, words.toReversed()]);
  const whole = new Map(names.map((words) => [words.join(''), words]));
  for (const [name] of whole) if (weightOf(name) < 2 && !isUnspaced(name)) whole.delete(name);
  const several = [...whole.values()].filter((words) => words.length > 1);
  return {
    whole,
    longest: Math.max(0, ...[...whole.keys()].map(({ length }) => length)),
    byStart: Map.groupBy(several, ([first = '']) => first.slice(0, 2)),
  };
}

/** For the people of a story: any word of their names that is not shown says who they are. */
export function hiddenNamesOfStory(people: readonly NamedPerson[]): HiddenNames {
  const hidden = people.map(hiddenOf).filter((found) => found !== undefined);
  return {
    ...gather(hidden.map(({ words }) => words)),
    words: [...new Set(hidden.flatMap((person) => person.hidden))],
    inside: hidden.flatMap((person) =>
      person.hidden.flatMap(partsInside).filter((part) => !person.shown.includes(part)),
    ),
  };
}

/** For people who have no part in a story: a single first name of theirs may be anybody's, the first or any other together with the last may not. */
export function hiddenNamesOfAll(people: readonly NamedPerson[]): HiddenNames {
  const hidden = people.map(hiddenOf).filter((found) => found !== undefined);
  const wholes = hidden.flatMap(({ words }) => {
    const last = words.at(-1) ?? '';
    if (words.length === 1) return isFullDenseName(last) ? [words] : [];
    return [words, ...words.slice(0, -1).map((word) => [word, last])];
  });
  return { ...gather(wholes), words: [], inside: [] };
}

/**
 * @param shown the names that the story shows: what is written in them is no secret
 * @param cleared folded words of which somebody has said that they are not the name, though they are like it
 * @returns the first that is certain, or else the first that is like a name
 */
export function findName(
  text: ReadText,
  names: HiddenNames,
  shown: readonly string[],
  cleared: ReadonlySet<string> = new Set(),
): FoundName | undefined {
  const shownNames = shown.map((name) => readWords(name).squeezed);
  const isShown = (name: string) => shownNames.some((known) => known.includes(name));
  const certain =
    findWhole(text, names, isShown) ??
    findWord(text, ({ word }) => weightOf(word) >= SHORTEST && names.words.includes(word));
  if (certain !== undefined) return { word: certain, isCertain: true };
  const shownWords = new Set(shown.flatMap((name) => [...wordsOf(name)]));
  const isCleared = (word: string) => cleared.size > 0 && cleared.has(searchWords(word).join(' '));
  const likely =
    names.inside.find((part) => text.squeezed.includes(part) && !isCleared(part)) ??
    findWord(
      text,
      (token) =>
        !shownWords.has(token.word) &&
        names.words.some((name) => isLike(name, token)) &&
        !isCleared(token.written),
    ) ??
    findWithEndings(text, names, isShown, isCleared);
  return likely === undefined ? undefined : { word: likely, isCertain: false };
}

const isLike = (name: string, { word, hasCapital }: Token) => isLikeName(name, word, hasCapital);

function findWord({ readings }: ReadText, isFound: (token: Token) => boolean): string | undefined {
  return readings.flat().find(isFound)?.written;
}

/** Words that follow each other and are a whole name together, however it is cut into words. */
function findWhole(
  { readings, squeezed }: ReadText,
  { whole, longest }: HiddenNames,
  isShown: (name: string) => boolean,
): string | undefined {
  for (const tokens of readings)
    for (const [start, first] of tokens.entries()) {
      let run = '';
      for (let end = start; end < tokens.length && run.length < longest; end += 1) {
        run += tokens[end]?.word ?? '';
        // Two letters are a word of many languages: as a name they have a capital.
        const isName = whole.has(run) && (weightOf(run) > 2 || first.hasCapital || isUnspaced(run));
        if (isName && !isShown(run)) return written(tokens.slice(start, end + 1));
      }
    }
  if (!isUnspaced(squeezed)) return undefined;
  return [...whole.keys()].find(
    (name) => isUnspaced(name) && squeezed.includes(name) && !isShown(name),
  );
}

/** A whole name of which some words have endings, or small words joined to them. */
function findWithEndings(
  { readings }: ReadText,
  { byStart }: HiddenNames,
  isShown: (name: string) => boolean,
  isCleared: (words: string) => boolean,
): string | undefined {
  if (byStart.size === 0) return undefined;
  for (const tokens of readings)
    for (const [start, { word }] of tokens.entries())
      for (let skipped = 0; skipped <= JOINED; skipped += 1)
        for (const name of byStart.get(word.slice(skipped, skipped + 2)) ?? []) {
          const run = tokens.slice(start, start + name.length);
          const isFound =
            run.length === name.length &&
            name.every(
              (part, index) => run[index] && (run[index].word === part || isLike(part, run[index])),
            );
          const isHidden = isFound && !isShown(run.map((token) => token.word).join(''));
          if (isHidden && !isCleared(written(run))) return written(run);
        }
  return undefined;
}

const written = (tokens: readonly Token[]) => tokens.map((token) => token.written).join(' ');
