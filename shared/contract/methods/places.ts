// Places of a story. Whoever works with names reads and writes them; all others are told what the rule of coarsening leaves.
import { z } from 'zod';
import { StoryId, StoryPlaceId } from '../../model/ids.ts';
import { NewStoryPlace, PlacesOfStory, StoryPlace, StoryPlacePatch } from '../../model/place.ts';
import { command, query } from '../define.ts';
import type { Method } from '../define.ts';

export const placesMethods = {
  'places.ofStory': query({
    input: z.strictObject({ storyId: StoryId }),
    output: PlacesOfStory,
    needs: 'stories.see',
  }),
  /** The same one sent a second time is there once. */
  'places.add': command({
    input: NewStoryPlace,
    output: StoryPlace,
    needs: 'stories.write',
    touches: ['places', 'history'],
  }),
  'places.update': command({
    input: StoryPlacePatch,
    output: StoryPlace,
    needs: 'stories.write',
    touches: ['places', 'history'],
  }),
  /** @param to where it stands then, counted from 0 */
  'places.move': command({
    input: z.strictObject({ id: StoryPlaceId, to: z.int().nonnegative() }),
    output: z.array(StoryPlace),
    needs: 'stories.write',
    touches: ['places', 'history'],
  }),
  'places.remove': command({
    input: z.strictObject({ id: StoryPlaceId }),
    output: StoryPlace,
    needs: 'stories.write',
    touches: ['places', 'history'],
  }),
  /** Undo of `remove`: it stands where it stood. */
  'places.restore': command({
    input: z.strictObject({ id: StoryPlaceId }),
    output: StoryPlace,
    needs: 'stories.write',
    touches: ['places', 'history'],
  }),
} as const satisfies Record<string, Method>;
