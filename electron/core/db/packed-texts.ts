// The folded words of a story in order, with the place of each text, small enough to be kept beside the index.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PassageKind } from '../../../shared/model/search.ts';
import { mayGoOn } from '../../../shared/rules/search-places.ts';
import type { SearchTerm } from '../../../shared/rules/search-text.ts';
import type { SegmentPlace } from './search-sources/source.ts';

/** Stands between texts as a word that nobody can type, so that no phrase reaches from one text into the next. */
export const BREAK = ' \ue000 ';
const [, BREAK_SIGN = ''] = BREAK;

export interface FoldedSegment extends SegmentPlace {
  /** Folded, with one space between words. */
  words: string;
}

/** Texts of one kind and one id that follow each other. */
type Run = [kind: PassageKind, sourceId: string, places: number[]];

interface Packed {
  runs: Run[];
  text: string;
}

export function packTexts(segments: readonly FoldedSegment[]): Buffer {
  const runs: Run[] = [];
  for (const { kind, sourceId, place } of segments) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === kind && last[1] === sourceId) last[2].push(place);
    else runs.push([kind, sourceId, [place]]);
  }
  const text = segments.map(({ words }) => words).join(BREAK);
  const packed: Packed = { runs, text };
  // Little is gained by more effort, and all stories are packed anew when the rule of folding changes.
  return deflateRawSync(Buffer.from(JSON.stringify(packed)), { level: 1 });
}

/** The texts in which something was found: those that hold most of what was searched for first, then in the order of the story. */
export function placesOfMatches(buffer: Buffer, terms: readonly SearchTerm[]): SegmentPlace[] {
  const { runs, text } = JSON.parse(inflateRawSync(buffer).toString()) as Packed;
  const whole = ` ${text} `;
  const found = new Map<number, number>();
  for (const term of terms) {
    const needle = ` ${term.words.join(' ')}${mayGoOn(term) ? '' : ' '}`;
    let segment = 0;
    let nextBreak = whole.indexOf(BREAK_SIGN);
    let lastCounted = -1;
    for (let at = whole.indexOf(needle); at !== -1; at = whole.indexOf(needle, at + 1)) {
      while (nextBreak !== -1 && nextBreak < at) {
        segment += 1;
        nextBreak = whole.indexOf(BREAK_SIGN, nextBreak + 1);
      }
      // The space after a break belongs to the text behind it.
      const here = nextBreak === at - 1 ? segment + 1 : segment;
      if (here === lastCounted) continue;
      lastCounted = here;
      found.set(here, (found.get(here) ?? 0) + 1);
    }
  }
  const ordered = [...found].toSorted(
    ([a, termsInA], [b, termsInB]) => termsInB - termsInA || a - b,
  );
  return ordered.flatMap(([index]) => placeOf(runs, index) ?? []);
}

function placeOf(runs: readonly Run[], index: number): SegmentPlace | undefined {
  let before = 0;
  for (const [kind, sourceId, places] of runs) {
    const place = places[index - before];
    if (place !== undefined) return { kind, sourceId, place };
    before += places.length;
  }
  return undefined;
}
