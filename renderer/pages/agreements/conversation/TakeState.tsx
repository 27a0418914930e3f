// While it is recorded: that it is, for how long, and a pause.
import { Button } from '../../../parts/Button.tsx';
import { clockTime } from '../../../parts/player/clock-time.ts';
import { useMeter, useRecorderView } from '../../../recorder/RecorderProvider.tsx';
import { useText } from '../../../text/use-text.ts';
import type { ProofTake } from './use-proof-take.ts';

export function TakeState({ take }: { take: ProofTake }) {
  const { conversation: t, purposes, record } = useText();
  const { take: sent } = useMeter();
  const { format, state } = useRecorderView();
  const takenMs = ((sent?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000;
  return (
    <div className="row" data-state={state.name}>
      <span className="live-state">
        {take.isPaused ? record.states.paused : record.states.recording}
      </span>
      <span role="timer" aria-label={record.elapsed} dir="ltr">
        {clockTime(takenMs)}
      </span>
      <Button onPress={take.pauseOrResume} icon={take.isPaused ? 'record' : 'pause'}>
        {take.isPaused ? purposes.goOn : purposes.pause}
      </Button>
      <span className="small">{t.readAloudNow}</span>
    </div>
  );
}
