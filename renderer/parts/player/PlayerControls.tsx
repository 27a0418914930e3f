// The buttons of the player: what everybody needs in one row, and the rest behind one more button.
import { useId, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { Button, IconButton } from '../Button.tsx';
import { Select } from '../Select.tsx';
import { clockTime } from './clock-time.ts';
import { GoToTime } from './GoToTime.tsx';
import { speeds } from './speeds.ts';
import type { Speed } from './speeds.ts';
import { isWhole } from './time-view.ts';
import type { PlayedPart, PlayingSound } from './use-sound.ts';
import type { ViewControl } from './use-view.ts';

export interface PlayerControlsProps {
  sound: PlayingSound;
  control: ViewControl;
  durationMs: number;
  repeated: PlayedPart | undefined;
  repeatFrom: () => void;
  repeatTo: () => void;
  onStopRepeating: () => void;
  seek: (toS: number) => void;
  speed: Speed;
  onSpeed: (speed: Speed) => void;
  back: { ms: number; label: string } | undefined;
}

export function PlayerControls(props: PlayerControlsProps) {
  const { sound, control, durationMs, repeated, seek, speed, back } = props;
  const { player: t } = useText();
  const [isOpen, setOpen] = useState(false);
  const more = useId();
  const positionMs = sound.positionS * 1000;
  const isAllSeen = isWhole(control.view, durationMs);
  return (
    <>
      <div className="player-controls">
        <Button
          tone="primary"
          icon={sound.isPlaying ? 'pause' : 'play'}
          onPress={() => sound.toggle()}
        >
          {sound.isPlaying ? t.pause : t.play}
        </Button>
        <Button tone="quiet" onPress={() => seek(sound.positionS - (back?.ms ?? 3000) / 1000)}>
          {back?.label ?? t.backThree}
        </Button>
        <Button tone="quiet" onPress={() => seek(sound.positionS + 5)}>
          {t.onFive}
        </Button>
        <Select
          label={t.speed}
          isLabelHidden
          options={speeds.map((id) => ({ id, label: t.speeds[id] }))}
          value={speed}
          onChange={props.onSpeed}
        />
        <span className="player-zoom" role="group" aria-label={t.zoom}>
          <IconButton
            icon="minus"
            label={t.zoomOut}
            isDisabled={isAllSeen}
            onPress={() => control.zoom(0.5, positionMs)}
          />
          <IconButton icon="plus" label={t.zoomIn} onPress={() => control.zoom(2, positionMs)} />
        </span>
        <Button
          tone="quiet"
          aria-expanded={isOpen}
          aria-controls={more}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? t.less : t.more}
        </Button>
      </div>
      {repeated && (
        <p className="player-repeating">
          <span>
            {t.repeating(clockTime(repeated.fromS * 1000), clockTime(repeated.toS * 1000))}
          </span>
          <Button tone="quiet" icon="close" onPress={props.onStopRepeating}>
            {t.stopRepeating}
          </Button>
        </p>
      )}
      <div id={more} hidden={!isOpen} className="player-more">
        {isOpen && (
          <>
            <div className="row">
              <GoToTime durationMs={durationMs} onGo={(ms) => seek(ms / 1000)} />
              <Button onPress={props.repeatFrom}>{t.repeatFrom}</Button>
              <Button onPress={props.repeatTo}>{t.repeatTo}</Button>
              <Button onPress={control.showWhole} isDisabled={isAllSeen}>
                {t.showWhole}
              </Button>
            </div>
            <p className="small soft">{t.keys}</p>
          </>
        )}
      </div>
    </>
  );
}
