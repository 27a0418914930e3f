// In which ward a point of the earth is, by the outlines of the map. Pure.
import { isWithin } from './map-plane.ts';
import type { LatLng } from './map-plane.ts';

export interface WardOutline {
  code: string;
  /** [longitude, latitude], as GeoJSON has them. */
  rings: readonly (readonly (readonly number[])[])[];
}

/** @returns undefined for a point outside of the city */
export function wardOfPoint(
  outlines: readonly WardOutline[],
  { lat, lng }: LatLng,
): string | undefined {
  return outlines.find(({ rings }) =>
    isWithin(
      rings.map((ring) => ring.map(([x = 0, y = 0]) => ({ x, y }))),
      { x: lng, y: lat },
    ),
  )?.code;
}
