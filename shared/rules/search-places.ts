// Where in a text, as it is shown, the words stand that were searched for.
import { searchText, searchWords } from './search-text.ts';
import type { SearchTerm } from './search-text.ts';

export interface PlacedWord {
  /** Folded. */
  word: string;
  /** In the text as it was given, from and up to. */
  from: number;
  to: number;
}

/** Whatever lies between spaces and punctuation; apostrophes may stand inside a word. */
const chunks = /(?:[^\s\p{P}]|['’‘])+/gu;
/** A letter with everything that is written on it. */
const clusters = /[\s\S][\p{M}\p{Cf}]*/gu;
const edges = /^['’‘`´\p{Cf}\u0640]+|['’‘`´\p{Cf}\u0640]+$/gu;

/** The same words as `searchWords` gives, with their places. */
export function placedWords(text: string): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const { 0: chunk, index } of text.matchAll(chunks)) {
    const words = searchWords(chunk);
    const [word] = words;
    if (word === undefined) continue;
    if (words.length > 1) {
      placed.push(...byLetters(chunk, index));
      continue;
    }
    const inner = chunk.replace(edges, '');
    const from = index + Math.max(0, chunk.indexOf(inner));
    placed.push({ word, from, to: from + inner.length });
  }
  return placed;
}

/** Signs such as ½ and № become several letters, and some of those divide words. */
function byLetters(chunk: string, start: number): PlacedWord[] {
  let folded = '';
  const places: { from: number; to: number }[] = [];
  for (const { 0: cluster, index } of chunk.matchAll(clusters)) {
    const letters = searchText(cluster);
    folded += letters;
    const place = { from: start + index, to: start + index + cluster.length };
    for (let unit = 0; unit < letters.length; unit += 1) places.push(place);
  }
  return [...folded.matchAll(/[\p{L}\p{N}\p{Mn}\p{Mc}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: places[index]?.from ?? start,
    to: places[index + word.length - 1]?.to ?? start + chunk.length,
  }));
}

/** A word of one letter is that word, and not the beginning of thousands. */
export function mayGoOn({ words, isWhole }: SearchTerm): boolean {
  return !isWhole && (words.length > 1 || [...(words[0] ?? '')].length > 1);
}

/** What of a text answers a search: whole words or phrases, in order, without overlaps. */
export function findMatches(text: string, terms: readonly SearchTerm[]): [number, number][] {
  const words = placedWords(text);
  const found: [number, number][] = [];
  for (const [start, first] of words.entries())
    for (const term of terms) {
      const last = words[start + term.words.length - 1];
      const isHere =
        last !== undefined &&
        term.words.every((wanted, index) => {
          const { word } = words[start + index] ?? { word: '' };
          const isLast = index === term.words.length - 1;
          return isLast && mayGoOn(term) ? word.startsWith(wanted) : word === wanted;
        });
      if (isHere) found.push([first.from, last.to]);
    }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly [number, number][]): [number, number][] {
  const merged: [number, number][] = [];
  for (const [from, to] of found.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const LONGEST = 280;
const BEFORE = 80;

/** A long text is cut to the words around its first match, between words. */
export function excerpt(
  text: string,
  matches: readonly [number, number][],
): { text: string; matches: [number, number][] } {
  const [first] = matches;
  if (text.length <= LONGEST || first === undefined)
    return { text, matches: matches.map(([from, to]) => [from, to]) };
  const start = first[0] <= BEFORE ? 0 : after(text, first[0] - BEFORE, first[0]);
  const wantedEnd = Math.max(start + LONGEST, first[1]);
  const end = wantedEnd >= text.length ? text.length : before(text, wantedEnd, first[1]);
  const opening = start > 0 ? '… ' : '';
  const closing = end < text.length ? ' …' : '';
  const shift = opening.length - start;
  return {
    text: opening + text.slice(start, end) + closing,
    matches: matches
      .filter(([, to]) => to <= end)
      .map(([from, to]) => [from + shift, to + shift] as [number, number]),
  };
}

/** Behind the first space from here on, at the latest at `limit`. */
function after(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return space === -1 ? limit : from + space + 1;
}

/** At the last space before here, at the earliest at `limit`. */
function before(text: string, to: number, limit: number): number {
  const gap = text.slice(limit, to).search(/\s\S*$/u);
  return gap === -1 ? limit : limit + gap;
}
