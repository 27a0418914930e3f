// On the first page: what came in last, when and how much, with the way to it and back.
import { useState } from 'react';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Link } from '../../parts/Link.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { UndoIntake } from './UndoIntake.tsx';

/** What is older is found on the page of what was received. */
const SHOWN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export function LastIntake() {
  const { intakes: t, language } = useText();
  const { data } = useQuery('intakes.list', useMay()('packages.receive') ? {} : null);
  const [nowMs] = useState(() => Date.now());
  const last = data?.[0];
  if (last === undefined || nowMs - Date.parse(last.receivedAt) > SHOWN_DAYS * DAY_MS) return null;
  const { id, name, kind, organisation, receivedAt, receivedBy, undoneAt } = last;
  return (
    <Section title={t.lastTitle}>
      <ul className="to-do">
        <li>
          <div>
            <h3>
              <Link to={{ page: 'intake', id }}>
                <bdi>{name || t.kinds[kind]}</bdi>
              </Link>
            </h3>
            <p className="soft">
              {organisation !== '' && (
                <>
                  {t.from}: <bdi>{organisation}</bdi>.{' '}
                </>
              )}
              {undoneAt === null
                ? t.receivedOn(formatMoment(language, receivedAt), receivedBy)
                : t.undone(formatMoment(language, undoneAt))}{' '}
              {t.countsOf(last.counts)}.
            </p>
          </div>
          <UndoIntake intake={last} />
        </li>
      </ul>
    </Section>
  );
}
