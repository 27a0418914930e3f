// The wards of the city as they are drawn: outlines in units of the picture, read once from the map that is shipped.
import outlines from '../../../assets/map/outlines.json';
import names from '../../../assets/map/wards.json';
import { isWithin, planeAround } from '../../../shared/rules/map-plane.ts';
import type { LatLng, PlanePoint } from '../../../shared/rules/map-plane.ts';

export interface WardShape {
  code: string;
  name: string;
  locality: string;
  /** `d` of an SVG path. */
  path: string;
  rings: readonly (readonly PlanePoint[])[];
  /** A point inside. */
  middle: PlanePoint;
}

export const mapSource = outlines.attribution;

/** The map writes places as longitude and latitude. */
function placeOf([lng, lat]: readonly number[]): LatLng {
  if (lng === undefined || lat === undefined) throw new Error('The map has half a place.');
  return { lat, lng };
}

export const plane = planeAround(
  outlines.wards.flatMap(({ rings }) => rings.flat().map(placeOf)),
  { width: 480, air: 12 },
);

const short = (value: number) => Number(value.toFixed(1));

export const wardShapes: readonly WardShape[] = names
  .flatMap((ward) => {
    const outline = outlines.wards.find(({ code }) => code === ward.code);
    if (outline === undefined) return [];
    const rings = outline.rings.map((ring) => ring.map((corner) => plane.toPlane(placeOf(corner))));
    const path = rings
      .map((ring) => `M${ring.map(({ x, y }) => `${short(x)} ${short(y)}`).join('L')}Z`)
      .join('');
    return [{ ...ward, path, rings, middle: plane.toPlane(placeOf(outline.middle)) }];
  })
  .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));

/** Where the name of each locality stands: amid its wards. */
export const localityMiddles: readonly { name: string; middle: PlanePoint }[] = [
  ...new Set(wardShapes.map(({ locality }) => locality)),
].map((name) => {
  const middles = wardShapes.filter(({ locality }) => locality === name).map((one) => one.middle);
  const sum = middles.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { name, middle: { x: sum.x / middles.length, y: sum.y / middles.length } };
});

export function wardAt(point: PlanePoint): WardShape | undefined {
  return wardShapes.find(({ rings }) => isWithin(rings, point));
}

export function wardOfPlace(place: LatLng): WardShape | undefined {
  return wardAt(plane.toPlane(place));
}
