import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_CLIP_MS, splitClip, touchesClosed } from '../../../shared/rules/split-clip.ts';

const part = (fromMs: number, toMs: number) => ({ fromMs, toMs });

test('a clip that touches nothing closed stays whole', () => {
  expect(splitClip(part(1000, 5000), [part(0, 1000), part(5000, 9000)])).toEqual([
    part(1000, 5000),
  ]);
  expect(touchesClosed(part(1000, 5000), [part(0, 1000), part(5000, 9000)])).toBe(false);
});

test('a clip across a closed part becomes the part before it and the part after it', () => {
  expect(splitClip(part(1000, 9000), [part(4000, 5000)])).toEqual([
    part(1000, 4000),
    part(5000, 9000),
  ]);
});

test('closed parts that overlap are passed once, in whatever order they come', () => {
  const closed = [part(6000, 7000), part(3000, 4000), part(3500, 5000)];
  expect(splitClip(part(1000, 9000), closed)).toEqual([
    part(1000, 3000),
    part(5000, 6000),
    part(7000, 9000),
  ]);
});

test('what is too short to be heard as a clip is left away', () => {
  expect(splitClip(part(0, 2000), [part(LEAST_CLIP_MS - 1, 1600)])).toEqual([]);
});

test('a clip that lies in a closed part leaves nothing', () => {
  expect(splitClip(part(2000, 3000), [part(0, 9000)])).toEqual([]);
});

test('whatever is closed, no part touches it and none lies outside of the clip', () => {
  const time = fc.integer({ min: 0, max: 20_000 });
  const passage = fc.tuple(time, time).map(([one, other]) => ({
    fromMs: Math.min(one, other),
    toMs: Math.max(one, other) + 1,
  }));
  fc.assert(
    fc.property(passage, fc.array(passage, { maxLength: 6 }), (clip, closed) => {
      const parts = splitClip(clip, closed);
      for (const one of parts) {
        expect(touchesClosed(one, closed)).toBe(false);
        expect(one.fromMs).toBeGreaterThanOrEqual(clip.fromMs);
        expect(one.toMs).toBeLessThanOrEqual(clip.toMs);
      }
    }),
  );
});
