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

/** Long texts say the same words again and again, so what was found out about a word is kept. */
interface Memory {
  /** Is the word like a name of one person of the story? */
  like: Map<string, boolean>;
  /** Whole names whose first word it can be. */
  firstOf: Map<string, readonly (readonly string[])[]>;
  /** Does a whole name begin with it? */
  begins: Map<string, boolean>;
  sorted: readonly string[];
}
const memories = new WeakMap<HiddenNames, Memory>();
const MOST_KEPT = 50_000;

function memoryOf(names: HiddenNames): Memory {
  const known = memories.get(names);
  if (known !== undefined) return known;
  const sorted = [...names.whole.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const memory = { like: new Map(), firstOf: new Map(), begins: new Map(), sorted };
  memories.set(names, memory);
  return memory;
}

function kept<Value>(memory: Map<string, Value>, key: string, find: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= MOST_KEPT) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

/** @param sorted names in order @returns whether one of them begins so */
function anyBeginsWith(sorted: readonly string[], start: string): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(start) ?? false;
}

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
  const { like } = memoryOf(names);
  const shownWords = new Set(shown.flatMap((name) => [...wordsOf(name)]));
  const isCleared = (word: string) => cleared.size > 0 && cleared.has(searchWords(word).join(' '));
  const likely =
    names.inside.find((part) => text.squeezed.includes(part) && !isCleared(part)) ??
    findWord(
      text,
      (token) =>
        kept(like, keyOf(token), () => names.words.some((name) => isLike(name, token))) &&
        !shownWords.has(token.word) &&
        !isCleared(token.written),
    ) ??
    findWithEndings(text, names, isShown, isCleared);
  return likely === undefined ? undefined : { word: likely, isCertain: false };
}

const keyOf = ({ word, hasCapital }: Token) => (hasCapital ? `^${word}` : word);

const isLike = (name: string, { word, hasCapital }: Token) => isLikeName(name, word, hasCapital);

function findWord({ readings }: ReadText, isFound: (token: Token) => boolean): string | undefined {
  return readings.flat().find(isFound)?.written;
}

/** Words that follow each other and are a whole name together, however it is cut into words. */
function findWhole(
  { readings, squeezed }: ReadText,
  names: HiddenNames,
  isShown: (name: string) => boolean,
): string | undefined {
  const { whole, longest } = names;
  const { begins, sorted } = memoryOf(names);
  const isStart = ({ word }: Token) => kept(begins, word, () => anyBeginsWith(sorted, word));
  for (const tokens of readings)
    for (const [start, first] of tokens.entries()) {
      if (!isStart(first)) continue;
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
  names: HiddenNames,
  isShown: (name: string) => boolean,
  isCleared: (words: string) => boolean,
): string | undefined {
  if (names.byStart.size === 0) return undefined;
  const { firstOf } = memoryOf(names);
  const isPart = (part: string, token: Token | undefined) =>
    token !== undefined && (token.word === part || isLike(part, token));
  for (const tokens of readings)
    for (const [start, token] of tokens.entries())
      for (const name of kept(firstOf, keyOf(token), () => namesBeginningAt(token, names))) {
        const run = tokens.slice(start, start + name.length);
        const isFound = name.every((part, index) => isPart(part, run[index]));
        const isHidden = isFound && !isShown(run.map((one) => one.word).join(''));
        if (isHidden && !isCleared(written(run))) return written(run);
      }
  return undefined;
}

function namesBeginningAt(token: Token, { byStart }: HiddenNames): readonly (readonly string[])[] {
  const { word } = token;
  const found = Array.from({ length: JOINED + 1 }, (_, skipped) =>
    (byStart.get(word.slice(skipped, skipped + 2)) ?? []).filter(
      ([first = '']) => first === word || isLike(first, token),
    ),
  );
  return [...new Set(found.flat())];
}

const written = (tokens: readonly Token[]) => tokens.map((token) => token.written).join(' ');
