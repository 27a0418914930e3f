// How long work will still take, from how far it has come since somebody began to look. Pure.

export interface TimeLeftWords {
  unknown: string;
  seconds: string;
  minutes: (minutes: number) => string;
  hours: (hours: string) => string;
}

export interface Seen {
  atMs: number;
  fraction: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** @returns undefined while it has not moved since it was first seen */
export function msLeft(first: Seen, now: Seen): number | undefined {
  const moved = now.fraction - first.fraction;
  const tookMs = now.atMs - first.atMs;
  if (moved <= 0 || tookMs <= 0) return undefined;
  return (tookMs * (1 - now.fraction)) / moved;
}

/** Never more exact than it can be known. */
export function timeLeftWords(ms: number | undefined, words: TimeLeftWords): string {
  if (ms === undefined) return words.unknown;
  if (ms < MINUTE_MS) return words.seconds;
  if (ms < 90 * MINUTE_MS) return words.minutes(Math.round(ms / MINUTE_MS));
  return words.hours((Math.round((ms / HOUR_MS) * 2) / 2).toLocaleString('en'));
}
