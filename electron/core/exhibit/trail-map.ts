// The map of a trail as a drawing inside a page: the wards around, the way, and a number for each stop. North is up in every language. Pure.
import outlines from '../../../assets/map/outlines.json' with { type: 'json' };
import wards from '../../../assets/map/wards.json' with { type: 'json' };
import { isWithin, planeAround } from '../../../shared/rules/map-plane.ts';
import type { LatLng, PlanePoint } from '../../../shared/rules/map-plane.ts';
import { escapeHtml } from '../packaging/readme-words.ts';
import { signsApart } from './signs-apart.ts';
import { lineOf } from './trail-places.ts';
import type { Line } from './trail-places.ts';

export const mapSource = outlines.attribution;

const WIDTH = 600;
const AIR = 56;
const SIGN = 17;
/** A trail of one stop still shows the streets around: half of this in degrees of latitude. */
const LEAST_DEGREES = 0.012;

const short = (value: number) => Number(value.toFixed(1));
const place = ([lng = 0, lat = 0]: readonly number[]): LatLng => ({ lat, lng });

/** Never flatter or taller than a page can hold. */
function planeOf(points: readonly LatLng[]) {
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const middle = {
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
    lng: (Math.min(...lngs) + Math.max(...lngs)) / 2,
  };
  const narrow = Math.cos((middle.lat * Math.PI) / 180);
  const high = Math.max(...lats) - Math.min(...lats);
  const wide = (Math.max(...lngs) - Math.min(...lngs)) * narrow;
  const halfHigh = Math.max(high, wide * 0.55, LEAST_DEGREES) / 2;
  const halfWide = Math.max(wide, high * 0.8, LEAST_DEGREES) / 2 / narrow;
  return planeAround(
    [
      { lat: middle.lat - halfHigh, lng: middle.lng - halfWide },
      { lat: middle.lat + halfHigh, lng: middle.lng + halfWide },
    ],
    { width: WIDTH, air: AIR },
  );
}

const GRID = 24;
/** Less of a ward in sight than this many points of the grid gets no name. */
const LEAST_POINTS = 14;

/** Amid what is in sight of a ward, where its name can stand. */
function middleInSight(
  rings: readonly (readonly PlanePoint[])[],
  height: number,
): PlanePoint | undefined {
  const points: PlanePoint[] = [];
  for (let x = WIDTH / GRID / 2; x < WIDTH; x += WIDTH / GRID)
    for (let y = height / GRID / 2; y < height; y += height / GRID)
      if (isWithin(rings, { x, y })) points.push({ x, y });
  if (points.length < LEAST_POINTS) return undefined;
  const sum = (of: (point: PlanePoint) => number) =>
    points.reduce((all, point) => all + of(point), 0) / points.length;
  const middle = { x: sum(({ x }) => x), y: sum(({ y }) => y) };
  const far = ({ x, y }: PlanePoint) => Math.hypot(x - middle.x, y - middle.y);
  const [nearest] = points.toSorted((one, other) => far(one) - far(other));
  // Long names stay inside of the picture.
  return (
    nearest && { x: short(Math.min(WIDTH - 90, Math.max(90, nearest.x))), y: short(nearest.y) }
  );
}

/** @param label what the drawing is of @returns an `svg` element; empty where there is no stop */
export function trailMap({ stops, path, isStraightShown }: Line, label: string): string {
  if (stops.length === 0) return '';
  const plane = planeOf([...stops, ...path]);
  const height = short(plane.height);
  const at = (point: LatLng) => {
    const { x, y } = plane.toPlane(point);
    return { x: short(x), y: short(y) };
  };
  const seen = outlines.wards.map((ward) => ({
    ...ward,
    rings: ward.rings.map((ring) => ring.map((corner) => at(place(corner)))),
  }));
  const land = seen
    .map(({ rings }) =>
      rings.map((ring) => `M${ring.map(({ x, y }) => `${x} ${y}`).join('L')}Z`).join(''),
    )
    .map((d) => `<path class="ward" d="${d}"/>`)
    .join('');
  const names = seen
    .map(({ code, rings }) => ({ code, at: middleInSight(rings, height) }))
    .map(({ code, at: middle }) => {
      const name = wards.find((ward) => ward.code === code)?.name ?? '';
      return middle === undefined
        ? ''
        : `<text class="ward-name" x="${middle.x}" y="${middle.y}">${escapeHtml(name)}</text>`;
    })
    .join('');
  const line = (lineOf({ path, stops, isStraightShown }) ?? []).map(at);
  const way =
    line.length === 0
      ? ''
      : `<polyline class="way" points="${line.map(({ x, y }) => `${x},${y}`).join(' ')}"/>`;
  const places = stops.map(at);
  const signs = signsApart(places, SIGN * 2 + 3).map((sign, index) => {
    const { x, y } = places[index] ?? sign;
    const number = stops[index]?.number ?? index + 1;
    const isMoved = Math.hypot(sign.x - x, sign.y - y) > 1;
    const lead = isMoved
      ? `<path class="lead" d="M${x} ${y}L${short(sign.x)} ${short(sign.y)}"/><circle class="spot" cx="${x}" cy="${y}" r="3"/>`
      : '';
    return `${lead}<circle class="sign" cx="${short(sign.x)}" cy="${short(sign.y)}" r="${SIGN}"/><text class="number" x="${short(sign.x)}" y="${short(sign.y)}">${number}</text>`;
  });
  return `<svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(label)}" direction="ltr">${land}${way}${names}${signs.join('')}</svg>`;
}
