// Recordings that belong to no story yet: nothing that was recorded is ever out of sight.
import type { Recording } from '../../../shared/model/recording.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Films } from '../../film/Films.tsx';
import { Player } from '../../player/Player.tsx';
import { useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { useText } from '../../text/use-text.ts';
import { PurposeLine } from './TakePurpose.tsx';
import { StoryChoice } from './StoryChoice.tsx';
import { tellBinned } from './tell-binned.ts';
import { whenRecorded } from './when-recorded.ts';

export function UnplacedRecordings() {
  const { record: t } = useText();
  const { state } = useRecorderView();
  const { data, error, reload } = useQuery('recordings.list', { storyId: null });
  // The one that was just made is asked about above.
  const current = 'recordingId' in state ? state.recordingId : undefined;
  const recordings = (data ?? []).filter(
    (recording) => recording.state === 'ready' && recording.id !== current,
  );
  if (recordings.length === 0) return <ErrorNote error={error} onRetry={reload} />;
  return (
    <Section title={t.unplacedTitle} lead={t.unplacedText}>
      {recordings.map((recording) => (
        <UnplacedRecording key={recording.id} recording={recording} />
      ))}
    </Section>
  );
}

function UnplacedRecording({ recording }: { recording: Recording }) {
  const text = useText();
  const { record: t } = text;
  const { id, title, originalName } = recording;
  const update = useCommand('recordings.update');
  const bin = useCommand('recordings.bin');
  const words = whenRecorded(text, recording);
  const name = title || originalName;

  async function throwAway() {
    if (await bin.run({ id })) tellBinned(id, t);
  }
  return (
    <div className="card">
      {name !== '' && <h3 dir="auto">{name}</h3>}
      <p className="soft">{words}</p>
      <PurposeLine recording={recording} />
      <Player recordingId={id} title={name || words} />
      <Films recordingId={id} name={name || words} />
      <StoryChoice
        isLabelShown
        value={null}
        onChange={(storyId) => void update.run({ id, storyId })}
      />
      <div className="row">
        <Button icon="bin" tone="quiet" onPress={() => void throwAway()} isDisabled={bin.isRunning}>
          {t.throwAway}
        </Button>
      </div>
      <ErrorNote error={update.error ?? bin.error} />
    </div>
  );
}
