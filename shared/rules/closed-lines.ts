// Which lines of a text are closed because their sound is. Pure.
import type { Passage } from './closed-passages.ts';

/** Where a line lies in time; null where nobody knows. */
export interface TimedLine {
  fromMs: number | null;
  toMs: number | null;
}

/** A line of which only a part is closed is closed whole: nobody knows to the word where its sound lies. */
export function isLineClosed({ fromMs, toMs }: TimedLine, closed: readonly Passage[]): boolean {
  if (fromMs === null && toMs === null) return false;
  const from = fromMs ?? toMs ?? 0;
  const to = Math.max(toMs ?? from, from + 1);
  return closed.some((passage) => passage.fromMs < to && from < passage.toMs);
}
