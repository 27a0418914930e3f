// Chooses people for a story, by the name they are known by, or makes a new person in place.
import { useState } from 'react';
import { PersonId } from '../../../shared/model/ids.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ChosenTags } from '../../parts/Tags.tsx';
import { useText } from '../../text/use-text.ts';
import { NewPersonDialog } from './NewPersonDialog.tsx';

interface PeoplePickerProps {
  label: string;
  help?: string;
  ids: readonly PersonId[];
  onChange: (ids: PersonId[]) => void;
  isReadOnly: boolean;
}

export function PeoplePicker({ label, help, ids, onChange, isReadOnly }: PeoplePickerProps) {
  const { stories: t } = useText();
  const may = useMay();
  const [newName, setNewName] = useState<string>();
  const { data: people = [] } = useQuery('people.list', {});
  const { data: binned = [] } = useQuery('people.list', isReadOnly ? null : { bin: true });
  const known = [...people, ...binned];
  const names = ids.flatMap((id) => known.filter((person) => person.id === id));
  const free = people.filter((person) => !ids.includes(person.id));

  return (
    <div className="story-picker">
      {isReadOnly ? (
        <h3>{label}</h3>
      ) : (
        <ComboBox
          label={label}
          help={help ?? t.addPersonHelp}
          placeholder={t.addPerson}
          isAdding
          value={null}
          options={free.map(({ id, displayName, realName }) => ({
            id,
            label: displayName,
            // Finds a person by the real name, for those who may know it.
            ...(realName && realName !== displayName ? { detail: realName } : {}),
          }))}
          onChange={(id) => {
            const personId = PersonId.safeParse(id).data;
            if (personId) onChange([...ids, personId]);
          }}
          {...(may('people.write') ? { onCreate: setNewName } : {})}
        />
      )}
      <ChosenTags
        label={label}
        isReadOnly={isReadOnly}
        items={names.map(({ id, displayName }) => ({
          id,
          label: displayName,
          textValue: displayName,
        }))}
        onRemove={(id) => onChange(ids.filter((other) => other !== id))}
      />
      {isReadOnly && ids.length === 0 && <p className="soft">{t.noPeople}</p>}
      {newName !== undefined && (
        <NewPersonDialog
          name={newName}
          onClose={() => setNewName(undefined)}
          onCreated={(person) => {
            onChange([...ids, person.id]);
            setNewName(undefined);
          }}
        />
      )}
    </div>
  );
}
