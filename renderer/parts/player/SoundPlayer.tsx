// Plays a sound: its outline to seek in, play, small steps, speed. Time runs from left to right in every language.
import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { I18nProvider, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Passage } from '../../../shared/rules/closed-passages.ts';
import { useText } from '../../text/use-text.ts';
import { Note } from '../blocks.tsx';
import { Button } from '../Button.tsx';
import { Select } from '../Select.tsx';
import { clockTime } from './clock-time.ts';
import { ClosedBands } from './ClosedBands.tsx';
import { useSound } from './use-sound.ts';
import { waveformPath } from './waveform-path.ts';
import './player.css';

export interface SoundPlayerProps {
  /** Where the sound comes from. */
  address: string;
  /** What is heard, in people's words. */
  title: string;
  durationMs: number;
  /** Peaks of 0 to 255, one list a channel. */
  peaks: readonly (readonly number[])[];
  /** Parts that are closed: shown on the outline. */
  closedRanges?: readonly Passage[];
}

const speeds = ['0.5', '0.75', '1', '1.25', '1.5', '2'] as const;
type Speed = (typeof speeds)[number];
const steps: Record<string, number> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

export function SoundPlayer(props: SoundPlayerProps) {
  const { address, title, durationMs, peaks, closedRanges = [] } = props;
  const { player: t } = useText();
  const durationS = durationMs / 1000;
  const sound = useSound({ address, durationS });
  const { positionS } = sound;
  const [speed, setSpeed] = useState<Speed>('1');
  const outline = useMemo(() => waveformPath(peaks), [peaks]);

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    sound.step(step);
  }

  return (
    <div className="player" role="group" aria-label={title}>
      <div ref={sound.holder} hidden />
      <I18nProvider locale="en-GB">
        <div className="player-line" dir="ltr" onKeyDownCapture={onKeyDown}>
          <Slider
            className="player-slider"
            aria-label={t.position(title)}
            minValue={0}
            maxValue={Math.max(0.1, durationS)}
            step={0.1}
            value={Math.min(positionS, Math.max(0.1, durationS))}
            onChange={(toS) => sound.seek(toS)}
            formatOptions={{ style: 'unit', unit: 'second', maximumFractionDigits: 0 }}
          >
            <SliderTrack className="player-track">
              <svg
                className="player-outline"
                viewBox="0 0 240 100"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path d={outline} />
              </svg>
              <svg
                className="player-outline"
                data-played
                viewBox="0 0 240 100"
                preserveAspectRatio="none"
                aria-hidden="true"
                style={{ clipPath: `inset(0 ${100 - (positionS / (durationS || 1)) * 100}% 0 0)` }}
              >
                <path d={outline} />
              </svg>
              <ClosedBands passages={closedRanges} durationMs={durationMs} />
              <SliderThumb className="player-thumb" />
            </SliderTrack>
          </Slider>
          <span className="player-time">
            {clockTime(positionS * 1000)} / {clockTime(durationMs)}
          </span>
        </div>
      </I18nProvider>
      <div className="player-controls">
        <Button
          tone="primary"
          icon={sound.isPlaying ? 'pause' : 'play'}
          onPress={() => sound.toggle()}
        >
          {sound.isPlaying ? t.pause : t.play}
        </Button>
        <Button tone="quiet" onPress={() => sound.step(-3)}>
          {t.backThree}
        </Button>
        <Button tone="quiet" onPress={() => sound.step(5)}>
          {t.onFive}
        </Button>
        <Select
          label={t.speed}
          isLabelHidden
          options={speeds.map((id) => ({ id, label: t.speeds[id] }))}
          value={speed}
          onChange={(next) => {
            setSpeed(next);
            sound.setSpeed(Number(next));
          }}
        />
      </div>
      {sound.hasFailed && (
        <Note tone="warning" isAlert>
          {t.cannotPlay}
        </Note>
      )}
    </div>
  );
}
