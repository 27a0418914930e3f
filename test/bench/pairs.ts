// Times two ways of doing the same side by side, so that a busy machine slows both.

export interface Ratio {
  name: string;
  /** Median of ours divided by the median of the other. */
  ratio: number;
  oursMs: number;
  otherMs: number;
  /** Of the single ratios, the least and the most: how far to trust the median. */
  spread: [number, number];
  note: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

export async function elapsedMs(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs both, turn by turn, `rounds` times. A first round is run and thrown away. */
export async function comparePairs({
  name,
  ours,
  other,
  rounds,
  note,
}: {
  name: string;
  ours: () => Promise<number>;
  other: () => Promise<number>;
  rounds: number;
  note: string;
}): Promise<Ratio> {
  await other();
  await ours();
  const pairs: { oursMs: number; otherMs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const otherMs = await other();
    pairs.push({ otherMs, oursMs: await ours() });
  }
  const ratios = pairs.map(({ oursMs, otherMs }) => oursMs / otherMs);
  const oursMs = median(pairs.map((pair) => pair.oursMs));
  const otherMs = median(pairs.map((pair) => pair.otherMs));
  return {
    name,
    ratio: oursMs / otherMs,
    oursMs,
    otherMs,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    note,
  };
}
