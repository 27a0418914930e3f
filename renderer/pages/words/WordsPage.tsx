// What is said in one story, as text beside its sound.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryParts } from '../stories/StoryParts.tsx';
import { DraftsOfStory } from './DraftsOfStory.tsx';

export function WordsPage({ storyId }: { storyId: StoryId; route: Route }) {
  const { stories: t } = useText();
  const may = useMay();
  const { data: story, error, reload } = useQuery('stories.get', { id: storyId });
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'stories' }}>{t.backToList}</BackLink>}
        title={story?.title || t.untitled}
        isPeoplesWords
      />
      <ErrorNote error={error} onRetry={reload} />
      <StoryParts storyId={storyId} current="words" />
      {may('recordings.make') && <DraftsOfStory storyId={storyId} />}
    </Page>
  );
}
