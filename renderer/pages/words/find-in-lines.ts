// Finding words in the lines of a text, and putting others in their place. Pure.
import type { TranscriptLineId } from '../../../shared/model/ids.ts';
import type { Lines } from './line-changes.ts';

export interface Wanted {
  words: string;
  isCaseKept: boolean;
  isWholeWord: boolean;
}

export interface Match {
  lineId: TranscriptLineId;
  from: number;
  to: number;
}

function pattern({ words, isCaseKept, isWholeWord }: Wanted): RegExp | undefined {
  if (words === '') return undefined;
  const literal = words.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const edge = String.raw`[\p{L}\p{M}\p{N}_]`;
  const source = isWholeWord ? `(?<!${edge})${literal}(?!${edge})` : literal;
  return new RegExp(source, isCaseKept ? 'gu' : 'giu');
}

/** In their order. */
export function matchesIn(lines: Lines, wanted: Wanted): Match[] {
  const found = pattern(wanted);
  if (found === undefined) return [];
  return lines.flatMap(({ id, text }) =>
    [...text.matchAll(found)].map(({ index, 0: words }) => ({
      lineId: id,
      from: index,
      to: index + words.length,
    })),
  );
}

/** @returns the text with every match replaced, and how many there were */
export function replacedIn(
  text: string,
  wanted: Wanted,
  replacement: string,
): { text: string; count: number } {
  const found = pattern(wanted);
  let count = 0;
  if (found === undefined) return { text, count };
  const next = text.replaceAll(found, () => {
    count += 1;
    return replacement;
  });
  return { text: next, count };
}
