// The map of a trail: what a press on it does is chosen beside it, so that one hand, or the keyboard alone, can do all of it.
import { useState } from 'react';
import type { TrailPoint, TrailStop } from '../../../shared/model/trail.ts';
import type { LatLng } from '../../../shared/rules/map-plane.ts';
import { roundedPoint } from '../../../shared/rules/trail-distance.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { WardMap } from '../../parts/map/WardMap.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

type Mode = 'look' | 'add' | 'move' | 'draw';

interface TrailMapProps {
  stops: readonly TrailStop[];
  path: readonly TrailPoint[];
  chosen: string | undefined;
  nameOf: (stop: TrailStop) => string;
  onChoose: (id: string) => void;
  onAdd: (place: LatLng) => void;
  onPlace: (id: string, place: LatLng) => void;
  onPath: (path: TrailPoint[]) => void;
  /** After it was erased. */
  onWayBack: (path: readonly TrailPoint[]) => void;
  isReadOnly: boolean;
}

export function TrailMap(props: TrailMapProps) {
  const { stops, path, chosen, nameOf, onChoose, onAdd, onPlace, onPath, isReadOnly } = props;
  const { trails: t } = useText();
  const [mode, setMode] = useState<Mode>(stops.length === 0 && !isReadOnly ? 'add' : 'look');
  const [isOutside, setOutside] = useState(false);
  const shown = mode === 'move' && chosen === undefined ? 'look' : mode;
  const modes = (['look', 'add', 'move', 'draw'] as const).filter(
    (one) => one !== 'move' || chosen !== undefined,
  );

  function press({ code, place }: { code: string | null; place: LatLng }) {
    setOutside(code === null);
    if (code === null) return;
    if (shown === 'add') onAdd(place);
    if (shown === 'move' && chosen !== undefined) onPlace(chosen, place);
    if (shown === 'draw') onPath([...path, roundedPoint(place)]);
  }
  return (
    <Section title={t.groupMap}>
      {!isReadOnly && (
        <RadioGroup<Mode>
          label={t.modes}
          options={modes.map((id) => ({ id, label: t.mode[id] }))}
          value={shown}
          onChange={setMode}
          help={t.modeHelp[shown]}
          isRow
        />
      )}
      <div className="trail-map">
        <WardMap
          label={t.map}
          points={stops.map((stop, index) => ({
            ...{ id: stop.id, lat: stop.lat, lng: stop.lng, label: nameOf(stop) },
            ...{ sign: String(index + 1), tone: stop.id === chosen ? 'chosen' : 'usual' },
          }))}
          line={path.length > 1 ? path : stops}
          onPointPress={onChoose}
          startsAtPoints
          {...(isReadOnly ? {} : { onPointMove: onPlace })}
          {...(shown === 'look' ? {} : { onPlace: press })}
          isListHidden
        />
      </div>
      <p role="status" className="small">
        {isOutside ? t.outside : <span className="soft">{t.wayPoints(path.length)}</span>}
      </p>
      {!isReadOnly && shown === 'draw' && <WayButtons {...props} />}
    </Section>
  );
}

function WayButtons({ stops, path, onPath, onWayBack }: TrailMapProps) {
  const { trails: t } = useText();
  function erase() {
    onPath([]);
    showToast({ message: t.wayErased, action: { label: t.undo, run: () => onWayBack(path) } });
  }
  return (
    <div className="row">
      <Button
        onPress={() => onPath(stops.map(({ lat, lng }) => ({ lat, lng })))}
        isDisabled={path.length > 0 || stops.length < 2}
      >
        {t.wayBegin}
      </Button>
      <Button icon="undo" onPress={() => onPath(path.slice(0, -1))} isDisabled={path.length === 0}>
        {t.wayBack}
      </Button>
      <Button icon="close" onPress={erase} isDisabled={path.length === 0}>
        {t.wayErase}
      </Button>
    </div>
  );
}
