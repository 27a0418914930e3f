// The sound of a story: what there is, and the two ways to more of it.
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { Films } from '../../film/Films.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { ArrivalDialog } from '../arrivals/ArrivalDialog.tsx';
import { ArrivalState } from '../arrivals/ArrivalState.tsx';
import { useArrivals } from '../arrivals/use-arrivals.ts';
import { RecordingMarks } from '../marks/RecordingMarks.tsx';
import { RecordingNotes } from '../record/RecordingNotes.tsx';
import { PurposeLine } from '../record/TakePurpose.tsx';
import { RecordingVoices } from '../voices/RecordingVoices.tsx';
import { RecordingSound } from './RecordingSound.tsx';

export function StoryRecordings({ id, isReadOnly }: { id: StoryId; isReadOnly: boolean }) {
  const { stories: t, arrivals: a } = useText();
  const { data: recordings, error, reload } = useQuery('recordings.list', { storyId: id });
  const arrivals = useArrivals(id, isReadOnly);
  const present = (recordings ?? []).filter((recording) => recording.binnedAt === null);

  return (
    <Section
      title={t.groupRecordings}
      actions={
        !isReadOnly && (
          <>
            {!arrivals.coming.isRunning && (
              <MenuButton
                icon="folder"
                label={a.bringIn}
                items={[
                  { id: 'files', label: a.chooseFiles, run: arrivals.chooseFiles },
                  { id: 'folder', label: a.chooseFolder, run: arrivals.chooseFolder },
                ]}
              />
            )}
            <ButtonLink to={{ page: 'record', id }} icon="record" tone="primary">
              {t.recordNow}
            </ButtonLink>
          </>
        )
      }
    >
      <ArrivalState arrivals={arrivals} />
      <ArrivalDialog look={arrivals.look} onBringIn={arrivals.bringIn} />
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
  const { stories: t, arrivals: a, language } = useText();
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
          {!isReadOnly && state !== 'recording' && recording.purpose !== 'spoken-agreement' && (
            <IconButton icon="bin" label={t.takeRecording} onPress={() => void moveToBin()} />
          )}
        </span>
      </div>
      <PurposeLine recording={recording} />
      {state === 'ready' ? (
        <>
          <RecordingSound recording={recording} name={name} isReadOnly={isReadOnly} />
          <Films recordingId={id} name={name} isReadOnly={isReadOnly} />
          <RecordingMarks recordingId={id} isReadOnly={isReadOnly} />
          <RecordingVoices recording={recording} isReadOnly={isReadOnly} />
        </>
      ) : (
        <Note tone={state === 'recording' ? 'info' : 'warning'}>{t.recordingStates[state]}</Note>
      )}
      {recording.missingSamples > 0 && <p className="small soft">{t.missingSamples}</p>}
      {recording.isIncomplete && <p className="small soft">{a.incomplete}</p>}
      <RecordingNotes recordingId={id} />
      <ErrorNote error={bin.error} />
    </li>
  );
}
