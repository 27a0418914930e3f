// Plays a sound: its outline to seek in, closer or whole, small steps, speed, a passage again and again. Time runs from left to right in every language.
import { useImperativeHandle, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { I18nProvider, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useText } from '../../text/use-text.ts';
import { Note } from '../blocks.tsx';
import { clockTime } from './clock-time.ts';
import { EndHandles } from './EndHandles.tsx';
import type { EndHandlesProps } from './EndHandles.tsx';
import { Outline, ShadedInWords } from './Outline.tsx';
import type { OutlinePoints } from './Outline.tsx';
import { PassageLane } from './PassageLane.tsx';
import { PlayerControls } from './PlayerControls.tsx';
import { speeds } from './speeds.ts';
import type { Speed } from './speeds.ts';
import type { PlayerHandle, ShadedRange } from './player-handle.ts';
import { isWhole } from './time-view.ts';
import type { TimeView } from './time-view.ts';
import { useSound } from './use-sound.ts';
import type { PlayedPart, PlayableSound } from './use-sound.ts';
import { useView } from './use-view.ts';
import './player.css';

export interface SoundPlayerProps {
  source: PlayableSound;
  /** Tried when the sound itself cannot be played here. */
  fallback?: PlayableSound | undefined;
  /** There is no copy yet that could be heard where the sound itself cannot. */
  isCopyAwaited?: boolean;
  /** What is heard, in people's words. */
  title: string;
  durationMs: number;
  /** Peaks of 0 to 255: of the whole, or of a stretch that holds what is seen. */
  points: OutlinePoints;
  /** Told what is seen, so that finer points can be fetched. */
  onView?: (view: TimeView) => void;
  shaded?: readonly ShadedRange[] | undefined;
  /** Handles for where it begins and ends. */
  ends?: Omit<EndHandlesProps, 'view'> | undefined;
  handle?: Ref<PlayerHandle> | undefined;
  /** So much is heard again after a pause. */
  backOnPauseMs?: number;
  /** Of the button that goes back, and what stands on it. Without it 3 seconds. */
  back?: { ms: number; label: string } | undefined;
}

const steps: Record<string, number> = {
  ArrowLeft: -3,
  ArrowDown: -3,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
  Home: -Infinity,
  End: Infinity,
};

export function SoundPlayer(props: SoundPlayerProps) {
  const {
    source,
    fallback,
    isCopyAwaited = false,
    title,
    durationMs,
    points,
    onView,
    shaded = [],
    ends,
    handle,
    backOnPauseMs = 0,
    back,
  } = props;
  const { player: t } = useText();
  const [repeated, setRepeated] = useState<PlayedPart>();
  const [speed, setSpeed] = useState<Speed>('1');
  const playing = useSound({ source, fallback, repeated });
  const { positionS, isPlaying } = playing;
  const sound = {
    ...playing,
    toggle() {
      playing.toggle();
      if (isPlaying && backOnPauseMs > 0) playing.seek(positionS - backOnPauseMs / 1000);
    },
  };
  const positionMs = positionS * 1000;
  const control = useView({ durationMs, positionMs, isPlaying, onView });
  const { view } = control;

  function seek(toS: number) {
    const clampedS = Math.min(Math.max(0, toS), durationMs / 1000);
    sound.seek(clampedS);
    control.reveal(clampedS * 1000);
  }
  function changeSpeed(next: Speed) {
    setSpeed(next);
    playing.setSpeed(Number(next));
  }
  useImperativeHandle(handle, () => ({
    seekTo: (ms) => seek(ms / 1000),
    positionMs: () => positionMs,
    toggle: sound.toggle,
    isPlaying: () => isPlaying,
    speed: () => Number(speed),
    setSpeed(factor) {
      const known = speeds.find((one) => Number(one) === factor);
      if (known) changeSpeed(known);
    },
    repeat: (passage) =>
      setRepeated(passage && { fromS: passage.fromMs / 1000, toS: passage.toMs / 1000 }),
    playPassage({ fromMs, toMs }) {
      control.reveal(fromMs);
      sound.playOnce({ fromS: fromMs / 1000, toS: toMs / 1000 });
    },
    loadAnew: sound.loadAnew,
  }));

  function repeatFrom() {
    const endS = repeated && repeated.toS > positionS ? repeated.toS : durationMs / 1000;
    setRepeated({ fromS: positionS, toS: endS });
  }
  function repeatTo() {
    setRepeated({
      fromS: repeated && repeated.fromS < positionS ? repeated.fromS : 0,
      toS: positionS,
    });
  }
  const byKey: Record<string, () => void> = {
    ' ': sound.toggle,
    '+': () => control.zoom(2, positionMs),
    '=': () => control.zoom(2, positionMs),
    '-': () => control.zoom(0.5, positionMs),
    '0': control.showWhole,
    a: repeatFrom,
    b: repeatTo,
    c: () => setRepeated(undefined),
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    const act = step === undefined ? byKey[event.key.toLowerCase()] : () => seek(positionS + step);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  const [fromS, toS] = [view.fromMs / 1000, Math.max(view.fromMs + 100, view.toMs) / 1000];
  const isSeen = positionS >= fromS && positionS <= toS;
  return (
    <div className="player" role="group" aria-label={title}>
      <div ref={sound.holder} hidden />
      <I18nProvider locale="en-GB">
        <div className="player-line" dir="ltr" ref={control.area}>
          <div className="player-picture" onKeyDownCapture={onKeyDown}>
            <Slider
              className="player-slider"
              aria-label={t.position(title)}
              minValue={fromS}
              maxValue={toS}
              step={0.1}
              value={Math.min(Math.max(fromS, positionS), toS)}
              onChange={(toPlaceS) => sound.seek(toPlaceS)}
              formatOptions={{ style: 'unit', unit: 'second', maximumFractionDigits: 0 }}
            >
              <SliderTrack className="player-track" data-channels={points.channels.length}>
                <Outline {...{ view, points, positionMs, shaded, repeated }} />
                <SliderThumb className="player-thumb" data-seen={isSeen} />
              </SliderTrack>
            </Slider>
          </div>
          <div className="player-under">
            {ends ? (
              <EndHandles {...ends} view={view} />
            ) : (
              <PassageLane view={view} hint={t.dragHint} onPassage={setRepeated} />
            )}
          </div>
          <p className="player-time">
            <span>
              {clockTime(positionMs)} / {clockTime(durationMs)}
            </span>
            {!isWhole(view, durationMs) && (
              <span className="player-seen">
                {clockTime(view.fromMs)}–{clockTime(view.toMs)}
              </span>
            )}
          </p>
        </div>
      </I18nProvider>
      <ShadedInWords shaded={shaded} />
      <PlayerControls
        {...{ sound, control, durationMs, repeated, repeatFrom, repeatTo, seek, speed, back }}
        onSpeed={changeSpeed}
        onStopRepeating={() => setRepeated(undefined)}
      />
      {sound.isFallback && !sound.hasFailed && <p className="small soft">{t.hearsCopy}</p>}
      {sound.hasFailed && (
        <div role="status">
          {isCopyAwaited ? <Note>{t.copyComes}</Note> : <Note tone="warning">{t.cannotPlay}</Note>}
        </div>
      )}
    </div>
  );
}
