// The next stretch of a sound that may be heard. Pure.
import type { Passage } from '../../../shared/rules/closed-passages.ts';

/** Players stop a moment late. */
const LATE_MS = 60;

/**
 * @param silent in order, without overlaps
 * @returns from the first moment that may be heard up to where the next silent part is near; undefined where nothing is left
 */
export function openFrom(
  { fromMs, toMs }: Passage,
  silent: readonly Passage[],
): Passage | undefined {
  if (fromMs >= toMs) return undefined;
  let beginMs = fromMs;
  for (const part of silent) {
    const lastMs = part.fromMs - LATE_MS;
    if (part.toMs <= beginMs) continue;
    if (lastMs > beginMs) return { fromMs: beginMs, toMs: Math.min(lastMs, toMs) };
    beginMs = part.toMs;
  }
  return beginMs < toMs ? { fromMs: beginMs, toMs } : undefined;
}
