// How far it is along a trail, and how long people walk. Pure.
import type { LatLng } from './map-plane.ts';

/** Mean radius of the earth: IUGG 1980. */
const EARTH_RADIUS_METRES = 6_371_008.8;
export const METRES_IN_MILE = 1609.344;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great circle by the haversine formula: within 0.5 % of the ellipsoid. @returns metres */
export function metresBetween(one: LatLng, other: LatLng): number {
  const north = radians(other.lat - one.lat) / 2;
  const east = radians(other.lng - one.lng) / 2;
  const part =
    Math.sin(north) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** @returns metres from the first point to the last, over all between */
export function metresAlong(points: readonly LatLng[]): number {
  return points
    .slice(1)
    .reduce((sum, point, index) => sum + metresBetween(points[index] ?? point, point), 0);
}

interface Walk {
  stops: readonly LatLng[];
  path: readonly LatLng[];
  paceMph: number;
  minutesAtStop: number;
}

export interface TrailMeasure {
  straightMiles: number;
  /** Along the way as it was drawn; null where none was. */
  pathMiles: number | null;
  /** The drawn way where there is one, and otherwise straight. */
  miles: number;
  minutes: number;
}

export function isDrawn(path: readonly LatLng[]): boolean {
  return path.length > 1;
}

export function measureTrail({ stops, path, paceMph, minutesAtStop }: Walk): TrailMeasure {
  const straightMiles = metresAlong(stops) / METRES_IN_MILE;
  const pathMiles = isDrawn(path) ? metresAlong(path) / METRES_IN_MILE : null;
  const miles = pathMiles ?? straightMiles;
  const minutes = (miles / paceMph) * 60 + minutesAtStop * stops.length;
  return { straightMiles, pathMiles, miles, minutes };
}

const STEP = 10_000;

/** To four decimals, about eleven metres. */
export function roundedPoint({ lat, lng }: LatLng): LatLng {
  const round = (degrees: number) => Math.round(degrees * STEP) / STEP;
  return { lat: round(lat), lng: round(lng) };
}
