// What the storyteller asked to leave out: written down before the talk, and in sight all along.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Story } from '../../../shared/model/story.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { SavedState } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { usePrivateDraft } from '../../parts/use-private-draft.ts';
import { useText } from '../../text/use-text.ts';

export function LeaveOut({ storyId }: { storyId: StoryId | null }) {
  const { desk: t } = useText();
  const { data: story, error } = useQuery('stories.get', storyId === null ? null : { id: storyId });
  return (
    <section className="leave-out" aria-label={t.leaveOut}>
      {story === undefined ? (
        <>
          <h2>{t.leaveOut}</h2>
          {storyId === null && <p className="soft small">{t.leaveOutNoStory}</p>}
          <ErrorNote error={error} />
        </>
      ) : (
        <LeaveOutField key={story.id} story={story} />
      )}
    </section>
  );
}

function LeaveOutField({ story: { id, leaveOut, binnedAt } }: { story: Story }) {
  const { desk: t } = useText();
  const { draft, change, flush, state, error } = usePrivateDraft({
    stored: { leaveOut },
    save: (patch) => api.stories.update({ id, ...patch }),
  });
  return (
    <>
      <TextArea
        label={t.leaveOut}
        help={t.leaveOutHelp}
        value={draft.leaveOut}
        onChange={(words) => change({ leaveOut: words })}
        onBlur={flush}
        isReadOnly={binnedAt !== null}
        rows={2}
        maxLength={50_000}
        spellCheck
      />
      {state !== 'saved' && <SavedState state={state} />}
      <ErrorNote error={error} />
    </>
  );
}
