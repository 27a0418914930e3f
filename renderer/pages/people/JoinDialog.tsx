// Two entries beside each other before they become one: what each says, and which name is right.
import { useState } from 'react';
import type { PersonId } from '../../../shared/model/ids.ts';
import type { Person } from '../../../shared/model/person.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/use-route.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

interface JoinDialogProps {
  keptId: PersonId;
  goneId: PersonId;
  onClose: () => void;
}

export function JoinDialog({ keptId, goneId, onClose }: JoinDialogProps) {
  const { mentioned: t } = useText();
  const { data: kept, error } = useQuery('people.get', { id: keptId });
  const { data: gone } = useQuery('people.get', { id: goneId });
  const join = useCommand('people.join');
  const [realNameOf, setRealNameOf] = useState<'kept' | 'gone'>('kept');

  async function joinThem() {
    const person = await join.run({ keptId, goneId, realNameOf });
    if (person === undefined) return;
    onClose();
    goTo({ page: 'people', id: keptId });
    showToast({
      message: t.joined(person.realName || person.displayName),
      action: { label: t.takeApart, run: () => void takeApartLast(keptId) },
    });
  }
  const isSameName = kept?.realName === gone?.realName;
  return (
    <Dialog
      title={t.joinTitle}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" onPress={() => void joinThem()} isPending={join.isRunning}>
            {t.join}
          </Button>
        </>
      }
    >
      <p>{t.joinText}</p>
      {kept && gone && <Compared one={kept} other={gone} />}
      {kept && gone && !isSameName && (
        <RadioGroup
          label={t.whichName}
          help={t.whichNameHelp}
          options={[
            { id: 'kept', label: kept.realName || t.nothing },
            { id: 'gone', label: gone.realName || t.nothing },
          ]}
          value={realNameOf}
          onChange={setRealNameOf}
        />
      )}
      <ErrorNote error={error ?? join.error} />
    </Dialog>
  );
}

async function takeApartLast(keptId: PersonId): Promise<void> {
  const [newest] = await api.people.joined({ id: keptId });
  if (newest) await api.people.takeApart({ id: newest.id });
}

function Compared({ one, other }: { one: Person; other: Person }) {
  const { mentioned: t, people: words, voices } = useText();
  const lines: [label: string, of: (person: Person) => string][] = [
    [t.fields.name, ({ realName }) => realName],
    [t.fields.shown, ({ displayName }) => displayName],
    [t.fields.age, ({ ageBand }) => words.ages[ageBand].label],
    [
      t.fields.protection,
      ({ protection }) => (protection === null ? '' : voices.protection.levels[protection].label),
    ],
    [t.fields.contact, ({ contact }) => contact],
    [t.fields.stories, ({ storyCount }) => words.stories(storyCount)],
  ];
  return (
    <table className="table compared">
      <tbody>
        {lines.map(([label, of]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {[one, other].map((person) => (
              <td key={person.id} dir="auto">
                {of(person) || <span className="soft">{t.nothing}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
