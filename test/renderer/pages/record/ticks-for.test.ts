import { expect, test } from 'vitest';
import { ticksFor } from '../../../../renderer/pages/record/ticks-for.ts';
import type { StoryId } from '../../../../shared/model/ids.ts';

const one = 'one' as StoryId;
const done = ['quiet', 'phone'];

test('ticks go along to the story that is chosen after them', () => {
  expect(ticksFor({ storyId: null, done }, one).done).toEqual(done);
  expect(ticksFor({ storyId: one, done }, one).done).toEqual(done);
});

test('another storyteller is asked and told anew', () => {
  expect(ticksFor({ storyId: one, done }, 'two' as StoryId).done).toEqual([]);
  expect(ticksFor({ storyId: one, done }, null).done).toEqual([]);
});
