// Finds for each line of a translation the line of the original that it stands beside: by what the file says, by time, or else by order. Pure.

export interface MatchedLine {
  fromMs: number | null;
  toMs: number | null;
  /** The place that the file itself names. */
  of?: number | null;
}

type Times = Pick<MatchedLine, 'fromMs' | 'toMs'>;

/** @returns for each line the place of its original, or null where there is none */
export function matchLines(
  lines: readonly MatchedLine[],
  originals: readonly Times[],
): (number | null)[] {
  if (lines.some(({ of }) => typeof of === 'number'))
    return lines.map(({ of = null }) => (of !== null && of < originals.length ? of : null));
  const isTimed = lines.some(hasTime) && originals.some(hasTime);
  if (!isTimed) return lines.map((_, place) => (place < originals.length ? place : null));
  const timed = originals
    .map((times, place) => ({ place, ...spanOf(times) }))
    .filter(({ from }) => from !== undefined)
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
  let longest = 0;
  for (const { from = 0, to = 0 } of timed) longest = Math.max(longest, to - from);
  return lines.map((line) => {
    const { from, to } = spanOf(line);
    if (from === undefined || to === undefined) return null;
    let best: { place: number; shared: number } | undefined;
    // Only those that can reach so far are looked at.
    for (let at = firstFrom(timed, from - longest); at < timed.length; at += 1) {
      const other = timed[at];
      if (other?.from === undefined || other.from >= to) break;
      const shared = Math.min(to, other.to) - Math.max(from, other.from);
      if (shared > (best?.shared ?? 0)) best = { place: other.place, shared };
    }
    return best?.place ?? null;
  });
}

const hasTime = ({ fromMs }: Times) => fromMs !== null;

function spanOf({ fromMs, toMs }: Times): { from: number | undefined; to: number } {
  if (fromMs === null) return { from: undefined, to: 0 };
  return { from: fromMs, to: Math.max(toMs ?? fromMs, fromMs + 1) };
}

function firstFrom(sorted: readonly { from: number | undefined }[], fromMs: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < fromMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
