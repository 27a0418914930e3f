// Tells a mishap from something that cannot work: three ends within a minute are enough.

const WITHIN_MS = 60_000;
const MAX_ENDS = 3;

/** @param now milliseconds, any origin @returns a function to call at each end: may it be started again? */
export function createRestartLimit(now: () => number): () => boolean {
  let ends: number[] = [];
  return () => {
    ends = [...ends.filter((at) => now() - at < WITHIN_MS), now()];
    return ends.length < MAX_ENDS;
  };
}
