// What is said in one story, as text beside its sound.
import { useMemo } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Route } from '../../app/routes.ts';
import { Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';
import { StoryParts } from '../stories/StoryParts.tsx';
import { ClosedLineList } from './ClosedLineList.tsx';
import { Substitutes } from './Substitutes.tsx';
import { WordsEditor } from './WordsEditor.tsx';
import { WordsStart } from './WordsStart.tsx';

export function WordsPage({ storyId, route }: { storyId: StoryId; route: Route }) {
  const { stories: t, words } = useText();
  const { data: story, error, reload } = useQuery('stories.get', { id: storyId });
  const texts = useQuery('transcripts.list', { storyId });
  const recordings = useQuery('recordings.list', { storyId });
  const present = (recordings.data ?? []).filter(
    ({ binnedAt, state, purpose }) =>
      binnedAt === null && state === 'ready' && purpose !== 'spoken-agreement',
  );
  const all = texts.data;
  const shown = useMemo(() => {
    const chosen = all?.find(({ id }) => id === route.item);
    const original = chosen && (all?.find(({ id }) => id === chosen.ofId) ?? chosen);
    if (!all || !chosen || !original) return undefined;
    const translations = all.filter(({ ofId }) => ofId === original.id);
    return { original, translations, translation: chosen === original ? undefined : chosen };
  }, [all, route.item]);
  const place = present.findIndex(({ id }) => id === shown?.original.recordingId);
  const isLost = route.item !== undefined && all !== undefined && shown === undefined;

  return (
    <Page>
      <PageHeader
        before={
          route.item === undefined ? (
            <BackLink to={{ page: 'stories' }}>{t.backToList}</BackLink>
          ) : (
            <BackLink to={{ page: 'stories', id: storyId, part: 'words' }}>
              {words.allTexts}
            </BackLink>
          )
        }
        title={story?.title || t.untitled}
        isPeoplesWords
      />
      <ErrorNote error={error ?? texts.error} onRetry={reload} />
      <StoryParts storyId={storyId} current="words" />
      {isLost && <Note>{words.notHere}</Note>}
      {story && all && !shown && <WordsStart story={story} texts={all} recordings={present} />}
      {story && shown && (
        <WordsEditor
          key={shown.original.id}
          {...{ story, ...shown }}
          recordingName={present[place]?.title || t.recordingNumber(place + 1)}
        />
      )}
      {story && <ClosedLineList storyId={storyId} />}
      {story && <Substitutes storyId={storyId} />}
    </Page>
  );
}
