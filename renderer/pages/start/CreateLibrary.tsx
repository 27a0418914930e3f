// Makes a library in three short steps and ends with the recovery sheet.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { RecoverySheet as Sheet } from '../../../shared/model/library.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { passphraseStrength } from '../../parts/passphrase-strength.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { ChooseFolder } from './ChooseFolder.tsx';
import { NewPassphraseFields } from './NewPassphraseFields.tsx';
import { RecoverySheetStep } from './RecoverySheetStep.tsx';
import { StartHeading } from './StartHeading.tsx';
import type { StartView } from './start-view.ts';

export interface CreateLibraryProps {
  onBack: () => void;
  onBusy: (isBusy: boolean) => void;
  onOpen: (view: StartView) => void;
}

const allSteps = 4;

export function CreateLibrary({ onBack, onBusy, onOpen }: CreateLibraryProps) {
  const { start: t, parts } = useText();
  const create = useCommand('library.create');
  const [step, setStep] = useState(1);
  const [folder, setFolder] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [memberName, setMemberName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  // Says what is missing once somebody wants to go on.
  const [isAsked, setAsked] = useState(false);
  const [sheet, setSheet] = useState<Sheet>();
  const isPassphraseGood = passphraseStrength(passphrase) !== 'too-short' && passphrase === again;

  const goTo = (next: number) => {
    setAsked(false);
    setStep(next);
  };
  const missing = (text: string) => (isAsked && text.trim() === '' ? { error: t.pleaseFill } : {});

  async function make() {
    setAsked(true);
    if (!isPassphraseGood) return;
    onBusy(true);
    const made = await create.run({
      folder,
      organisation: organisation.trim(),
      memberName: memberName.trim(),
      passphrase,
    });
    if (made) setSheet(made);
    else onBusy(false);
  }

  if (sheet)
    return (
      <>
        <StartHeading title={t.sheetTitle} lead={t.sheetLead} step={[allSteps, allSteps]} />
        <RecoverySheetStep sheet={sheet} onDone={() => onBusy(false)} />
      </>
    );

  if (step === 1)
    return (
      <>
        <StartHeading title={t.folderTitle} lead={t.folderLead} step={[1, allSteps]} />
        <ChooseFolder
          onBack={onBack}
          onChosen={(chosen) => {
            setFolder(chosen);
            setStep(2);
          }}
          onOpenThere={(there) => onOpen({ name: 'open', folder: there })}
        />
      </>
    );

  if (step === 2)
    return (
      <Form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          if (organisation.trim() !== '' && memberName.trim() !== '') goTo(3);
          else setAsked(true);
        }}
      >
        <StartHeading title={t.whoTitle} step={[2, allSteps]} takesFocus={false} />
        <TextField
          label={t.organisation}
          help={t.organisationHelp}
          value={organisation}
          onChange={setOrganisation}
          {...missing(organisation)}
          maxLength={300}
          autoFocus
        />
        <TextField
          label={t.yourName}
          help={t.yourNameHelp}
          value={memberName}
          onChange={setMemberName}
          {...missing(memberName)}
          maxLength={300}
        />
        <div className="row">
          <Button onPress={() => goTo(1)}>{parts.back}</Button>
          <Button tone="primary" type="submit">
            {parts.next}
          </Button>
        </div>
      </Form>
    );

  return (
    <Form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <StartHeading
        title={t.passphraseTitle}
        lead={t.passphraseLead}
        step={[3, allSteps]}
        takesFocus={false}
      />
      <NewPassphraseFields
        passphrase={passphrase}
        onPassphrase={setPassphrase}
        again={again}
        onAgain={setAgain}
        isAsked={isAsked}
      />
      <ErrorNote error={create.error} />
      <div className="row">
        <Button onPress={() => goTo(2)} isDisabled={create.isRunning}>
          {parts.back}
        </Button>
        <Button tone="primary" type="submit" isPending={create.isRunning}>
          {create.isRunning ? t.making : t.make}
        </Button>
      </div>
    </Form>
  );
}
