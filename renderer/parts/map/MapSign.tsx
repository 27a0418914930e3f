// A point on the map: to look at, to press, or to drag to another place.
import { useState } from 'react';
import type { PointerEvent } from 'react';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import type { MapPoint } from './map-values.ts';
import { plane } from './ward-shapes.ts';

/** A hand that moved less than this meant to press, in CSS pixels. */
const stillPx = 5;

interface MapSignProps {
  point: MapPoint;
  placeAt: (event: PointerEvent) => LatLng;
  onPress?: (id: string) => void;
  onMove?: (id: string, place: LatLng) => void;
}

interface Drag {
  fromX: number;
  fromY: number;
  /** Until the hand has moved it is a press. */
  place: LatLng | undefined;
}

export function MapSign({ point, placeAt, onPress, onMove }: MapSignProps) {
  const { id, label, tone, sign } = point;
  const [drag, setDrag] = useState<Drag>();
  const { x, y } = plane.toPlane(drag?.place ?? point);
  const hand = {
    onPointerDown(event: PointerEvent<SVGGElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ fromX: event.clientX, fromY: event.clientY, place: undefined });
    },
    onPointerMove(event: PointerEvent<SVGGElement>) {
      if (drag === undefined) return;
      event.stopPropagation();
      const gone = Math.hypot(event.clientX - drag.fromX, event.clientY - drag.fromY);
      if (onMove && (drag.place !== undefined || gone >= stillPx))
        setDrag({ ...drag, place: placeAt(event) });
    },
    onPointerUp(event: PointerEvent<SVGGElement>) {
      if (drag === undefined) return;
      event.stopPropagation();
      setDrag(undefined);
      if (drag.place === undefined) onPress?.(id);
      else onMove?.(id, drag.place);
    },
    onPointerCancel: () => setDrag(undefined),
  };
  return (
    <g
      className="map-point"
      data-tone={tone}
      data-sign={sign === undefined ? undefined : true}
      data-can-move={onMove !== undefined || undefined}
      {...(onPress || onMove ? hand : {})}
    >
      <circle cx={x} cy={y}>
        <title>{label}</title>
      </circle>
      {sign !== undefined && (
        <text className="map-sign" x={x} y={y}>
          {sign}
        </text>
      )}
    </g>
  );
}
