// The storytellers of one story as the register knows them: by the name they chose.
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';

export type NarratorRow = OutputOf<'agreements.register'>[number];

export function useStoryNarrators(storyId: StoryId) {
  const { data, error, reload } = useQuery('agreements.register', {});
  return { narrators: data?.filter((row) => row.storyId === storyId), error, reload };
}
