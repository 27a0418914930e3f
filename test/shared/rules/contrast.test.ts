import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contrast,
  holds,
  LEAST_CONTRAST,
  nearestThatHolds,
} from '../../../shared/rules/contrast.ts';

// Pairs whose ratio the Understanding documents of WCAG and common checkers agree on.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#0000ff', '#ffffff', 8.59],
  ['#ff0000', '#ffffff', 4.0],
  ['#ffff00', '#ffffff', 1.07],
])('%s on %s is told apart by %d to one, whichever comes first', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('a colour that is strong enough is left as it is', () => {
  expect(nearestThatHolds('#8c2f39', { on: ['#ffffff'] })).toBe('#8c2f39');
});

test('grey that is just too light becomes darker by as little as is enough', () => {
  const found = nearestThatHolds('#7a7a7a', { on: ['#ffffff'] }) ?? '';
  expect(found > '#727272' && found < '#7a7a7a').toBe(true);
});

test('a colour too weak on a dark ground becomes lighter', () => {
  const found = nearestThatHolds('#8c2f39', { on: ['#1c1916'] }) ?? '';
  expect(contrast(found, '#1c1916')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  expect(found > '#8c2f39').toBe(true);
});

test('nothing is offered where no colour can stand on both grounds', () => {
  expect(nearestThatHolds('#888888', { on: ['#ffffff', '#777777', '#000000'] })).toBeUndefined();
});

test('whatever colour is chosen, what is offered holds', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, fc.constantFrom('#ffffff', '#faf6ee', '#1c1916'), (chosen, ground) => {
      const found = nearestThatHolds(chosen, { on: [ground] });
      expect(found).toBeDefined();
      expect(holds(found ?? chosen, { on: [ground], least: LEAST_CONTRAST })).toBe(true);
    }),
  );
});
