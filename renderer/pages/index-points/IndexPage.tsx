// What one story speaks of, moment by moment: heard, and written down with a key.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Story } from '../../../shared/model/story.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Route } from '../../app/routes.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryParts } from '../stories/StoryParts.tsx';
import { IndexEditor } from './IndexEditor.tsx';
import { PointReading } from './PointReading.tsx';
import { ReadingPlayer } from './IndexPlayer.tsx';
import { usePlayedSound } from './played-sound.tsx';
import './index-points.css';

export function IndexPage({ storyId }: { storyId: StoryId; route: Route }) {
  const { stories: t } = useText();
  const may = useMay();
  const { data: story, error, reload } = useQuery('stories.get', { id: storyId });
  const mayWrite = may('stories.write') && story?.binnedAt === null;
  if (story && mayWrite) return <IndexEditor key={storyId} story={story} />;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'stories' }}>{t.backToList}</BackLink>}
        title={story?.title || t.untitled}
        isPeoplesWords
      />
      <ErrorNote error={error} onRetry={reload} />
      <StoryParts storyId={storyId} current="index" />
      {story && <IndexToRead story={story} />}
    </Page>
  );
}

/** For those who do not write, and for a story in the bin. */
function IndexToRead({ story }: { story: Story }) {
  const { indexPoints: t } = useText();
  const { data: points, error, reload } = useQuery('indexPoints.list', { storyId: story.id });
  const { data: themes = [] } = useQuery('themes.list', {});
  const sounds = usePlayedSound(story.id);
  return (
    <>
      <Note>{story.binnedAt === null ? t.readOnly : t.storyInBin}</Note>
      <ErrorNote error={error} onRetry={reload} />
      {points?.length === 0 && (
        <EmptyState icon="stories" title={t.emptyTitle}>
          {t.emptyReadOnly}
        </EmptyState>
      )}
      {points !== undefined && points.length > 0 && (
        <>
          <ReadingPlayer sounds={sounds} />
          <Section
            title={t.count(points.length)}
            actions={
              <Button icon="print" onPress={() => window.print()}>
                {t.print}
              </Button>
            }
          >
            <ol className="point-list" aria-label={t.list}>
              {points.map((point) => (
                <li key={point.id} className="point-read">
                  <PointReading point={point} themes={themes} time={sounds.playButton(point)} />
                </li>
              ))}
            </ol>
          </Section>
        </>
      )}
    </>
  );
}
