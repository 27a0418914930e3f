// The strip under the outline: dragging along it chooses a passage. With keys the same is done by A and B.
import { useRef } from 'react';
import type { PointerEvent } from 'react';
import type { TimeView } from './time-view.ts';
import type { PlayedPart } from './use-sound.ts';

/** Less is a slip of the hand. */
const LEAST_S = 0.3;

export function PassageLane({
  view,
  hint,
  onPassage,
}: {
  view: TimeView;
  hint: string;
  onPassage: (passage: PlayedPart) => void;
}) {
  const begunS = useRef<number>(undefined);
  const placeS = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return (view.fromMs + part * (view.toMs - view.fromMs)) / 1000;
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (begunS.current === undefined) return;
    const [fromS = 0, toS = 0] = [begunS.current, placeS(event)].toSorted((a, b) => a - b);
    if (toS - fromS >= LEAST_S) onPassage({ fromS, toS });
  };
  return (
    <div
      className="player-lane"
      title={hint}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        begunS.current = placeS(event);
      }}
      onPointerMove={drag}
      onPointerUp={(event) => {
        drag(event);
        begunS.current = undefined;
      }}
      onPointerCancel={() => {
        begunS.current = undefined;
      }}
    />
  );
}
