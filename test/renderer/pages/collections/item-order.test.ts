import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addItem, dropItems, moveItem } from '../../../../renderer/pages/collections/item-order.ts';
import { StoryId } from '../../../../shared/model/ids.ts';
import type { CollectionItem } from '../../../../shared/model/collection.ts';

const story = (number: number): StoryId =>
  StoryId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const items = (...numbers: number[]): CollectionItem[] =>
  numbers.map((number) => ({ storyId: story(number), caption: `caption ${number}` }));

describe('the order of a collection', () => {
  test('a story moves one up, one down, and to both ends', () => {
    expect(moveItem(items(1, 2, 3), story(2), 'earlier')).toEqual(items(2, 1, 3));
    expect(moveItem(items(1, 2, 3), story(2), 'later')).toEqual(items(1, 3, 2));
    expect(moveItem(items(1, 2, 3), story(3), 'first')).toEqual(items(3, 1, 2));
    expect(moveItem(items(1, 2, 3), story(1), 'last')).toEqual(items(2, 3, 1));
  });

  test('the first cannot go up and the last cannot go down', () => {
    expect(moveItem(items(1, 2), story(1), 'earlier')).toEqual(items(1, 2));
    expect(moveItem(items(1, 2), story(2), 'later')).toEqual(items(1, 2));
  });

  test('stories that are dragged together land together, in their order, with their captions', () => {
    const dragged = new Set([story(4), story(1)]);
    expect(
      dropItems({ items: items(1, 2, 3, 4), dragged, target: story(3), position: 'before' }),
    ).toEqual(items(2, 1, 4, 3));
    expect(
      dropItems({ items: items(1, 2, 3, 4), dragged, target: story(3), position: 'after' }),
    ).toEqual(items(2, 3, 1, 4));
  });

  test('no drop ever loses or doubles a story', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.integer({ min: 1, max: 50 })),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom('before' as const, 'after' as const),
        (all, moved, target, position) => {
          const before = items(...all);
          const after = dropItems({
            items: before,
            dragged: new Set(moved.map(story)),
            target: story(target),
            position,
          });
          expect(after.map((item) => item.caption).toSorted()).toEqual(
            before.map((item) => item.caption).toSorted(),
          );
        },
      ),
    );
  });

  test('a story is in a collection only once', () => {
    expect(addItem(items(1, 2), story(2))).toEqual(items(1, 2));
    expect(addItem(items(1), story(9)).map((item) => item.storyId)).toEqual([story(1), story(9)]);
  });
});
