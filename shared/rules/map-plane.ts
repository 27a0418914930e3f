// How a small part of the earth lies on a flat picture, and what of the picture is in sight. North is up and east is right in every language. Pure.

export interface LatLng {
  lat: number;
  lng: number;
}

/** In units of the picture, from its upper left corner. */
export interface PlanePoint {
  x: number;
  y: number;
}

export interface Plane {
  width: number;
  height: number;
  toPlane: (place: LatLng) => PlanePoint;
  toEarth: (point: PlanePoint) => LatLng;
}

/** Closed lines round an area: [longitude, latitude], as GeoJSON has them. */
export type Ring = readonly (readonly [number, number])[];

/**
 * A picture that holds all the places with a little air round them.
 * Equirectangular, true to scale at the middle: over 30 km nobody sees what it bends.
 */
export function planeAround(
  places: readonly LatLng[],
  { width, air }: { width: number; air: number },
): Plane {
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * air) / ((east - west) * narrow);
  return {
    width,
    height: (north - south) * scale + 2 * air,
    toPlane: ({ lat, lng }) => ({
      x: air + (lng - west) * narrow * scale,
      y: air + (north - lat) * scale,
    }),
    toEarth: ({ x, y }) => ({
      lat: north - (y - air) / scale,
      lng: west + (x - air) / (narrow * scale),
    }),
  };
}

/** Is the point within the rings? A ring inside another is a hole. */
export function isWithin(rings: readonly (readonly PlanePoint[])[], { x, y }: PlanePoint): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (
        before !== undefined &&
        corner.y > y !== before.y > y &&
        x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
      )
        inside = !inside;
      before = corner;
    }
  }
  return inside;
}

/** What is in sight: the point in the middle, and how near. */
export interface MapView extends PlanePoint {
  zoom: number;
}

type Extent = Pick<Plane, 'width' | 'height'>;

export const nearestZoom = 12;

export function wholeView({ width, height }: Extent): MapView {
  return { x: width / 2, y: height / 2, zoom: 1 };
}

/** Where these points are in sight with room around them; of one point, a neighbourhood. Without any, the whole. */
export function viewOf(points: readonly PlanePoint[], extent: Extent): MapView {
  if (points.length === 0) return wholeView(extent);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const room = 0.6;
  const zoom = Math.min(
    nearestZoom / 2,
    (extent.width * room) / Math.max(1, right - left),
    (extent.height * room) / Math.max(1, bottom - top),
  );
  return kept({ x: (left + right) / 2, y: (top + bottom) / 2, zoom }, extent);
}

const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);

/** The middle never leaves the picture, so that the city cannot be lost. */
function kept({ x, y, zoom }: MapView, { width, height }: Extent): MapView {
  return { x: within(x, 0, width), y: within(y, 0, height), zoom: within(zoom, 1, nearestZoom) };
}

/** @param by how far the picture goes under the hand, in units of the frame */
export function dragged(view: MapView, by: PlanePoint, extent: Extent): MapView {
  return kept({ ...view, x: view.x - by.x / view.zoom, y: view.y - by.y / view.zoom }, extent);
}

/** Nearer or farther, while what lies under `at` (in units of the frame) stays there. */
export function zoomed(
  view: MapView,
  { factor, at }: { factor: number; at?: PlanePoint },
  extent: Extent,
): MapView {
  const zoom = within(view.zoom * factor, 1, nearestZoom);
  if (zoom === 1) return wholeView(extent);
  if (at === undefined) return kept({ ...view, zoom }, extent);
  const still = inView(view, at, extent);
  return kept(
    {
      x: still.x - (at.x - extent.width / 2) / zoom,
      y: still.y - (at.y - extent.height / 2) / zoom,
      zoom,
    },
    extent,
  );
}

/** What of the picture lies at a place of the frame. */
export function inView({ x, y, zoom }: MapView, at: PlanePoint, extent: Extent): PlanePoint {
  return { x: x + (at.x - extent.width / 2) / zoom, y: y + (at.y - extent.height / 2) / zoom };
}

/** The same view if the point is in sight, and otherwise one with the point in the middle. */
export function brought(view: MapView, point: PlanePoint, extent: Extent): MapView {
  const reach = 0.45 / view.zoom;
  const isInSight =
    Math.abs(point.x - view.x) < extent.width * reach &&
    Math.abs(point.y - view.y) < extent.height * reach;
  return isInSight ? view : kept({ ...view, x: point.x, y: point.y }, extent);
}

/** For SVG: `transform` of what is drawn in units of the picture. */
export function transformOf({ x, y, zoom }: MapView, { width, height }: Extent): string {
  const round = (value: number) => Number(value.toFixed(3));
  return `translate(${round(width / 2 - x * zoom)} ${round(height / 2 - y * zoom)}) scale(${round(zoom)})`;
}
