// A map of the city's wards, with a list beside it that says and does the same. Drawn from what is shipped: no tiles, no network.
import { useRef, useState } from 'react';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { useText } from '../../text/use-text.ts';
import { MapPicture } from './MapPicture.tsx';
import type { MapHandle } from './MapPicture.tsx';
import type { MapPoint, WardTone, WardValue } from './map-values.ts';
import { mapSource, wardShapes } from './ward-shapes.ts';
import { WardList } from './WardList.tsx';
import './map.css';

export interface WardMapProps {
  /** What the map is of, spoken where it is entered. */
  label: string;
  /** By the code of the ward. Keep the same map between renders: the outlines are then not drawn again. */
  values?: ReadonlyMap<string, WardValue>;
  legend?: readonly { tone: WardTone; label: string }[];
  points?: readonly MapPoint[];
  /** The code of the chosen ward. */
  selected?: string | null;
  onSelect?: (code: string) => void;
  /** For a place finer than a ward: called with where exactly was pressed. The list stays for the wards. */
  onPlace?: (at: { code: string | null; place: LatLng }) => void;
  /** A way over the map, drawn under the points. */
  line?: readonly LatLng[];
  onPointPress?: (id: string) => void;
  /** What is in sight at first are the points, and not the whole city. */
  startsAtPoints?: boolean;
  /** Points can then be dragged. */
  onPointMove?: (id: string, place: LatLng) => void;
  /** Where the same is said in another way beside the map. */
  isListHidden?: boolean;
}

export function WardMap(props: WardMapProps) {
  const { label, values, legend, points, selected = null, onSelect, onPlace } = props;
  const { places: texts } = useText();
  const t = texts.map;
  const [lit, setLit] = useState<string | null>(null);
  const picture = useRef<MapHandle>(null);

  const shown = wardShapes.find(({ code }) => code === (lit ?? selected));
  const value = shown && values?.get(shown.code)?.label;
  const press =
    onSelect || onPlace
      ? (at: { code: string | null; place: LatLng }) => {
          if (at.code !== null) onSelect?.(at.code);
          onPlace?.(at);
        }
      : undefined;

  return (
    <div className="ward-map" data-list-hidden={props.isListHidden || undefined}>
      <div className="ward-map-picture">
        <MapPicture
          {...{ label, values, points, selected, lit, line: props.line }}
          {...(props.onPointPress && { onPointPress: props.onPointPress })}
          startsAtPoints={props.startsAtPoints ?? false}
          {...(props.onPointMove && { onPointMove: props.onPointMove })}
          ref={picture}
          onLight={setLit}
          onPress={press}
        />
        <p role="status" className="map-said">
          {shown ? (
            <>
              <strong>
                <bdi lang="en">{shown.name}</bdi>
              </strong>{' '}
              <span className="soft">
                <bdi lang="en">{shown.locality}</bdi>
                {value !== undefined && ` · ${value}`}
              </span>
            </>
          ) : (
            <span className="soft">{press ? t.pointToChoose : t.pointToRead}</span>
          )}
        </p>
        {legend && (
          <ul className="map-legend" aria-label={t.legend}>
            {legend.map((one) => (
              <li key={one.tone}>
                <span className="map-swatch" data-tone={one.tone} aria-hidden="true" />
                {one.label}
              </li>
            ))}
          </ul>
        )}
        <p className="map-source" lang="en" dir="ltr">
          {mapSource}
        </p>
      </div>
      {!props.isListHidden && (
        <WardList
          values={values}
          selected={selected}
          onSelect={onSelect}
          onLight={(code) => {
            setLit(code);
            const ward = wardShapes.find((one) => one.code === code);
            if (ward) picture.current?.bring(ward.middle);
          }}
        />
      )}
    </div>
  );
}
