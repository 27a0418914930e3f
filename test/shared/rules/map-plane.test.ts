import { expect, test } from 'vitest';
import {
  brought,
  dragged,
  inView,
  isWithin,
  nearestZoom,
  planeAround,
  transformOf,
  wholeView,
  zoomed,
} from '../../../shared/rules/map-plane.ts';

const corners = [
  { lat: 52.38, lng: -2.03 },
  { lat: 52.61, lng: -1.73 },
];
const plane = planeAround(corners, { width: 480, air: 10 });

test('the north is up and the east is right, with air round the city', () => {
  const northWest = plane.toPlane({ lat: 52.61, lng: -2.03 });
  expect(northWest).toEqual({ x: 10, y: expect.closeTo(10) as number });
  const southEast = plane.toPlane({ lat: 52.38, lng: -1.73 });
  expect(southEast.x).toBeCloseTo(470);
  expect(southEast.y).toBeCloseTo(plane.height - 10);
});

test('a kilometre is as long to the north as to the east', () => {
  const middle = { lat: 52.495, lng: -1.88 };
  const kmNorth = 1 / 111.32;
  const kmEast = kmNorth / Math.cos((52.495 * Math.PI) / 180);
  const from = plane.toPlane(middle);
  const north = plane.toPlane({ ...middle, lat: middle.lat + kmNorth });
  const east = plane.toPlane({ ...middle, lng: middle.lng + kmEast });
  expect(from.y - north.y).toBeCloseTo(east.x - from.x, 3);
});

test('what is put on the picture is found at the same place of the earth again', () => {
  const place = { lat: 52.4567, lng: -1.9012 };
  const again = plane.toEarth(plane.toPlane(place));
  expect(again.lat).toBeCloseTo(place.lat, 9);
  expect(again.lng).toBeCloseTo(place.lng, 9);
});

test('a point in a hole of an area is not within it', () => {
  const square = (from: number, to: number) => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ];
  const rings = [square(0, 10), square(4, 6)];
  expect(isWithin(rings, { x: 2, y: 2 })).toBe(true);
  expect(isWithin(rings, { x: 5, y: 5 })).toBe(false);
  expect(isWithin(rings, { x: 11, y: 5 })).toBe(false);
});

const extent = { width: 400, height: 600 };

test('what lies under the pointer stays there while one goes nearer', () => {
  const at = { x: 90, y: 420 };
  const before = zoomed(wholeView(extent), { factor: 2 }, extent);
  const after = zoomed(before, { factor: 1.7, at }, extent);
  expect(after.zoom).toBeCloseTo(3.4);
  const [was, is] = [inView(before, at, extent), inView(after, at, extent)];
  expect(is.x).toBeCloseTo(was.x);
  expect(is.y).toBeCloseTo(was.y);
});

test('nobody comes nearer than the outlines are good for, and far away the whole city is seen', () => {
  const near = zoomed(wholeView(extent), { factor: 1000 }, extent);
  expect(near.zoom).toBe(nearestZoom);
  const moved = dragged(near, { x: 500, y: 500 }, extent);
  expect(zoomed(moved, { factor: 0.0001 }, extent)).toEqual(wholeView(extent));
});

test('the picture follows the hand, and the city cannot be pushed away', () => {
  const near = { x: 200, y: 300, zoom: 4 };
  expect(dragged(near, { x: 40, y: -20 }, extent)).toEqual({ x: 190, y: 305, zoom: 4 });
  expect(dragged(near, { x: 99_999, y: -99_999 }, extent)).toEqual({ x: 0, y: 600, zoom: 4 });
});

test('a place out of sight is brought to the middle, one in sight moves nothing', () => {
  const near = { x: 200, y: 300, zoom: 4 };
  expect(brought(near, { x: 210, y: 310 }, extent)).toBe(near);
  expect(brought(near, { x: 20, y: 30 }, extent)).toEqual({ x: 20, y: 30, zoom: 4 });
});

test('the whole city is drawn as it is', () => {
  expect(transformOf(wholeView(extent), extent)).toBe('translate(0 0) scale(1)');
  expect(transformOf({ x: 100, y: 150, zoom: 2 }, extent)).toBe('translate(0 0) scale(2)');
});
