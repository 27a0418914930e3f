// A new person, made from inside a story: the real name, how they want to be named, and whether they are an adult.
import { useState } from 'react';
import type { AgeBand, Attribution, Person, Protection } from '../../../shared/model/person.ts';
import { displayName } from '../../../shared/rules/display-name.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { ProtectionChoice } from '../people/ProtectionChoice.tsx';

interface NewPersonDialogProps {
  name: string;
  onClose: () => void;
  onCreated: (person: Person) => void;
}

export function NewPersonDialog({ name, onClose, onCreated }: NewPersonDialogProps) {
  const { stories: t, parts } = useText();
  const create = useCommand('people.create');
  const [realName, setRealName] = useState(name);
  const [attribution, setAttribution] = useState<Attribution>('full-name');
  const [chosenName, setChosenName] = useState('');
  const [ageBand, setAgeBand] = useState<AgeBand>('unknown');
  const [protection, setProtection] = useState<Protection>('careful');
  // The number is given when the person is made; until then the shape of it is shown.
  const shown = displayName({
    ...{ number: 0, realName, attribution, chosenName, protection },
  }).replace('000', '…');
  const howNames = Object.entries(t.howNames) as [Attribution, string][];
  const ages = Object.entries(t.ages) as [AgeBand, string][];

  async function add() {
    const person = await create.run({
      realName: realName.trim(),
      attribution,
      chosenName: chosenName.trim(),
      ageBand,
      protection,
    });
    if (person) onCreated(person);
  }
  return (
    <Dialog
      title={t.newPersonTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            onPress={() => void add()}
            isPending={create.isRunning}
            isDisabled={realName.trim() === '' && chosenName.trim() === ''}
          >
            {t.addThisPerson}
          </Button>
        </>
      }
    >
      <TextField
        label={t.newPersonName}
        help={t.newPersonNameHelp}
        value={realName}
        onChange={setRealName}
        maxLength={300}
        autoFocus
        spellCheck={false}
      />
      <RadioGroup
        label={t.newPersonHow}
        options={howNames.map(([id, label]) => ({ id, label }))}
        value={attribution}
        onChange={setAttribution}
      />
      {attribution === 'chosen-name' && (
        <TextField
          label={t.chosenName}
          value={chosenName}
          onChange={setChosenName}
          maxLength={300}
          spellCheck={false}
        />
      )}
      <p role="status">
        <bdi>{t.shownAs(shown)}</bdi>
      </p>
      <RadioGroup
        label={t.adultQuestion}
        options={ages.map(([id, label]) => ({ id, label }))}
        value={ageBand}
        onChange={setAgeBand}
      />
      <ProtectionChoice value={protection} onChoose={setProtection} />
      <ErrorNote error={create.error} />
    </Dialog>
  );
}
