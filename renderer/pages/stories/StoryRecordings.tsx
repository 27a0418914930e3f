// The sound of a story: what there is, and the two ways to more of it.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ErrorNote, ErrorSentence } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { RecordingSound } from './RecordingSound.tsx';
import { useBringIn } from './use-bring-in.ts';

export function StoryRecordings({ id, isReadOnly }: { id: StoryId; isReadOnly: boolean }) {
  const { stories: t } = useText();
  const { data: recordings, error, reload } = useQuery('recordings.list', { storyId: id });
  const bringIn = useBringIn(id);
  const present = (recordings ?? []).filter((recording) => recording.binnedAt === null);

  return (
    <Section
      title={t.groupRecordings}
      actions={
        !isReadOnly && (
          <>
            <Button
              icon="folder"
              onPress={() => void bringIn.choose()}
              isDisabled={bringIn.isRunning}
            >
              {t.bringIn}
            </Button>
            <ButtonLink to={{ page: 'record', id }} icon="record" tone="primary">
              {t.recordNow}
            </ButtonLink>
          </>
        )
      }
    >
      {bringIn.isRunning && (
        <ProgressPanel
          label={t.bringingIn(bringIn.count)}
          progress={bringIn.progress}
          onCancel={bringIn.cancel}
        />
      )}
      <ErrorNote error={bringIn.error} />
      {bringIn.failures.length > 0 && (
        <Note tone="error" title={t.cameIn(bringIn.came, bringIn.count)} isAlert>
          <p>{t.didNotComeIn}</p>
          <ul>
            {bringIn.failures.map(({ name, error: failure }, index) => (
              <li key={index}>
                <bdi>{name}</bdi>: <ErrorSentence error={failure} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      <ErrorNote error={error} onRetry={reload} />
      {recordings !== undefined && present.length === 0 && <p className="soft">{t.noRecordings}</p>}
      {present.length > 0 && (
        <ul className="story-recordings">
          {present.map((recording, index) => (
            <RecordingItem
              key={recording.id}
              recording={recording}
              name={recording.title || t.recordingNumber(index + 1)}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface RecordingItemProps {
  recording: Recording;
  name: string;
  isReadOnly: boolean;
}

function RecordingItem({ recording, name, isReadOnly }: RecordingItemProps) {
  const { stories: t, language } = useText();
  const { id, state } = recording;
  const bin = useCommand('recordings.bin');

  async function moveToBin() {
    if (!(await bin.run({ id }))) return;
    showToast({
      message: t.recordingBinned,
      action: { label: t.undo, run: () => void api.recordings.restore({ id }) },
    });
  }
  return (
    <li>
      <div className="section-head">
        <h3 dir="auto">{name}</h3>
        <span className="row">
          <span className="soft small">{formatLength(language, recording.durationMs)}</span>
          {!isReadOnly && state !== 'recording' && (
            <IconButton icon="bin" label={t.takeRecording} onPress={() => void moveToBin()} />
          )}
        </span>
      </div>
      {state === 'ready' ? (
        <RecordingSound recording={recording} name={name} isReadOnly={isReadOnly} />
      ) : (
        <Note tone={state === 'recording' ? 'info' : 'warning'}>{t.recordingStates[state]}</Note>
      )}
      {recording.missingSamples > 0 && <p className="small soft">{t.missingSamples}</p>}
      <ErrorNote error={bin.error} />
    </li>
  );
}
