import { expect, test } from 'vitest';
import { createGapWatch } from '../../../renderer/recorder/gap-watch.ts';
import { pseudoNoise } from '../../support/noise.ts';

const RATE = 48_000;
const BLOCK = 480;

/** @param lateMs how much later than its count says each block is told @returns all frames found missing */
function watch(blocks: number, lateMs: (block: number) => number): number {
  const gaps = createGapWatch(RATE);
  let missing = 0;
  for (let block = 0; block < blocks; block += 1) {
    const timestampUs = 5_000_000 + ((block * BLOCK) / RATE) * 1e6 + lateMs(block) * 1000;
    missing += gaps.add(timestampUs, BLOCK);
  }
  return missing;
}

test('sound that comes in time has no holes', () => {
  expect(watch(6000, () => 0)).toBe(0);
});

test('a hole that can be heard is found, with its length', () => {
  expect(watch(200, (block) => (block < 100 ? 0 : 60))).toBe(60 * 48);
});

/** Forth and back by less than a millisecond, as clocks do that are read when the sound is read. */
const shaking = (block: number) => (block % 3) / 2;

test('a sound server that changes its delay makes no hole', () => {
  const delayMs = (block: number) => (block < 400 ? 0 : block < 600 ? 40 : 10);
  expect(watch(900, (block) => delayMs(block) + shaking(block))).toBe(0);
});

/** Twenty millionths, as two clocks of crystal differ. */
const drifting = (block: number) => block * 10 * 20e-6;
const near = (ms: number, frames: number) => Math.abs(ms * 48 - frames) <= 2;

test('where a device tells its own exact time, a single lost block is found, and two in one moment are both', () => {
  const one = watch(800, (block) => (block < 405 ? 0 : 10) + drifting(block));
  expect(near(10, one), `${one} frames`).toBe(true);
  const two = watch(800, (block) => (block < 405 ? 0 : block < 409 ? 10 : 20) + drifting(block));
  expect(near(20, two), `${two} frames`).toBe(true);
  const falling = watch(800, (block) => (block < 405 ? 0 : 10) - drifting(block));
  expect(near(10, falling), `${falling} frames`).toBe(true);
});

test('a clock that was made by counting tells nothing by stepping one block: no false alarm', () => {
  expect(watch(800, (block) => (block < 405 ? 0 : block < 600 ? 10 : 20))).toBe(0);
});

test('a clock that went back is not trusted with small holes for the next two seconds', () => {
  const lateMs = (block: number) => (block < 400 ? 0 : block < 410 ? 8 : block < 460 ? 0 : 10);
  expect(watch(800, (block) => lateMs(block) + drifting(block))).toBe(0);
});

test('several holes add up', () => {
  expect(watch(600, (block) => (block < 100 ? 0 : block < 300 ? 60 : 1060))).toBe(1060 * 48);
});

test('clocks that jitter by some milliseconds make no holes', () => {
  const noise = pseudoNoise(6000, 9);
  expect(watch(6000, (block) => (noise[block] ?? 0) / 25)).toBe(0);
});

test('a busy computer that tells of blocks late for a while makes no hole', () => {
  expect(watch(1000, (block) => (block % 200 < 15 ? 150 : 0))).toBe(0);
});

test('two clocks that drift apart in an hour make no holes', () => {
  // 200 millionths, twice what cheap devices have.
  expect(watch(360_000, (block) => block * 0.01 * 0.2)).toBe(0);
});
