// Where making something leads back to: a clean one in the place of another is work of its own.
import { expect, test } from 'vitest';
import { makingRoute, makingSubject } from '../../../renderer/app/making-place.ts';

const making = '11111111-1111-4111-8111-111111111111';
const kiosk = '22222222-2222-4222-8222-222222222222';
const wall = '33333333-3333-4333-8333-333333333333';

test('two clean ones of the same exhibition are two pieces of work, and neither is that of a new one', () => {
  const subjects = [undefined, kiosk, wall].map((replaces) => makingSubject(making, replaces));
  expect(new Set(subjects).size).toBe(3);
});

test('news of the end of making leads to the very page on which it was begun', () => {
  expect(makingRoute('exhibitions', makingSubject(making, undefined))).toEqual({
    ...{ page: 'exhibitions', id: making, part: 'make' },
  });
  expect(makingRoute('exhibitions', makingSubject(making, wall))).toEqual({
    ...{ page: 'exhibitions', id: making, part: `replace-${wall}` },
  });
  expect(makingRoute('trails', makingSubject(making, kiosk))).toEqual({
    ...{ page: 'trails', id: making, part: 'make', item: kiosk },
  });
});
