// Where copies of a recording begin and end. Pure.
export interface Trim {
  /** Null: the recording's own beginning or end. */
  inMs: number | null;
  outMs: number | null;
}

/** Less would be nothing to listen to. */
export const LEAST_KEPT_MS = 1000;

/** @returns the same ends, without those that cut nothing off; undefined when less than a second would be left */
export function asTrim({ inMs, outMs }: Trim, durationMs: number): Trim | undefined {
  const from = Math.max(0, inMs ?? 0);
  const to = Math.min(durationMs, outMs ?? durationMs);
  const isCut = from > 0 || to < durationMs;
  if (isCut && to - from < LEAST_KEPT_MS) return undefined;
  return { inMs: from > 0 ? from : null, outMs: to < durationMs ? to : null };
}
