// The outline of a sound: each channel by itself, what was played in colour, and what is marked shaded.
import { useMemo } from 'react';
import { useText } from '../../text/use-text.ts';
import { clockTime } from './clock-time.ts';
import type { ShadedRange } from './player-handle.ts';
import { percentOf, pointsIn } from './time-view.ts';
import type { TimeView } from './time-view.ts';
import type { PlayedPart } from './use-sound.ts';
import { waveformPath } from './waveform-path.ts';

/** Points of a stretch of the sound, one list a channel. */
export interface OutlinePoints extends TimeView {
  channels: readonly (readonly number[])[];
}

export interface OutlineProps {
  view: TimeView;
  points: OutlinePoints;
  positionMs: number;
  shaded: readonly ShadedRange[];
  repeated: PlayedPart | undefined;
}

export function Outline({ view, points, positionMs, shaded, repeated }: OutlineProps) {
  const { player: t } = useText();
  const { channels } = points;
  const paths = useMemo(() => {
    const seen = channels.map((channel) => pointsIn(channel, points, view));
    return seen.length === 2
      ? seen.map((channel) => waveformPath([channel]))
      : [waveformPath(seen)];
  }, [channels, points, view]);
  const played = Math.min(100, Math.max(0, percentOf(positionMs, view)));
  return (
    <div className="player-outlines" aria-hidden="true">
      {paths.map((path, channel) => (
        <div className="player-channel" key={channel}>
          {[false, true].map((isPlayed) => (
            <svg
              key={String(isPlayed)}
              className="player-outline"
              data-played={isPlayed || undefined}
              viewBox="0 0 240 100"
              preserveAspectRatio="none"
              style={isPlayed ? { clipPath: `inset(0 ${100 - played}% 0 0)` } : undefined}
            >
              <path d={path} />
            </svg>
          ))}
          {paths.length > 1 && <span className="player-channel-name">{t.channels[channel]}</span>}
        </div>
      ))}
      {shaded.map((range) => (
        <Band key={`${range.fromMs} ${range.label}`} kind="shaded" range={range} view={view} />
      ))}
      {repeated && (
        <Band
          kind="repeated"
          range={{ fromMs: repeated.fromS * 1000, toMs: repeated.toS * 1000 }}
          view={view}
        />
      )}
    </div>
  );
}

function Band({ kind, range, view }: { kind: string; range: TimeView; view: TimeView }) {
  const from = Math.max(0, percentOf(range.fromMs, view));
  const to = Math.min(100, percentOf(range.toMs, view));
  if (to <= from) return null;
  return (
    <div
      className="player-band"
      data-kind={kind}
      style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
    />
  );
}

/** The same in words, for those who do not see it. */
export function ShadedInWords({ shaded }: { shaded: readonly ShadedRange[] }) {
  const { player: t } = useText();
  if (shaded.length === 0) return null;
  return (
    <ul className="visually-hidden" aria-label={t.marked}>
      {shaded.map(({ fromMs, toMs, label }) => (
        <li key={`${fromMs} ${label}`}>{t.range(label, clockTime(fromMs), clockTime(toMs))}</li>
      ))}
    </ul>
  );
}
