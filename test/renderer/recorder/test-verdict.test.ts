import { expect, test } from 'vitest';
import { verdictsOf } from '../../../renderer/recorder/test-verdict.ts';

const RATE_HZ = 8_000;
const atDb = (db: number) => 10 ** (db / 20);

/** Ten seconds of a tone, spoken in so much of the time. */
function speech(db: number, share = 0.5): Float32Array {
  return Float32Array.from({ length: 10 * RATE_HZ }, (_, at) =>
    Math.floor(at / RATE_HZ) < share * 10 ? Math.sin(at) * atDb(db) : 0,
  );
}

test.each([
  [-90, 'silent'],
  [-45, 'quiet'],
  [-12, 'good'],
  [-2, 'loud'],
  [0, 'loud'],
] as const)('speech with peaks of %s dB is %s', (db, verdict) => {
  expect(verdictsOf([speech(db)], RATE_HZ)).toEqual([verdict]);
});

test('few words in long pauses are still speech', () => {
  expect(verdictsOf([speech(-12, 0.2)], RATE_HZ)).toEqual(['good']);
});

test('a bump at the table is not what the voice sounds like, unless it was cut off', () => {
  const bumped = speech(-12);
  bumped.fill(0.8, 4000, 4400);
  expect(verdictsOf([bumped], RATE_HZ)).toEqual(['good']);
  bumped.fill(1, 4000, 4400);
  expect(verdictsOf([bumped], RATE_HZ)).toEqual(['loud']);
});

test('each speaker has a verdict', () => {
  expect(verdictsOf([speech(-12), speech(-90)], RATE_HZ)).toEqual(['good', 'silent']);
});
