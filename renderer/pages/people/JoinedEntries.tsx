// For a lead: which entries were joined to this one, taken apart with one press; and another entry to join.
import { useState } from 'react';
import { PersonId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { JoinDialog } from './JoinDialog.tsx';

export function JoinedEntries({ id, isReadOnly }: { id: PersonId; isReadOnly: boolean }) {
  const { mentioned: t, language } = useText();
  const may = useMay();
  const isLead = may('agreements.decide');
  const { data: joined = [] } = useQuery('people.joined', isLead ? { id } : null);
  const { data: people = [] } = useQuery('people.list', isLead && !isReadOnly ? {} : null);
  const takeApart = useCommand('people.takeApart');
  const [otherId, setOtherId] = useState<PersonId>();
  if (!isLead || (isReadOnly && joined.length === 0)) return null;
  return (
    <Section title={t.joinedTitle}>
      <ul className="line-list">
        {joined.map((one, place) => (
          <li key={one.id}>
            <span className="mark-words" dir="auto">
              {t.joinedLine(
                one.realName || String(one.number),
                one.joinedBy,
                formatDay(language, one.joinedAt.slice(0, 10)),
              )}
            </span>
            {!isReadOnly && place === 0 && (
              <Button
                aria-label={t.takeApartFor(one.realName)}
                isPending={takeApart.isRunning}
                onPress={() =>
                  void takeApart
                    .run({ id: one.id })
                    .then((person) => person && showToast({ message: t.apart }))
                }
              >
                {t.takeApart}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={takeApart.error} />
      {!isReadOnly && (
        <ComboBox
          label={t.joinWith}
          help={t.joinWithChoose}
          isAdding
          value={null}
          options={people
            .filter((person) => person.id !== id)
            .map((person) => ({
              id: person.id,
              label: person.realName || person.displayName,
              detail: person.displayName,
            }))}
          onChange={(chosen) => setOtherId(PersonId.safeParse(chosen).data)}
        />
      )}
      {otherId && <JoinDialog keptId={id} goneId={otherId} onClose={() => setOtherId(undefined)} />}
    </Section>
  );
}
