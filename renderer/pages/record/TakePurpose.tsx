// What a recording is for, beside the recording itself; and the one press that makes a test the interview.
import type { Recording } from '../../../shared/model/recording.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { MissingAgreement } from './MissingAgreement.tsx';

type Sound = Pick<Recording, 'id' | 'storyId' | 'purpose' | 'state'>;

/** Nothing beside an interview: that is what a recording usually is. */
export function PurposeBadge({ purpose }: Pick<Recording, 'purpose'>) {
  const { purposes: t } = useText();
  if (purpose === 'interview') return null;
  return <Badge tone={purpose === 'test' ? 'warning' : 'good'}>{t.badges[purpose]}</Badge>;
}

/** In a list: the badge, and the way to make it the interview once everybody has agreed. */
export function PurposeLine({ recording }: { recording: Sound }) {
  const { purposes: t } = useText();
  const { purpose, storyId, state } = recording;
  const before = useBefore(recording);
  if (purpose === 'interview') return null;
  const mayBecome = state === 'ready' && storyId !== null && before?.blocks.length === 0;
  return (
    <div className="row">
      <PurposeBadge purpose={purpose} />
      {purpose === 'spoken-agreement' && <span className="soft small">{t.isProof}</span>}
      {mayBecome && <BecomeInterview recording={recording} />}
    </div>
  );
}

/** After Stop: a test says what it is, and how it becomes the interview. */
export function SavedPurpose({ recording }: { recording: Sound }) {
  const { purposes: t } = useText();
  const { purpose, storyId } = recording;
  const before = useBefore(recording);
  if (purpose !== 'test') return null;
  const missing = (before?.narrators ?? []).filter(
    ({ participation }) => participation !== 'agreed',
  );
  const mayBecome = before?.blocks.length === 0;
  return (
    <Note title={t.wasTest}>
      <p>{mayBecome ? t.mayBecome : missing.length > 0 ? t.wasTestText : t.testMeans}</p>
      {mayBecome && <BecomeInterview recording={recording} />}
      {storyId !== null &&
        missing.map((narrator) => (
          <MissingAgreement key={narrator.personId} storyId={storyId} narrator={narrator} />
        ))}
    </Note>
  );
}

function useBefore({ storyId, purpose }: Sound) {
  const may = useMay();
  const isAsked = purpose === 'test' && storyId !== null && may('recordings.make');
  return useQuery('agreements.beforeRecording', isAsked ? { id: storyId } : null).data;
}

function BecomeInterview({ recording: { id } }: { recording: Sound }) {
  const { purposes: t } = useText();
  const update = useCommand('recordings.update');
  async function become() {
    if (!(await update.run({ id, purpose: 'interview' }))) return;
    showToast({
      message: t.became,
      action: {
        label: t.undo,
        run: () => void api.recordings.update({ id, purpose: 'test' }),
      },
    });
  }
  return (
    <div>
      <Button icon="check" onPress={() => void become()} isPending={update.isRunning}>
        {t.becomeInterview}
      </Button>
      <ErrorNote error={update.error} />
    </div>
  );
}
