// Which ticks of the checklist still count: they go along to the story that is chosen, and not to another storyteller.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Sitting } from './sitting.ts';

export function ticksFor(ticks: Sitting['ticks'], storyId: StoryId | null): Sitting['ticks'] {
  const isAnother = ticks.storyId !== null && ticks.storyId !== storyId;
  return isAnother ? { storyId, done: [] } : ticks;
}
