// One story: found, or a calm word about why not.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryEditor } from './StoryEditor.tsx';

export function StoryPage({ id }: { id: StoryId }) {
  const { stories: t } = useText();
  const { data: story, error, reload } = useQuery('stories.get', { id });
  if (story) return <StoryEditor key={story.id} story={story} />;
  return (
    <Page>
      {error ? (
        <>
          <PageHeader title={t.notFoundTitle} />
          <ErrorNote error={error} onRetry={reload} />
          <div>
            <ButtonLink to={{ page: 'stories' }} icon="back">
              {t.backToList}
            </ButtonLink>
          </div>
        </>
      ) : (
        <p role="status">{t.loading}</p>
      )}
    </Page>
  );
}
