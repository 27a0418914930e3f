import { expect, test } from 'vitest';
import {
  betterLevels,
  firstLevels,
  isLimited,
  levelsAfterTrial,
} from '../../../shared/rules/access-loudness.ts';
import { asTrim } from '../../../shared/rules/trim.ts';

test('a usual voice is brought to the common loudness, a faint one only part of the way, and silence nowhere', () => {
  expect(firstLevels(-24)).toMatchObject({ gain: 'full', gainDb: 8 });
  expect(firstLevels(-6)).toMatchObject({ gain: 'full', gainDb: -10 });
  expect(firstLevels(-45)).toMatchObject({ gain: 'capped', gainDb: 20 });
  expect(firstLevels(-62)).toMatchObject({ gain: 'none', gainDb: 0 });
  expect(firstLevels(null)).toMatchObject({ gain: 'none', gainDb: 0 });
});

test('what came out well is kept, and what did not is tried again in the right direction', () => {
  const levels = firstLevels(-24);
  expect(betterLevels(levels, { loudnessLufs: -16.4, truePeakDb: -1 })).toBeUndefined();
  const tooHigh = betterLevels(levels, { loudnessLufs: -16, truePeakDb: 0.5 });
  expect(tooHigh?.ceilingDb).toBeCloseTo(-4.8);
  expect(tooHigh?.gainDb).toBe(8);
  expect(betterLevels(levels, { loudnessLufs: -18, truePeakDb: -2 })?.gainDb).toBe(10);
  const faint = firstLevels(-45);
  expect(betterLevels(faint, { loudnessLufs: -25, truePeakDb: -9 })).toBeUndefined();
  expect(betterLevels(firstLevels(null), { loudnessLufs: null, truePeakDb: null })).toBe(undefined);
});

test('what a limiter takes away is found by trying before anything is coded', () => {
  const levels = firstLevels(-24);
  expect(isLimited(levels, -12)).toBe(false);
  expect(isLimited(levels, -10)).toBe(true);
  expect(isLimited(levels, null)).toBe(true);
  expect(isLimited(firstLevels(null), 0)).toBe(false);
  expect(levelsAfterTrial(levels, -16.3)).toBeUndefined();
  // More than what is missing, since the limiter takes a part of it again.
  expect(levelsAfterTrial(levels, -17)?.gainDb).toBeGreaterThan(9);
  expect(levelsAfterTrial(levels, -30)).toMatchObject({ gain: 'capped', gainDb: 20 });
  expect(firstLevels(-24, -23).gainDb).toBe(1);
  expect(levelsAfterTrial(firstLevels(-24, -23), -23.2, -23)).toBeUndefined();
});

test('ends that cut nothing off are no ends, and a second must remain', () => {
  expect(asTrim({ inMs: 0, outMs: 9000 }, 9000)).toEqual({ inMs: null, outMs: null });
  expect(asTrim({ inMs: 500, outMs: null }, 9000)).toEqual({ inMs: 500, outMs: null });
  expect(asTrim({ inMs: 8500, outMs: null }, 9000)).toBeUndefined();
  expect(asTrim({ inMs: 3000, outMs: 2000 }, 9000)).toBeUndefined();
  // A sound that is shorter than a second can still be whole.
  expect(asTrim({ inMs: null, outMs: null }, 300)).toEqual({ inMs: null, outMs: null });
});
