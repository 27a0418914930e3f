// Stops in their order, and a new one. Every move keeps every stop, once. Pure, but for the id that a new stop is given.
import { TrailStopId } from '../../../shared/model/ids.ts';
import type { TrailStop } from '../../../shared/model/trail.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { roundedPoint } from '../../../shared/rules/trail-distance.ts';

/** @param by -1 for one earlier, 1 for one later; a move that leads nowhere changes nothing */
export function moveStop(stops: readonly TrailStop[], id: string, by: -1 | 1): TrailStop[] {
  const from = stops.findIndex((stop) => stop.id === id);
  const moved = stops[from];
  if (moved === undefined) return [...stops];
  const rest = stops.filter((stop) => stop.id !== id);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Puts the dragged stops, in their present order, before or after the one they were dropped on. */
export function dropStops(
  stops: readonly TrailStop[],
  {
    keys,
    target,
    position,
  }: { keys: ReadonlySet<unknown>; target: unknown; position: 'before' | 'after' },
): TrailStop[] {
  if (keys.has(target)) return [...stops];
  const moved = stops.filter(({ id }) => keys.has(id));
  const rest = stops.filter(({ id }) => !keys.has(id));
  const at = rest.findIndex(({ id }) => id === target);
  if (at < 0) return [...stops];
  const index = position === 'before' ? at : at + 1;
  return [...rest.slice(0, index), ...moved, ...rest.slice(index)];
}

/** To where it stood, whatever was changed since; one that is there again already stays where it is. */
export function putStopBack(
  stops: readonly TrailStop[],
  stop: TrailStop,
  place: number,
): TrailStop[] {
  return stops.some(({ id }) => id === stop.id) ? [...stops] : stops.toSpliced(place, 0, stop);
}

export function newStop(place: LatLng): TrailStop {
  return {
    id: TrailStopId.parse(crypto.randomUUID()),
    ...roundedPoint(place),
    ...{ title: {}, text: {}, accessWords: {}, voice: null, picture: null },
    ...{ host: '', locality: '', isPublicPlace: false },
    access: { steps: 'not-known', toilets: 'not-known', benches: 'not-known' },
  };
}
