// Two handles under the outline: where what is kept begins and ends. Each is a slider of its own for keys and screen readers.
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { TimeView } from './time-view.ts';

export interface Ends {
  fromMs: number;
  toMs: number;
}

export interface EndHandlesProps {
  ends: Ends;
  view: TimeView;
  label: string;
  names: readonly [string, string];
  onChange: (ends: Ends) => void;
}

export function EndHandles({ ends, view, label, names, onChange }: EndHandlesProps) {
  const seen = (ms: number) => Math.min(view.toMs, Math.max(view.fromMs, ms)) / 1000;
  const shown: [number, number] = [seen(ends.fromMs), seen(ends.toMs)];
  return (
    <Slider
      className="player-ends"
      aria-label={label}
      minValue={view.fromMs / 1000}
      maxValue={Math.max(view.fromMs + 100, view.toMs) / 1000}
      step={0.1}
      value={shown}
      onChange={([from, to]) =>
        // An end that is out of sight stays where it is.
        onChange({
          fromMs: from === shown[0] ? ends.fromMs : from * 1000,
          toMs: to === shown[1] ? ends.toMs : to * 1000,
        })
      }
      formatOptions={{ style: 'unit', unit: 'second', maximumFractionDigits: 1 }}
    >
      <SliderTrack className="player-ends-track">
        <SliderThumb index={0} className="player-end" data-end="from" aria-label={names[0]} />
        <SliderThumb index={1} className="player-end" data-end="to" aria-label={names[1]} />
      </SliderTrack>
    </Slider>
  );
}
