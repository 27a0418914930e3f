// The places of a story as they were written, for those who work with names: with a small map of those in the city.
import wards from '../../../assets/map/wards.json';
import { countryName } from '../../../shared/model/country.ts';
import type { StoryPlace } from '../../../shared/model/place.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import type { MapPoint, WardValue } from '../../parts/map/map-values.ts';
import { WardMap } from '../../parts/map/WardMap.tsx';
import { useText } from '../../text/use-text.ts';

export interface PlaceRowsProps {
  places: readonly StoryPlace[];
  isReadOnly: boolean;
  onEdit: (place: StoryPlace) => void;
  onRemove: (place: StoryPlace) => void;
  onMove: (place: StoryPlace, to: number) => void;
}

export function PlaceRows({ places, isReadOnly, onEdit, onRemove, onMove }: PlaceRowsProps) {
  const { places: t, parts, language } = useText();
  if (places.length === 0) return <p className="soft">{t.none}</p>;
  const wardName = (code: string | null) => wards.find((ward) => ward.code === code)?.name;
  const nameOf = ({ words, countryCode, wardCode }: StoryPlace) =>
    words ||
    (wardName(wardCode) ?? (countryCode === null ? t.point : countryName(countryCode, language)));
  const points = places.flatMap((place): MapPoint[] =>
    place.lat === null || place.lng === null
      ? []
      : [{ id: place.id, lat: place.lat, lng: place.lng, label: nameOf(place) }],
  );
  const inCity = new Map<string, WardValue>();
  for (const place of places)
    if (place.wardCode !== null)
      inCity.set(place.wardCode, { value: 1, label: nameOf(place), tone: '2' });

  return (
    <>
      <ol className="place-rows">
        {places.map((place, index) => {
          const name = nameOf(place);
          const more = [
            wardName(place.wardCode),
            place.countryCode === null ? undefined : countryName(place.countryCode, language),
          ].filter((one) => one !== undefined && one !== name);
          return (
            <li key={place.id}>
              <div className="place-words">
                <span className="soft small">{t.kinds[place.kind]}</span>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                {more.length > 0 && (
                  <span className="soft">
                    {more.map((one, at) => (
                      <span key={one}>
                        {at > 0 && ' · '}
                        <bdi>{one}</bdi>
                      </span>
                    ))}
                  </span>
                )}
                {place.note !== '' && (
                  <span className="soft small">
                    {t.noteOnly} <bdi>{place.note}</bdi>
                  </span>
                )}
              </div>
              {!isReadOnly && (
                <div className="row no-print">
                  <IconButton
                    icon="up"
                    label={t.moveUp(name)}
                    isDisabled={index === 0}
                    onPress={() => onMove(place, index - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={t.moveDown(name)}
                    isDisabled={index === places.length - 1}
                    onPress={() => onMove(place, index + 1)}
                  />
                  <Button tone="quiet" aria-label={t.edit(name)} onPress={() => onEdit(place)}>
                    {t.change}
                  </Button>
                  <Button tone="quiet" aria-label={t.remove(name)} onPress={() => onRemove(place)}>
                    {parts.remove}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {inCity.size + points.length > 0 && (
        <div className="place-map">
          <WardMap label={t.mapOfPlaces} values={inCity} points={points} isListHidden />
        </div>
      )}
    </>
  );
}
