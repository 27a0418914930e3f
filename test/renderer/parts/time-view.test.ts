import { expect, test } from 'vitest';
import {
  following,
  panned,
  percentOf,
  pointsIn,
  revealing,
  stretchToFetch,
  wholeView,
  zoomed,
} from '../../../renderer/parts/player/time-view.ts';

const durationMs = 240_000;
const whole = wholeView(durationMs);

test('what is looked at closer stays where it is on the screen', () => {
  const near = zoomed(whole, { factor: 2, aroundMs: 60_000, durationMs });
  expect(near).toEqual({ fromMs: 30_000, toMs: 150_000 });
  expect(percentOf(60_000, near)).toBe(25);
  expect(zoomed(near, { factor: 0.5, aroundMs: 60_000, durationMs })).toEqual(whole);
});

test('nobody gets closer than two seconds or further than the whole, and never beyond an end', () => {
  const closest = zoomed(whole, { factor: 9999, aroundMs: durationMs, durationMs });
  expect(closest).toEqual({ fromMs: 238_000, toMs: 240_000 });
  expect(zoomed(whole, { factor: 0.5, aroundMs: 0, durationMs })).toEqual(whole);
  expect(panned(closest, 99_999, durationMs)).toEqual(closest);
  expect(zoomed(wholeView(500), { factor: 2, aroundMs: 0, durationMs: 500 })).toEqual({
    fromMs: 0,
    toMs: 500,
  });
});

test('the view goes along with what plays, but not after somebody has looked elsewhere', () => {
  const view = { fromMs: 0, toMs: 60_000 };
  const moved = following(view, { beforeMs: 59_990, nowMs: 60_050, durationMs });
  expect(moved).toEqual({ fromMs: 54_050, toMs: 114_050 });
  expect(following(view, { beforeMs: 90_000, nowMs: 90_060, durationMs })).toBe(view);
  expect(revealing(view, 30_000, durationMs)).toBe(view);
});

test('points are fetched seldom while the view moves, and hold all that is seen', () => {
  expect(stretchToFetch(whole, durationMs)).toBeUndefined();
  const view = { fromMs: 100_000, toMs: 110_000 };
  const stretch = stretchToFetch(view, durationMs);
  expect(stretchToFetch(panned(view, 500, durationMs), durationMs)).toEqual(stretch);
  for (let fromMs = 0; fromMs < durationMs - 10_000; fromMs += 777) {
    const fetched = stretchToFetch({ fromMs, toMs: fromMs + 10_000 }, durationMs);
    expect(fetched?.fromMs).toBeLessThanOrEqual(fromMs);
    expect(fetched?.toMs).toBeGreaterThanOrEqual(fromMs + 10_000);
  }
});

test('of the points of a stretch those are drawn that are seen', () => {
  const points = Array.from({ length: 100 }, (_, index) => index);
  const stretch = { fromMs: 1000, toMs: 2000 };
  expect(pointsIn(points, stretch, { fromMs: 1500, toMs: 1600 })).toEqual([
    50, 51, 52, 53, 54, 55, 56, 57, 58, 59,
  ]);
  expect(pointsIn(points, stretch, stretch)).toEqual(points);
});
