// Takes that were cut off: heard as they are, kept or put into the bin.
import { useQuery } from '../../api/use-query.ts';
import { useCommand } from '../../api/use-command.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { Films } from '../../film/Films.tsx';
import { Player } from '../../player/Player.tsx';
import { useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { PurposeLine } from './TakePurpose.tsx';
import { tellBinned } from './tell-binned.ts';

export function InterruptedTakes() {
  const { record: t } = useText();
  const { state } = useRecorderView();
  const { data } = useQuery('recordings.listInterrupted', {});
  const current = 'recordingId' in state ? state.recordingId : undefined;
  // The core may have been started anew while the take itself still goes on.
  const takes = (data ?? []).filter(({ id }) => id !== current);
  if (takes.length === 0) return null;
  return (
    <Section title={t.interruptedTitle} lead={t.interruptedText}>
      {takes.map((take) => (
        <InterruptedTake key={take.id} take={take} />
      ))}
    </Section>
  );
}

function InterruptedTake({ take }: { take: Recording }) {
  const { record: t, language } = useText();
  const recover = useCommand('recordings.recover');
  const bin = useCommand('recordings.bin');
  const when =
    take.startedAt === null
      ? t.untitled
      : t.interruptedFrom(formatMoment(language, take.startedAt));
  const keep = async () => {
    if (await recover.run({ id: take.id })) showToast({ message: t.kept });
  };
  const throwAway = async () => {
    if (await bin.run({ id: take.id })) tellBinned(take.id, t);
  };
  return (
    <div className="card">
      <p>{when}</p>
      <PurposeLine recording={take} />
      <Player recordingId={take.id} title={when} />
      <Films recordingId={take.id} name={when} />
      <div className="row">
        <Button
          tone="primary"
          icon="check"
          onPress={() => void keep()}
          isDisabled={recover.isRunning}
        >
          {t.keep}
        </Button>
        <Button icon="bin" onPress={() => void throwAway()} isDisabled={bin.isRunning}>
          {t.throwAway}
        </Button>
      </div>
      <ErrorNote error={recover.error ?? bin.error} />
    </div>
  );
}
