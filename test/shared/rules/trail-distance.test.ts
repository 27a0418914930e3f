import { describe, expect, test } from 'vitest';
import {
  metresAlong,
  metresBetween,
  measureTrail,
  roundedPoint,
} from '../../../shared/rules/trail-distance.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';

/** T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review 23 (1975), on WGS 84. */
function vincenty(one: LatLng, other: LatLng): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const rad = Math.PI / 180;
  const L = (other.lng - one.lng) * rad;
  const [U1, U2] = [one, other].map(({ lat }) => Math.atan((1 - f) * Math.tan(lat * rad)));
  if (U1 === undefined || U2 === undefined) throw new Error('there are two points');
  const [s1, c1, s2, c2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let round = 0; round < 200; round += 1) {
    const sinS = Math.hypot(c2 * Math.sin(lambda), c1 * s2 - s1 * c2 * Math.cos(lambda));
    if (sinS === 0) return 0;
    const cosS = s1 * s2 + c1 * c2 * Math.cos(lambda);
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (c1 * c2 * Math.sin(lambda)) / sinS;
    const cos2A = 1 - sinA ** 2;
    const cosM = cos2A === 0 ? 0 : cosS - (2 * s1 * s2) / cos2A;
    const C = (f / 16) * cos2A * (4 + f * (4 - 3 * cos2A));
    const before = lambda;
    lambda = L + (1 - C) * f * sinA * (sigma + C * sinS * (cosM + C * cosS * (2 * cosM ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-12) continue;
    const u2 = (cos2A * (a ** 2 - b ** 2)) / b ** 2;
    const A = 1 + (u2 / 16_384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    const B = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    const inner =
      cosS * (2 * cosM ** 2 - 1) - (B / 6) * cosM * (4 * sinS ** 2 - 3) * (4 * cosM ** 2 - 3);
    return b * A * (sigma - B * sinS * (cosM + (B / 4) * inner));
  }
  throw new Error('the formula found no end');
}

const library = { lat: 52.4797, lng: -1.9085 };
const around: LatLng[] = [
  ...[library, { lat: 52.4797, lng: -1.8085 }, { lat: 52.5797, lng: -1.9085 }],
  ...[
    { lat: 52.4401, lng: -1.8841 },
    { lat: 52.4862, lng: -1.8904 },
  ],
];

describe('How far it is along a trail', () => {
  test('agrees with a second formula, on the ellipsoid, within half a percent in every direction', () => {
    for (const one of around)
      for (const other of around) {
        const exact = vincenty(one, other);
        expect(Math.abs(metresBetween(one, other) - exact)).toBeLessThanOrEqual(exact * 0.005);
      }
    const whole = around
      .slice(1)
      .reduce((sum, point, at) => sum + vincenty(around[at] ?? point, point), 0);
    expect(Math.abs(metresAlong(around) / whole - 1)).toBeLessThan(0.005);
  });

  test('is a mile for a mile, and no way at all for one stop', () => {
    const mile = { lat: library.lat + 1609.344 / 111_195.08, lng: library.lng };
    const walk = { stops: [library, mile], path: [], paceMph: 2.5, minutesAtStop: 3 };
    expect(measureTrail(walk).straightMiles).toBeCloseTo(1, 4);
    expect(measureTrail({ ...walk, stops: [library] }).miles).toBe(0);
    expect(measureTrail({ ...walk, stops: [] })).toMatchObject({ miles: 0, minutes: 0 });
  });

  test('takes as long as people walk, and stand at each stop', () => {
    const mile = { lat: library.lat + 1609.344 / 111_195.08, lng: library.lng };
    const walk = { stops: [library, mile], path: [], paceMph: 2, minutesAtStop: 5 };
    expect(measureTrail(walk).minutes).toBeCloseTo(40, 1);
  });

  test('follows the way where one was drawn, and says the straight distance beside it', () => {
    const there = { lat: 52.49, lng: -1.9 };
    const round = { lat: 52.5, lng: -1.95 };
    const walk = { stops: [library, there], paceMph: 2.5, minutesAtStop: 0 };
    const drawn = measureTrail({ ...walk, path: [library, round, there] });
    expect(drawn.pathMiles).toBe(drawn.miles);
    expect(drawn.miles).toBeGreaterThan(drawn.straightMiles);
    // One point is no way.
    expect(measureTrail({ ...walk, path: [round] }).pathMiles).toBeNull();
  });

  test('knows places to four decimals and no finer', () => {
    expect(roundedPoint({ lat: 52.479_749_9, lng: -1.908_45 })).toEqual({
      lat: 52.4797,
      lng: -1.9084,
    });
  });
});
