// How careful one must be with this person: raised with one press and undone soon after, lowered by a lead who says why.
import { useState } from 'react';
import type { Person, Protection } from '../../../shared/model/person.ts';
import { isPseudonymMissing } from '../../../shared/rules/display-name.ts';
import { isStricter } from '../../../shared/rules/protection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { ProtectionChoice } from './ProtectionChoice.tsx';

interface PersonProtectionProps {
  person: Person;
  isReadOnly?: boolean;
}

export function PersonProtection(props: PersonProtectionProps) {
  const { voices } = useText();
  if (props.person.protection === null) return null;
  return (
    <Section title={voices.protection.title}>
      <ProtectionLevel {...props} />
    </Section>
  );
}

/** The same without a heading, for a page on which it is one of several things. */
export function ProtectionLevel({ person, isReadOnly = false }: PersonProtectionProps) {
  const { voices } = useText();
  const t = voices.protection;
  const may = useMay();
  const protect = useCommand('people.protect');
  const [lowerTo, setLowerTo] = useState<Protection>();
  const { id, protection } = person;
  if (protection === null) return null;

  async function choose(level: Protection) {
    if (protection === null || level === protection) return;
    if (isStricter(protection, level)) return setLowerTo(level);
    if (await protect.run({ id, protection: level }))
      showToast({ message: t.changed(t.levels[level].label) });
  }
  return (
    <>
      <ProtectionChoice
        value={protection}
        onChoose={(level) => void choose(level)}
        isRaisingOnly={!may('agreements.decide')}
        isReadOnly={isReadOnly}
      />
      {protection === 'high' && <Note>{t.voice}</Note>}
      {isPseudonymMissing(person) && <Note tone="warning">{t.pseudonym}</Note>}
      <ErrorNote error={protect.error} />
      {may('agreements.decide') && <Changes id={id} />}
      {lowerTo && (
        <LowerDialog person={person} level={lowerTo} onClose={() => setLowerTo(undefined)} />
      )}
    </>
  );
}

function Changes({ id }: Pick<Person, 'id'>) {
  const { voices, language } = useText();
  const t = voices.protection;
  const { data: changes } = useQuery('people.protections', { id });
  if (!changes || changes.length === 0) return null;
  return (
    <details>
      <summary>{t.changes}</summary>
      <ul className="plain-list small">
        {changes.map(({ from, to, reason, changedAt, changedBy }) => (
          <li key={changedAt + to}>
            {t.change(
              t.levels[from].label,
              t.levels[to].label,
              changedBy,
              formatDay(language, changedAt.slice(0, 10)),
            )}
            {reason && <q dir="auto">{reason}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LowerDialogProps {
  person: Person;
  level: Protection;
  onClose: () => void;
}

function LowerDialog({ person, level, onClose }: LowerDialogProps) {
  const { voices } = useText();
  const t = voices.protection;
  const protect = useCommand('people.protect');
  const [reason, setReason] = useState('');
  async function lower() {
    if (await protect.run({ id: person.id, protection: level, reason })) {
      showToast({ message: t.changed(t.levels[level].label) });
      onClose();
    }
  }
  return (
    <Dialog
      title={t.lowerTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{voices.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={reason.trim() === ''}
            isPending={protect.isRunning}
            onPress={() => void lower()}
          >
            {t.lower}
          </Button>
        </>
      }
    >
      <p>{t.lowerText}</p>
      <TextField
        label={t.lowerReason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        autoFocus
        isRequired
      />
      <ErrorNote error={protect.error} />
    </Dialog>
  );
}
