// Which stretch of the sound is seen, and what moves it: the wheel, zooming, and what plays.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { following, panned, revealing, wholeView, zoomed } from './time-view.ts';
import type { TimeView } from './time-view.ts';

export interface ViewControl {
  view: TimeView;
  /** Listens to the wheel here. */
  area: RefObject<HTMLDivElement | null>;
  zoom(factor: number, aroundMs: number): void;
  showWhole(): void;
  reveal(ms: number): void;
}

const WHEEL_FACTOR = 1.25;
/** Of the view, for one notch of a wheel. */
const WHEEL_PAN = 0.1;

export function useView({
  durationMs,
  positionMs,
  isPlaying,
  onView,
}: {
  durationMs: number;
  positionMs: number;
  isPlaying: boolean;
  onView: ((view: TimeView) => void) | undefined;
}): ViewControl {
  const area = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<TimeView>();
  const view = chosen ?? wholeView(durationMs);
  const before = useRef(positionMs);
  const show = (next: TimeView) => {
    if (next.fromMs === view.fromMs && next.toMs === view.toMs) return;
    setChosen(next);
    onView?.(next);
  };

  const follow = useEffectEvent((nowMs: number) => {
    if (isPlaying) show(following(view, { beforeMs: before.current, nowMs, durationMs }));
    before.current = nowMs;
  });
  useEffect(() => follow(positionMs), [positionMs]);

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return;
    const width = view.toMs - view.fromMs;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const aroundMs = view.fromMs + ((event.clientX - box.left) / box.width) * width;
      const factor = event.deltaY < 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR;
      show(zoomed(view, { factor, aroundMs, durationMs }));
      return;
    }
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (sideways === 0 || width >= durationMs) return;
    event.preventDefault();
    show(panned(view, Math.sign(sideways) * WHEEL_PAN * width, durationMs));
  });
  useEffect(() => {
    const element = area.current;
    const listen = (event: WheelEvent) => onWheel(event);
    // The page itself would scroll or zoom, unless this listener may stop it.
    element?.addEventListener('wheel', listen, { passive: false });
    return () => element?.removeEventListener('wheel', listen);
  }, []);

  return {
    view,
    area,
    zoom: (factor, aroundMs) => show(zoomed(view, { factor, aroundMs, durationMs })),
    showWhole: () => show(wholeView(durationMs)),
    reveal: (ms) => show(revealing(view, ms, durationMs)),
  };
}
