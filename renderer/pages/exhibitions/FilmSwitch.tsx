// Whether visitors see the film of what they hear: asked where there is one, and where it may not be shown it says why.
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import { isFilmed } from '../../../shared/model/exhibition.ts';
import type { FilmReason, StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { Switch } from '../../parts/choices.tsx';
import { Link } from '../../parts/Link.tsx';
import { useText } from '../../text/use-text.ts';

interface FilmSwitchProps {
  item: ExhibitionItem;
  offer: StoryOffer | undefined;
  onChange: (withFilm: boolean) => void;
}

/** Of each sound in it that has a film: why that may not be shown. */
function filmsIn(item: ExhibitionItem, offer: StoryOffer | undefined): FilmReason[][] {
  if (item.kind !== 'story' && item.kind !== 'clip') return [];
  return (offer?.sounds ?? [])
    .filter(({ recordingId }) => item.kind === 'story' || recordingId === item.recordingId)
    .flatMap(({ filmReasons }) => (filmReasons === null ? [] : [filmReasons]));
}

export function FilmSwitch({ item, offer, onChange }: FilmSwitchProps) {
  const { exhibitions: t } = useText();
  const films = filmsIn(item, offer);
  if (films.length === 0 || item.kind === 'text') return null;
  const mayBe = films.some((reasons) => reasons.length === 0);
  const against = [...new Set(films.flat())];
  return (
    <div className="exhibition-film">
      <Switch
        label={t.withFilm}
        help={t.withFilmHelp}
        isSelected={isFilmed(item)}
        isDisabled={!mayBe && !isFilmed(item)}
        onChange={onChange}
      />
      {against.length > 0 && (
        <div className="small">
          <p>{mayBe ? t.someFilmsStay : t.filmStays}</p>
          <ul>
            {against.map((reason) => (
              <li key={reason}>{t.filmReasons[reason]}</li>
            ))}
          </ul>
          <Link to={{ page: 'agreements', id: item.storyId }}>{t.seeAgreements}</Link>
        </div>
      )}
    </div>
  );
}
