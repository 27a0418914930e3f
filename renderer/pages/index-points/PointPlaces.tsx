// The places that a point speaks of: a name, and where it is on the map when somebody knows.
import { useState } from 'react';
import type { PointPlace } from '../../../shared/model/index-point.ts';
import { parseCoordinates } from '../../../shared/rules/point-times.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface PointPlacesProps {
  places: readonly PointPlace[];
  onChange: (places: PointPlace[]) => void;
}

const empty: PointPlace = { name: '', latitude: null, longitude: null, zoom: null };

export function PointPlaces({ places, onChange }: PointPlacesProps) {
  const { indexPoints: t } = useText();
  const put = (at: number, place: PointPlace) =>
    onChange(places.map((one, index) => (index === at ? place : one)));
  return (
    <div className="point-lines" role="group" aria-label={t.places}>
      <span className="field-label">{t.places}</span>
      {places.map((place, index) => (
        // Lines have no name of their own: they are told apart by where they stand.
        <div className="point-line" key={index}>
          <TextField
            label={t.placeName}
            value={place.name}
            onChange={(name) => put(index, { ...place, name })}
            maxLength={300}
          />
          <Coordinates place={place} onChange={(next) => put(index, next)} />
          <IconButton
            icon="close"
            label={t.removePlace(place.name)}
            onPress={() => onChange(places.filter((_one, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" tone="quiet" onPress={() => onChange([...places, empty])}>
          {t.addPlace}
        </Button>
      </div>
    </div>
  );
}

function written({ latitude, longitude }: PointPlace): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`;
}

function Coordinates({
  place,
  onChange,
}: {
  place: PointPlace;
  onChange: (place: PointPlace) => void;
}) {
  const { indexPoints: t } = useText();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? written(place);
  const found = text.trim() === '' ? { latitude: null, longitude: null } : parseCoordinates(text);
  return (
    <TextField
      label={t.coordinates}
      help={t.coordinatesHelp}
      value={text}
      onChange={setTyped}
      onBlur={() => {
        if (typed === undefined || found === undefined) return;
        onChange({ ...place, ...found });
        setTyped(undefined);
      }}
      error={found === undefined ? t.wrongCoordinates : undefined}
      dir="ltr"
      maxLength={60}
    />
  );
}
