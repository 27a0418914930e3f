// What trails add up to against what was promised: miles, localities and hosts. Pure.
import { measureTrail } from './trail-distance.ts';
import type { Trail, TrailProgress, TrailStop } from '../model/trail.ts';

type Walked = Pick<Trail, 'stops' | 'path' | 'paceMph' | 'minutesAtStop'>;

/** @param groundOf the ward of a stop, and what the map calls its locality */
export function trailProgress(
  trails: readonly Walked[],
  groundOf: (stop: TrailStop) => { wardCode: string | undefined; locality: string },
): Omit<TrailProgress, 'promise'> {
  const stops = trails.flatMap((trail) => trail.stops);
  const grounds = stops.map((stop) => ({ stop, ...groundOf(stop) }));
  const localities = grounds.map(({ stop, locality }) => stop.locality.trim() || locality);
  return {
    trails: trails.length,
    miles: trails.reduce((sum, trail) => sum + measureTrail(trail).miles, 0),
    localities: each(localities).toSorted((one, other) => one.localeCompare(other, 'en')),
    wards: each(grounds.map(({ wardCode }) => wardCode ?? '')).toSorted(),
    // Somebody who welcomes at two stops is one host.
    hosts: each(stops.map(({ host }) => host)).length,
  };
}

/** Each once, however it is spelled; the empty ones left out. */
function each(words: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const word of words) {
    const key = word.trim().toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, word.trim());
  }
  return [...byKey.values()];
}
