// How fast a sound can be played, as parts of how fast it was spoken.
export const speeds = ['0.5', '0.75', '1', '1.25', '1.5', '2'] as const;
export type Speed = (typeof speeds)[number];

/** @param by 1 for faster, -1 for slower @returns the next speed; the same at the ends */
export function nextSpeed(factor: number, by: 1 | -1): number {
  const at = speeds.findIndex((one) => Number(one) === factor);
  return Number(speeds[Math.min(speeds.length - 1, Math.max(0, at + by))] ?? factor);
}
