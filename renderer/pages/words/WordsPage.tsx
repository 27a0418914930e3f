// What is said in one story, as text beside its sound.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Route } from '../../app/routes.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryParts } from '../stories/StoryParts.tsx';
import { TextFiles } from './TextFiles.tsx';

export function WordsPage({ storyId }: { storyId: StoryId; route: Route }) {
  const { stories: t } = useText();
  const { data: story, error, reload } = useQuery('stories.get', { id: storyId });
  const { data: transcripts = [] } = useQuery('transcripts.list', { storyId });
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'stories' }}>{t.backToList}</BackLink>}
        title={story?.title || t.untitled}
        isPeoplesWords
      />
      <ErrorNote error={error} onRetry={reload} />
      <StoryParts storyId={storyId} current="words" />
      <TextFiles storyId={storyId} transcripts={transcripts} shown={transcripts[0]} />
    </Page>
  );
}
