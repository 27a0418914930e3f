// Entries that may be one person, side by side, to be joined by hand.
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { JoinDialog } from './JoinDialog.tsx';

export function Doubles() {
  const { mentioned: t } = useText();
  const { data: pairs, error, reload } = useQuery('people.doubles', {});
  const { data: people = [] } = useQuery('people.list', {});
  const [pair, setPair] = useState<{ one: PersonId; other: PersonId }>();
  const nameOf = (id: PersonId) => {
    const person = people.find((one) => one.id === id);
    return person?.realName || person?.displayName || '';
  };
  return (
    <div className="stack">
      <p>{t.doublesLead}</p>
      <ErrorNote error={error} onRetry={reload} />
      {pairs?.length === 0 && <p role="status">{t.noDoubles}</p>}
      <ul className="line-list">
        {pairs?.map(({ one, other, why }) => (
          <li key={`${one} ${other}`}>
            <span className="mark-words">
              <strong>
                <bdi>{nameOf(one)}</bdi> · <bdi>{nameOf(other)}</bdi>
              </strong>
              <span className="soft small">{why.map((reason) => t.why[reason]).join(', ')}</span>
            </span>
            <Button
              aria-label={t.compareFor(nameOf(one), nameOf(other))}
              onPress={() => setPair({ one, other })}
            >
              {t.compare}
            </Button>
          </li>
        ))}
      </ul>
      {pair && (
        <JoinDialog keptId={pair.one} goneId={pair.other} onClose={() => setPair(undefined)} />
      )}
    </div>
  );
}
