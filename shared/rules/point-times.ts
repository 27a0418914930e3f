// Where an index point lies in time, and how long ago the last one was. Pure.

export interface PointTime {
  recordingId: string | null;
  fromMs: number | null;
  toMs: number | null;
}

/** A point without an end lasts until the next one of its recording; the last one until the end. */
export function stretchOfPoint(
  { recordingId, fromMs, toMs }: PointTime,
  all: readonly PointTime[],
): { fromMs: number | null; toMs: number | null } {
  // Where in the sound it lies is not known: it may lie anywhere in it.
  if (fromMs === null)
    return {
      fromMs: recordingId === null ? null : 0,
      toMs: recordingId === null ? null : Infinity,
    };
  if (toMs !== null) return { fromMs, toMs };
  const later = all.flatMap((one) =>
    one.recordingId === recordingId && one.fromMs !== null && one.fromMs > fromMs ? one.fromMs : [],
  );
  return { fromMs, toMs: later.length === 0 ? Infinity : Math.min(...later) };
}

/** How long no point was set before this moment, in milliseconds. */
export function sinceLastPoint(
  atMs: number,
  { recordingId }: Pick<PointTime, 'recordingId'>,
  all: readonly PointTime[],
): number {
  const earlier = all.flatMap((one) =>
    one.recordingId === recordingId && one.fromMs !== null && one.fromMs <= atMs ? one.fromMs : [],
  );
  return atMs - Math.max(0, ...earlier);
}

/** A story that is easy to find one's way in has a point at least this often: domain.md §6. */
export const POINT_AT_LEAST_EVERY_MS = 5 * 60_000;

/** Two numbers as maps write them: "52.48, -1.90". @returns undefined when these are no degrees */
export function parseCoordinates(
  text: string,
): { latitude: number; longitude: number } | undefined {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/u.exec(text);
  if (found === null) return undefined;
  const [latitude, longitude] = [Number(found[1]), Number(found[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}
