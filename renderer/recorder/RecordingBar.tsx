// A line above every other page while a take goes on, so that nobody forgets it and the way back is one press.
import { FilmMark } from '../film/FilmMark.tsx';
import { Icon } from '../parts/icons.tsx';
import { ButtonLink } from '../parts/Link.tsx';
import { clockTime } from '../parts/player/clock-time.ts';
import { deviceSentence, isUnheard } from './device-sentence.ts';
import { useText } from '../text/use-text.ts';
import { useMeter, useRecorderView } from './RecorderProvider.tsx';
import './recording-bar.css';

export function RecordingBar() {
  const text = useText();
  const { record: t } = text;
  const { state, isShown, deviceTrouble } = useRecorderView();
  const isGoingOn =
    state.name === 'recording' || state.name === 'paused' || state.name === 'saving';
  if (!isGoingOn || isShown) return null;
  const words = { recording: t.barRecording, paused: t.barPaused, saving: t.barSaving };
  return (
    <aside className="recording-bar" aria-label={t.barRecording}>
      <Icon name="record" />
      <strong>
        {state.name === 'recording' && isUnheard(deviceTrouble)
          ? text.microphones.devices.waitingState
          : words[state.name]}
      </strong>
      <Elapsed />
      {deviceTrouble && <span role="alert">{deviceSentence(text, deviceTrouble)}</span>}
      <FilmMark />
      {state.trouble && <span role="alert">{t.troubles[state.trouble]}</span>}
      <ButtonLink to={{ page: 'record' }}>{t.barOpen}</ButtonLink>
    </aside>
  );
}

function Elapsed() {
  const { take } = useMeter();
  const { format } = useRecorderView();
  const elapsedMs = ((take?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000;
  return (
    <span dir="ltr" role="timer" className="recording-bar-time">
      {clockTime(elapsedMs)}
    </span>
  );
}
