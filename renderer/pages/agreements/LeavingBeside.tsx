// For whoever checks a story: the index, the places and the pictures that would go along with the sound and the words.
import type { LeavingBeside as Beside } from '../../../shared/model/check.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import { Section } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import { ToldPlaces } from '../stories/ToldPlaces.tsx';
import './leaving-beside.css';

const nowhere = { places: [], ground: { wardCode: null, locality: '' }, detail: null };

export function LeavingBeside({ beside }: { beside: Beside }) {
  const { checks: t } = useText();
  const { points, places, pictures } = beside;
  if (points.length + places.length + pictures.length === 0) return null;
  return (
    <Section title={t.besideTitle} lead={t.besideLead}>
      {points.length > 0 && (
        <div role="group" aria-label={t.besideIndex}>
          <h3>{t.besideIndex}</h3>
          <ol className="leaving-points">
            {points.map((point, at) => (
              <Point key={`${at} ${point.title}`} point={point} />
            ))}
          </ol>
        </div>
      )}
      {places.length > 0 && (
        <div role="group" aria-label={t.besidePlaces}>
          <h3>{t.besidePlaces}</h3>
          <ToldPlaces answer={{ ...nowhere, told: places }} isForOthers={false} />
        </div>
      )}
      {pictures.length > 0 && (
        <div role="group" aria-label={t.besidePictures}>
          <h3>{t.besidePictures}</h3>
          <p className="soft">{t.besideBare}</p>
          <ul className="leaving-pictures">
            {pictures.map((picture) => (
              <Picture key={picture.id} picture={picture} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Point({ point }: { point: Beside['points'][number] }) {
  const { fromMs, title, synopsis, other, names } = point;
  return (
    <li>
      <p>
        {fromMs !== null && <span className="soft leaving-time">{writeTimecode(fromMs)} </span>}
        <strong>
          <bdi>{title}</bdi>
        </strong>
      </p>
      {[synopsis, ...other]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words}>
            <bdi>{words}</bdi>
          </p>
        ))}
      {names.length > 0 && (
        <p className="soft small">
          {names.map((name, at) => (
            <span key={`${at} ${name}`}>
              {at > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function Picture({ picture }: { picture: Beside['pictures'][number] }) {
  const { checks: t, agreements, mentioned } = useText();
  const { id, caption, captionAlt, altText, people, givenBy, takenOn, uses } = picture;
  const words = [caption, captionAlt, altText].filter((text) => text !== '');
  const facts = [...people, givenBy, takenOn].filter((text) => text !== '');
  return (
    <li>
      <div className="attachment-picture">
        <img src={`/media/${id}`} alt={altText || caption || t.besideNoWords} loading="lazy" />
      </div>
      {words.length === 0 && <p className="soft">{t.besideNoWords}</p>}
      {words.map((text) => (
        <p key={text}>
          <bdi>{text}</bdi>
        </p>
      ))}
      {facts.length > 0 && (
        <p className="small">
          {facts.map((fact, at) => (
            <span key={`${at} ${fact}`}>
              {at > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      )}
      <p className="soft small">
        {mentioned.mayBe} {uses.map((use) => agreements.uses[use]).join(', ')}
      </p>
    </li>
  );
}
