// Copies of a story that its storytellers took home; nothing where there are none.
import type { StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import './storyteller-copies.css';

/** @param storyId of all stories where it is left out */
export function GivenCopies({ storyId }: { storyId?: StoryId }) {
  const { storytellerCopies: t, language } = useText();
  const may = useMay();
  const { data, error, reload } = useQuery(
    'storytellerCopies.list',
    may('copies.give') ? (storyId === undefined ? {} : { storyId }) : null,
  );
  if (error) return <ErrorNote error={error} onRetry={reload} />;
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={t.givenTitle} lead={t.givenLead}>
      <ul className="given-copies">
        {data.map(({ id, displayName, madeAt, madeBy, storyNumber, form, what }) => (
          <li key={id}>
            <bdi>
              {storyId === undefined && `HG-${String(storyNumber).padStart(4, '0')} · `}
              {t.given(
                displayName || t.givenNobody,
                formatDay(language, madeAt.slice(0, 10)),
                madeBy,
              )}
            </bdi>
            <span className="soft small given-form">
              {`${t.forms[form]} · ${t.sounds[what.sound]}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
