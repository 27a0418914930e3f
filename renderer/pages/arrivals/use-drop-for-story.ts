// Files that are dropped where a story is chosen but not shown: they lead to its page, where they are looked at.
import { useEffect } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { goTo } from '../../app/use-route.ts';
import { keepForStory, takeDroppedFiles } from './dropped-files.ts';

/** @param storyId null: none is chosen yet */
export function useDropForStory(storyId: StoryId | null): void {
  useEffect(() => {
    if (storyId === null) return undefined;
    return takeDroppedFiles((paths) => {
      keepForStory(storyId, paths);
      goTo({ page: 'stories', id: storyId });
    });
  }, [storyId]);
}
