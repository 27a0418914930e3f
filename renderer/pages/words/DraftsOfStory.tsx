// First drafts of all recordings of a story, one below the other.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { FirstDraft } from './FirstDraft.tsx';

export function DraftsOfStory({ storyId }: { storyId: StoryId }) {
  const { data: recordings } = useQuery('recordings.list', { storyId });
  return recordings
    ?.filter(({ purpose }) => purpose === 'interview')
    .map(({ id }) => <FirstDraft key={id} storyId={storyId} recordingId={id} />);
}
