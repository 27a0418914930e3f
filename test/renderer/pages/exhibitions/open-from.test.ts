// What is heard of a sound in which something is closed.
import { expect, test } from 'vitest';
import { openFrom } from '../../../../renderer/pages/exhibitions/open-from.ts';

const silent = [
  { fromMs: 4000, toMs: 4500 },
  { fromMs: 8000, toMs: 10_000 },
];
const from = (fromMs: number) => openFrom({ fromMs, toMs: 10_000 }, silent);

test('a sound is heard up to shortly before what is closed', () => {
  expect(from(0)).toEqual({ fromMs: 0, toMs: 3940 });
  expect(from(5000)).toEqual({ fromMs: 5000, toMs: 7940 });
});

test('from within what is closed, or close before it, it goes on behind it', () => {
  for (const place of [3950, 4000, 4499]) expect(from(place)?.fromMs).toBe(4500);
});

test('nothing is heard where all that is left is closed', () => {
  expect(from(8000)).toBeUndefined();
  expect(openFrom({ fromMs: 3000, toMs: 3000 }, [])).toBeUndefined();
});

test('a sound without closed parts is heard to its end', () => {
  expect(openFrom({ fromMs: 100, toMs: 900 }, silent)).toEqual({ fromMs: 100, toMs: 900 });
});
