// What stands on the page of a story, as this person reads it: with substitutes for names, for everybody who may not know them.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Listener } from './recording-rows.ts';
import { replacerOf } from './substitutes.ts';
import { knowsNames } from './told-outside.ts';

/** Otherwise a title would tell which name a substitute in the text stands for. */
export function wordsTold(context: Listener): (storyId: StoryId, text: string) => string {
  if (knowsNames(context)) return (_storyId, text) => text;
  const replacers = new Map<StoryId, (text: string) => string>();
  return (storyId, text) => {
    const replace = replacers.get(storyId) ?? replacerOf(context.library.db.sql, storyId).replace;
    replacers.set(storyId, replace);
    return replace(text);
  };
}
