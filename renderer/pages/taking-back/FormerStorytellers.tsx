// Storytellers who were taken off a story and whose agreements still count: they can take it back like everybody else.
import { useState } from 'react';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/use-text.ts';
import { standingOfEntries } from '../agreements/register-rows.ts';
import { StandingBadge } from '../agreements/StandingBadge.tsx';
import { todayHere } from '../agreements/today.ts';
import { TakeBackDialog } from './TakeBackDialog.tsx';

interface FormerStorytellersProps {
  storyId: StoryId;
  entries: readonly AgreementEntry[];
  /** Who tells it now. */
  narratorIds: readonly PersonId[];
  agreedAfter: number;
}

export function FormerStorytellers(props: FormerStorytellersProps) {
  const { storyId, entries, narratorIds, agreedAfter } = props;
  const may = useMay();
  const former = [...new Set(entries.map(({ personId }) => personId))].filter(
    (id) => !narratorIds.includes(id),
  );
  if (!may('agreements.write')) return null;
  return former.map((personId) => (
    <Former
      key={personId}
      {...{ storyId, personId, agreedAfter }}
      entries={entries.filter((entry) => entry.personId === personId)}
    />
  ));
}

interface FormerProps {
  storyId: StoryId;
  personId: PersonId;
  entries: readonly AgreementEntry[];
  agreedAfter: number;
}

function Former({ storyId, personId, entries, agreedAfter }: FormerProps) {
  const { takingBack: t, agreements: a } = useText();
  const { data: person } = useQuery('people.get', { id: personId });
  const [isOpen, setOpen] = useState(false);
  const standing = standingOfEntries(entries, { agreedAfter, today: todayHere() });
  const displayName = person?.displayName ?? t.former;
  return (
    <Section
      title={displayName}
      lead={`${t.former}. ${t.formerHelp}`}
      actions={<StandingBadge standing={standing} />}
    >
      {standing.state !== 'withdrawn' && (
        <div>
          <Button onPress={() => setOpen(true)}>{a.withdraw}</Button>
        </div>
      )}
      {isOpen && (
        <TakeBackDialog {...{ storyId, personId, displayName }} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}
