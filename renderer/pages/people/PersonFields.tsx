// The fields of a person, in three calm groups.
import { AgeBand, Attribution } from '../../../shared/model/person.ts';
import type { Person } from '../../../shared/model/person.ts';
import { isMinor } from '../../../shared/rules/access.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { AskAgainField } from './AskAgainField.tsx';

export interface PersonFieldsProps {
  person: Person;
  change: (patch: Partial<Person>) => void;
  isReadOnly: boolean;
}

export function PersonName(props: PersonFieldsProps & { name: string }) {
  const { person, change, isReadOnly, name } = props;
  const { people: t } = useText();
  const may = useMay();
  return (
    <Section title={t.nameTitle}>
      {may('people.real-names') ? (
        <TextField
          label={t.realName}
          help={t.realNameHelp}
          value={person.realName}
          onChange={(realName) => change({ realName })}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
      ) : (
        <p className="soft">{t.realNameHidden}</p>
      )}
      <RadioGroup
        label={t.attribution}
        value={person.attribution}
        onChange={(attribution) => change({ attribution })}
        isDisabled={isReadOnly}
        options={Attribution.options.map((id) => ({ id, ...t.attributions[id] }))}
      />
      {person.attribution === 'chosen-name' && (
        <TextField
          label={t.chosenName}
          help={t.chosenNameHelp}
          value={person.chosenName}
          onChange={(chosenName) => change({ chosenName })}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
      )}
      <p className="name-preview">
        <span className="small soft">{t.previewLabel}</span>
        <output>
          <bdi>{name}</bdi>
        </output>
      </p>
    </Section>
  );
}

export function PersonAge({ person, change, isReadOnly }: PersonFieldsProps) {
  const { people: t } = useText();
  const isAskedElsewhere = person.isAgeAskedElsewhere && person.ageBand === 'unknown';
  return (
    <Section title={t.ageTitle}>
      <RadioGroup
        label={t.ageBand}
        help={t.ageHelp}
        value={person.ageBand}
        onChange={(ageBand) => change({ ageBand })}
        isDisabled={isReadOnly}
        options={AgeBand.options.map((id) => ({
          ...{ id, ...t.ages[id] },
          ...(id === 'unknown' && isAskedElsewhere && t.ageNotTold),
        }))}
      />
      {isMinor(person) && (
        <AskAgainField
          value={person.askAgainOn}
          onChange={(askAgainOn) => change({ askAgainOn })}
          isReadOnly={isReadOnly}
        />
      )}
    </Section>
  );
}

export function PersonPrivate({ person, change, isReadOnly }: PersonFieldsProps) {
  const { people: t } = useText();
  return (
    <Section title={t.privateTitle} lead={t.privateLead}>
      <TextArea
        label={t.contact}
        help={t.contactHelp}
        value={person.contact}
        onChange={(contact) => change({ contact })}
        isReadOnly={isReadOnly}
      />
      <TextArea
        label={t.notes}
        help={t.notesHelp}
        value={person.privateNotes}
        onChange={(privateNotes) => change({ privateNotes })}
        isReadOnly={isReadOnly}
      />
    </Section>
  );
}
