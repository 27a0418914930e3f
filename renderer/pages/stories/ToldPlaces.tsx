// What those read who may not know names, and what may leave: the places as the rule of coarsening tells them.
import wards from '../../../assets/map/wards.json';
import { countryName } from '../../../shared/model/country.ts';
import type { PlacesOfStory, ToldPlace } from '../../../shared/model/place.ts';
import { useText } from '../../text/use-text.ts';

/** @param props.isForOthers said to those who read everything, of what others read */
export function ToldPlaces({
  answer: { told, ground, detail },
  isForOthers,
}: {
  answer: PlacesOfStory;
  isForOthers: boolean;
}) {
  const { places: t, language } = useText();
  const wardName = (code: string | null) => wards.find((ward) => ward.code === code)?.name;
  const inWords = ({ words, locality, countryCode, wardCode }: ToldPlace) =>
    [
      words,
      wardName(wardCode) ?? locality,
      countryCode === null ? '' : countryName(countryCode, language),
    ].filter((part) => part !== '');
  const here = [wardName(ground.wardCode) ?? '', ground.locality].filter((part) => part !== '');
  const lines = [
    ...(here.length > 0 && isForOthers ? [{ key: 'here', label: t.here, parts: here }] : []),
    ...told.map((place) => ({
      key: JSON.stringify(place),
      label: t.kinds[place.kind],
      parts: inWords(place),
    })),
  ];

  const list = (
    <ul className="place-told">
      {lines.map(({ key, label, parts }) => (
        <li key={key}>
          <span className="soft">{label}:</span>{' '}
          {parts.map((part, at) => (
            <span key={part}>
              {at > 0 && ', '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
  if (!isForOthers) return list;
  return (
    <div className="place-others" role="group" aria-label={t.othersRead}>
      <p>
        <strong>{t.othersRead}</strong>
      </p>
      {detail !== null && <p className="soft">{t.because[detail]}</p>}
      {lines.length > 0 ? list : <p>{t.othersReadNothing}</p>}
    </div>
  );
}
