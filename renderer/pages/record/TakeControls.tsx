// Record, Pause, Stop: big, and safe from stray keys. With a mouse or a finger one press is enough; a key has to be pressed twice.
import { useEffect, useRef, useState } from 'react';
import type { PressEvent } from 'react-aria-components';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Purpose } from '../../../shared/model/recording.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { clockTime } from '../../parts/player/clock-time.ts';
import { isUnheard } from '../../recorder/device-sentence.ts';
import { useMeter, useRecorder, useRecorderView } from '../../recorder/RecorderProvider.tsx';
import { formatLength } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { SpaceLeft } from './SpaceLeft.tsx';
import { TakeTrouble } from './TakeTrouble.tsx';

const SECOND_PRESS_MS = 4_000;
const LATE_MS = 4_000;

interface TakeControlsProps {
  storyId: StoryId | null;
  /** Undefined while it is not known yet. */
  purpose: Purpose | undefined;
}

export function TakeControls({ storyId, purpose }: TakeControlsProps) {
  const { record: t, microphones: m, purposes } = useText();
  const recorder = useRecorder();
  const { state, format, deviceTrouble } = useRecorderView();
  const place = useRef<HTMLDivElement>(null);
  const isGoingOn = state.name === 'recording' || state.name === 'paused';
  const stopPress = useSecondPress(() => recorder.stop());
  const pausePress = useSecondPress(() => recorder.pause());

  // The focus must not stay on a button that would end or pause the take when a key is pressed by mistake.
  useEffect(() => {
    if (state.name === 'recording') place.current?.focus({ preventScroll: true });
  }, [state.name]);

  const isWaiting = state.name === 'recording' && isUnheard(deviceTrouble);
  const shown = state.name in t.states ? (state.name as keyof typeof t.states) : 'ready';
  return (
    <section className="take" data-state={isWaiting ? 'waiting' : state.name} aria-label={t.record}>
      <div className="take-place" ref={place} tabIndex={-1}>
        <p className="take-state live-state" role="status">
          {isWaiting ? m.devices.waitingState : t.states[shown]}
        </p>
        <Elapsed />
      </div>
      <div className="take-buttons">
        {isGoingOn ? (
          <>
            {state.name === 'recording' ? (
              <Button size="giant" icon="pause" onPress={pausePress.onPress}>
                {t.pause}
              </Button>
            ) : (
              <Button size="giant" tone="record" icon="record" onPress={() => recorder.resume()}>
                {t.goOn}
              </Button>
            )}
            <Button size="giant" tone="danger" icon="stop" onPress={stopPress.onPress}>
              {stopPress.isWaiting ? t.stopAgain : t.stop}
            </Button>
          </>
        ) : (
          <Button
            size="giant"
            tone="record"
            icon="record"
            isDisabled={state.name !== 'ready' || format === undefined || purpose === undefined}
            onPress={() => purpose && void recorder.record({ storyId, purpose })}
          >
            {purposes.buttons[purpose ?? 'test']}
          </Button>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {stopPress.isWaiting && t.stopAgain}
      </p>
      <TakeTrouble />
      {state.name === 'saving' && <StillSaving />}
      <SpaceLeft />
    </section>
  );
}

/** After Stop: what the disk has not taken yet is waited for, until a person decides to go without it. */
function StillSaving() {
  const { record: t, language } = useText();
  const recorder = useRecorder();
  const { take } = useMeter();
  const { format } = useRecorderView();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  const giveUpPress = useSecondPress(() => recorder.giveUp(), 'always');
  const unsavedFrames = take === undefined ? 0 : take.totalFrames - take.committedFrames;
  if (!isLate || unsavedFrames === 0) return null;
  const length = formatLength(language, (unsavedFrames / (format?.sampleRateHz ?? 1)) * 1000);
  return (
    <Note tone="warning" isAlert title={t.unsaved(length)}>
      <p>{t.unsavedText}</p>
      <div>
        <Button tone="danger" onPress={giveUpPress.onPress}>
          {giveUpPress.isWaiting ? t.giveUpAgain(length) : t.giveUp(length)}
        </Button>
      </div>
    </Note>
  );
}

/** A key, or always every press, counts only when it comes a second time soon after. */
function useSecondPress(act: () => void, when: 'keyboard' | 'always' = 'keyboard') {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setWaiting(false), SECOND_PRESS_MS);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return {
    isWaiting,
    onPress({ pointerType }: PressEvent) {
      const isAsked = when === 'always' || pointerType === 'keyboard';
      if (isAsked && !isWaiting) return setWaiting(true);
      setWaiting(false);
      act();
    },
  };
}

function Elapsed() {
  const { record: t } = useText();
  const { take } = useMeter();
  const { format } = useRecorderView();
  const elapsedMs = ((take?.totalFrames ?? 0) / (format?.sampleRateHz ?? 1)) * 1000;
  return (
    <p className="take-time" role="timer" aria-label={t.elapsed}>
      <span dir="ltr">{clockTime(elapsedMs)}</span>
    </p>
  );
}
