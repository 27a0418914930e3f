// The drawn map: wards, names and points. Only the frame moves; the 69 outlines are drawn once.
import { memo, useId, useImperativeHandle, useRef } from 'react';
import type { CSSProperties, Ref } from 'react';
import { inView, transformOf } from '../../../shared/rules/map-plane.ts';
import type { LatLng, PlanePoint } from '../../../shared/rules/map-plane.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../Button.tsx';
import { inFrame, useMapView } from './use-map-view.ts';
import { useUnitPerPixel } from './use-unit-per-pixel.ts';
import type { MapViewControl } from './use-map-view.ts';
import { localityMiddles, plane, wardAt, wardShapes } from './ward-shapes.ts';
import { MapSign } from './MapSign.tsx';
import type { MapPoint, WardValue } from './map-values.ts';

export type MapHandle = Pick<MapViewControl, 'bring'>;

export interface MapPictureProps {
  label: string;
  values: ReadonlyMap<string, WardValue> | undefined;
  points: readonly MapPoint[] | undefined;
  selected: string | null;
  /** The ward of which the name is shown. */
  lit: string | null;
  onLight: (code: string | null) => void;
  /** undefined: the map is only to look at. */
  onPress: ((at: { code: string | null; place: LatLng }) => void) | undefined;
  line?: readonly LatLng[] | undefined;
  onPointPress?: (id: string) => void;
  onPointMove?: (id: string, place: LatLng) => void;
  /** What is in sight at first are the points, and not the whole city. */
  startsAtPoints?: boolean;
  /** The list beside it brings wards into sight. */
  ref: Ref<MapHandle>;
}

export function MapPicture(props: MapPictureProps) {
  const { label, values, points = [], selected, lit, onLight, onPress, ref } = props;
  const { places: texts } = useText();
  const t = texts.map;
  const help = useId();
  const svg = useRef<SVGSVGElement>(null);
  const map = useMapView(
    svg,
    (point: PlanePoint) =>
      onPress?.({ code: wardAt(point)?.code ?? null, place: plane.toEarth(point) }),
    props.startsAtPoints ? points : [],
  );
  const { view } = map;
  const unit = useUnitPerPixel(svg);
  const sizes: CSSProperties & Record<'--zoom' | '--unit', number> = {
    '--zoom': view.zoom,
    '--unit': unit,
  };
  useImperativeHandle(ref, () => ({ bring: map.bring }));

  return (
    <div className="map-frame" dir="ltr">
      <div
        className="map-picture"
        role="application"
        aria-label={label}
        aria-describedby={help}
        tabIndex={0}
        onKeyDown={map.onKeyDown}
        onKeyUp={() => onLight(wardAt(view)?.code ?? null)}
        onPointerLeave={() => onLight(null)}
        data-can-press={onPress !== undefined || undefined}
      >
        <svg
          ref={svg}
          viewBox={`0 0 ${plane.width} ${Math.round(plane.height)}`}
          aria-hidden="true"
          {...map.pointer}
          onPointerMove={(event) => {
            map.pointer.onPointerMove(event);
            const point = inView(view, inFrame(svg.current, event), plane);
            onLight(wardAt(point)?.code ?? null);
          }}
        >
          <g
            className="map-land"
            transform={transformOf(view, plane)}
            style={sizes}
            data-near={view.zoom / unit >= 2.4 || undefined}
          >
            <Wards values={values} selected={selected} />
            <Outline code={selected} className="map-chosen" />
            <Outline code={lit} className="map-lit" />
            <Names />
            {props.line && props.line.length > 1 && <Way line={props.line} />}
            {points.map((point) => (
              <MapSign
                key={point.id}
                point={point}
                placeAt={(event) => plane.toEarth(inView(view, inFrame(svg.current, event), plane))}
                {...(props.onPointPress && { onPress: props.onPointPress })}
                {...(props.onPointMove && { onMove: props.onPointMove })}
              />
            ))}
          </g>
          <path className="map-cross" d={crossAt({ x: plane.width / 2, y: plane.height / 2 })} />
        </svg>
      </div>
      <p id={help} className="visually-hidden">
        {onPress ? t.keysToChoose : t.keys}
      </p>
      <div className="map-buttons no-print">
        <IconButton icon="plus" label={t.nearer} tone="plain" onPress={map.nearer} />
        <IconButton icon="minus" label={t.farther} tone="plain" onPress={map.farther} />
        <IconButton icon="whole" label={t.whole} tone="plain" onPress={map.whole} />
      </div>
    </div>
  );
}

const Wards = memo(function Wards({
  values,
  selected,
}: Pick<MapPictureProps, 'values' | 'selected'>) {
  return wardShapes.map(({ code, path }) => (
    <path
      key={code}
      d={path}
      className="map-ward"
      data-ward={code}
      data-tone={values?.get(code)?.tone}
      data-selected={code === selected || undefined}
    />
  ));
});

function Outline({ code, className }: { code: string | null; className: string }) {
  const ward = wardShapes.find((one) => one.code === code);
  return ward ? <path d={ward.path} className={className} /> : null;
}

const Names = memo(function Names() {
  return (
    <>
      <g className="map-localities">
        {localityMiddles.map(({ name, middle }) => (
          <text key={name} x={middle.x} y={middle.y} lang="en">
            {name}
          </text>
        ))}
      </g>
      <g className="map-names">
        {wardShapes.map(({ code, name, middle }) => (
          <text key={code} x={middle.x} y={middle.y} lang="en">
            {name.split(/ (?=&)/u).map((line, index) => (
              <tspan key={line} x={middle.x} dy={index === 0 ? undefined : '1.1em'}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
    </>
  );
});

function Way({ line }: { line: readonly LatLng[] }) {
  const points = line.map((place) => plane.toPlane(place));
  return <polyline className="map-way" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />;
}

const crossAt = ({ x, y }: PlanePoint) =>
  `M${x - 12} ${y}h8M${x + 4} ${y}h8M${x} ${y - 12}v8M${x} ${y + 4}v8`;
