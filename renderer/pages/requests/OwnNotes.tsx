// The safeguarding notes that somebody has written themselves: only whether anybody was told.
import { useQuery } from '../../api/use-query.ts';
import { Section } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { formatDay, formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function OwnNotes() {
  const { requests: t, language } = useText();
  const { data, error, reload } = useQuery('concerns.mine', {});
  if (error) return <ErrorNote error={error} onRetry={reload} />;
  if (!data || data.length === 0) return null;
  return (
    <Section title={t.ownTitle} lead={t.ownLead}>
      <ul className="case-list">
        {data.map(({ number, writtenAt, passedOn }) => (
          <li key={number} className="list-line case-line">
            <span>
              {t.ownNotes(t.numbers.concern(String(number)), formatMoment(language, writtenAt))}
            </span>
            <span className="soft">
              {passedOn === null ? t.ownWaits : t.ownPassed(formatDay(language, passedOn))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
