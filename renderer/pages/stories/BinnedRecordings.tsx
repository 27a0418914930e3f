// Recordings that were put into the bin by themselves: heard, and brought back where they were.
import type { Recording } from '../../../shared/model/recording.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { PurposeBadge } from '../record/TakePurpose.tsx';
import { whenRecorded } from '../record/when-recorded.ts';
import { storyNumber } from './story-number.ts';

export function BinnedRecordings() {
  const { stories: t } = useText();
  const { data, error, reload } = useQuery('recordings.listBin', {});
  if (data === undefined || data.length === 0) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Section title={t.binnedRecordings}>
      <ul className="story-recordings">
        {data.map((recording) => (
          <BinnedRecording key={recording.id} recording={recording} />
        ))}
      </ul>
    </Section>
  );
}

function BinnedRecording({ recording }: { recording: Recording }) {
  const text = useText();
  const { stories: t, language } = text;
  const { id, storyId, durationMs } = recording;
  const { data: story } = useQuery('stories.get', storyId === null ? null : { id: storyId });
  const restore = useCommand('recordings.restore');
  const name = recording.title || whenRecorded(text, recording);

  async function bringBack() {
    if (await restore.run({ id })) showToast({ message: t.recordingIsBack });
  }
  return (
    <li>
      <div className="section-head">
        <div>
          <h3 dir="auto">{name}</h3>
          <PurposeBadge purpose={recording.purpose} />
          <p className="soft small">
            {formatLength(language, durationMs)}
            {story && (
              <>
                {' · '}
                <bdi>{`${storyNumber(story.number)} ${story.title}`.trim()}</bdi>
              </>
            )}
          </p>
        </div>
        <Button
          aria-label={t.bringBackRecording(name)}
          onPress={() => void bringBack()}
          isDisabled={restore.isRunning}
        >
          {t.restore}
        </Button>
      </div>
      <ErrorNote error={restore.error} />
    </li>
  );
}
