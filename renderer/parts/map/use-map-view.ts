// Nearer, farther and along: by wheel, by hand, with two fingers, and by keys. Gives back what is in sight.
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import {
  brought,
  dragged,
  inView,
  viewOf,
  wholeView,
  zoomed,
} from '../../../shared/rules/map-plane.ts';
import type { LatLng, MapView, PlanePoint } from '../../../shared/rules/map-plane.ts';
import { plane } from './ward-shapes.ts';

const step = 1.5;
/** A hand that moved less than this meant to press, in CSS pixels. */
const stillPx = 5;

export interface MapViewControl {
  view: MapView;
  nearer: () => void;
  farther: () => void;
  whole: () => void;
  bring: (point: PlanePoint) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  pointer: {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => void;
    onPointerCancel: (event: PointerEvent<SVGSVGElement>) => void;
  };
}

/**
 * @param onPress what was pressed, in units of the picture: with a hand that stood still, or the middle with Enter
 * @param startsAt what is in sight at first; without it the whole
 */
export function useMapView(
  picture: RefObject<SVGSVGElement | null>,
  onPress: (point: PlanePoint) => void,
  startsAt: readonly LatLng[] = [],
): MapViewControl {
  const [view, setView] = useState(() =>
    viewOf(
      startsAt.map((place) => plane.toPlane(place)),
      plane,
    ),
  );
  const hands = useRef(new Map<number, PlanePoint>());
  const gone = useRef(0);

  useEffect(() => {
    const svg = picture.current;
    // A page that scrolls is not held up by a map on the way: only one that is in use goes nearer by wheel alone.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !svg?.parentElement?.contains(document.activeElement)) return;
      event.preventDefault();
      const at = inFrame(svg, event);
      setView((now) =>
        zoomed(now, { factor: Math.exp(-event.deltaY / (event.ctrlKey ? 120 : 400)), at }, plane),
      );
    };
    svg?.addEventListener('wheel', turn, { passive: false });
    return () => svg?.removeEventListener('wheel', turn);
  }, [picture]);

  const zoomBy = (factor: number) => setView((now) => zoomed(now, { factor }, plane));
  const push = (x: number, y: number) =>
    setView((now) => dragged(now, { x: x * plane.width * 0.1, y: y * plane.width * 0.1 }, plane));

  const keys: Record<string, () => void> = {
    ArrowLeft: () => push(1, 0),
    ArrowRight: () => push(-1, 0),
    ArrowUp: () => push(0, 1),
    ArrowDown: () => push(0, -1),
    '+': () => zoomBy(step),
    '=': () => zoomBy(step),
    '-': () => zoomBy(1 / step),
    _: () => zoomBy(1 / step),
    '0': () => setView(wholeView(plane)),
    Enter: () => onPress(view),
    ' ': () => onPress(view),
  };

  function lift(event: PointerEvent<SVGSVGElement>) {
    const wasAlone = hands.current.size === 1 && hands.current.delete(event.pointerId);
    hands.current.delete(event.pointerId);
    if (event.type === 'pointerup' && wasAlone && gone.current < stillPx)
      onPress(inView(view, inFrame(event.currentTarget, event), plane));
  }

  return {
    view,
    nearer: () => zoomBy(step),
    farther: () => zoomBy(1 / step),
    whole: () => setView(wholeView(plane)),
    bring: (point) => setView((now) => brought(now, point, plane)),
    onKeyDown(event) {
      const act = keys[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    },
    pointer: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        if (hands.current.size === 0) gone.current = 0;
        hands.current.set(event.pointerId, inFrame(event.currentTarget, event));
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove(event) {
        const from = hands.current.get(event.pointerId);
        if (from === undefined) return;
        gone.current += Math.hypot(event.movementX, event.movementY);
        const to = inFrame(event.currentTarget, event);
        const other = [...hands.current].find(([id]) => id !== event.pointerId)?.[1];
        hands.current.set(event.pointerId, to);
        if (other === undefined) {
          if (gone.current >= stillPx)
            setView((now) => dragged(now, { x: to.x - from.x, y: to.y - from.y }, plane));
          return;
        }
        gone.current = stillPx;
        const factor = apart(to, other) / Math.max(1, apart(from, other));
        setView((now) => zoomed(now, { factor, at: between(to, other) }, plane));
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
}

/** Where in the frame of the picture something happened, in its units, whatever its size on the screen. */
export function inFrame(
  svg: SVGSVGElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): PlanePoint {
  const matrix = svg?.getScreenCTM();
  if (!matrix) return { x: plane.width / 2, y: plane.height / 2 };
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}

const apart = (one: PlanePoint, other: PlanePoint) => Math.hypot(one.x - other.x, one.y - other.y);
const between = (one: PlanePoint, other: PlanePoint) => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});
