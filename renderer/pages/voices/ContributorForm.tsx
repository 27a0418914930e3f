// The short contributor agreement: what it says, who signs it, and beside somebody under 18 a responsible adult.
import { useState } from 'react';
import { contributorRoles } from '../../../shared/model/contributor.ts';
import type { ContributorRole } from '../../../shared/model/contributor.ts';
import type { Person } from '../../../shared/model/person.ts';
import { ResponsibleAdult } from '../../../shared/model/signature.ts';
import { useCommand } from '../../api/use-command.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { needsAdult, noSignature } from '../agreements/agreement-draft.ts';
import type { AdultRole } from '../agreements/agreement-draft.ts';
import { AgreementWords, Statement } from '../agreements/AgreementWords.tsx';
import { DayField } from '../agreements/DayField.tsx';
import { signatureOf } from '../agreements/draft-entry.ts';
import { signatureProblem } from '../agreements/draft-steps.ts';
import { SignatureFields } from '../agreements/SignatureFields.tsx';
import { todayHere } from '../agreements/today.ts';
import { useWholeText } from '../agreements/use-agreement-text.ts';

/** In the language of the interface; words that nobody has checked are not signed without an interpreter, so then in English. */
function useContributorText() {
  const { language } = useText();
  const own = useWholeText({ kind: 'contributor', language });
  const english = useWholeText({ kind: 'contributor', language: 'en' });
  return own?.needsInterpreter === true ? english?.text : own?.text;
}

interface ContributorFormProps {
  person: Person;
  role: ContributorRole;
  onEnd: () => void;
}

export function ContributorForm({ person, role: asked, onEnd }: ContributorFormProps) {
  const { voices, agreements, conversation } = useText();
  const t = voices.contributor;
  const text = useContributorText();
  const add = useCommand('contributors.add');
  const [role, setRole] = useState(asked);
  const [on, setOn] = useState(todayHere());
  const [isConfidential, setConfidential] = useState(false);
  const [signature, setSignature] = useState({ ...noSignature, name: person.realName });
  const [adult, setAdult] = useState({
    ...{ name: '', role: 'parent' as AdultRole, authoritySeen: '', signature: noSignature },
  });
  const [isAsked, setAsked] = useState(false);

  const isMinor = needsAdult(person.ageBand);
  const problem = signatureProblem(signature);
  const adultProblem = isMinor
    ? signatureProblem({ ...adult.signature, name: adult.name })
    : undefined;
  const promiseMissing = role === 'interpreter' && !isConfidential;

  async function save() {
    setAsked(true);
    if (text === undefined) return;
    if (problem ?? adultProblem ?? (on === '' || promiseMissing || undefined)) return;
    const kept = await add.run({
      ...{ personId: person.id, role, on, textVersion: text.textVersion, isConfidential },
      signature: signatureOf(signature),
      responsibleAdult: isMinor
        ? {
            ...{ name: adult.name.trim(), role: adult.role, authoritySeen: adult.authoritySeen },
            signature: signatureOf({ ...adult.signature, name: adult.name }),
          }
        : null,
    });
    if (kept === undefined) return;
    showToast({ message: t.saved });
    onEnd();
  }

  if (person.ageBand === 'unknown')
    return (
      <Note tone="warning">
        <p>{t.ageUnknown}</p>
        <div>
          <Button onPress={onEnd}>{t.cancel}</Button>
        </div>
      </Note>
    );
  return (
    <form
      className="close-part"
      aria-label={t.sign}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RadioGroup
        label={t.role}
        value={role}
        onChange={setRole}
        options={contributorRoles.map((id) => ({ id, label: t.roles[id] }))}
        isRow
      />
      {text && (
        <>
          <AgreementWords text={text} />
          <Statement text={text} />
        </>
      )}
      <Checkbox
        label={t.confidential}
        help={t.confidentialHelp}
        isSelected={isConfidential}
        onChange={setConfidential}
      />
      {isAsked && promiseMissing && (
        <p className="field-error" role="alert">
          {t.confidentialMissing}
        </p>
      )}
      <DayField
        label={t.day}
        value={on}
        onChange={setOn}
        error={isAsked && on === '' ? voices.dayMissing : undefined}
      />
      <SignatureFields
        label={t.how}
        signature={signature}
        onChange={setSignature}
        problem={isAsked ? problem : undefined}
      />
      {isMinor && (
        <>
          <TextField
            label={t.adultName}
            value={adult.name}
            onChange={(name) => setAdult({ ...adult, name })}
            maxLength={300}
            error={
              isAsked && adult.name.trim() === ''
                ? conversation.problems['adult-name-missing']
                : undefined
            }
          />
          <RadioGroup
            label={t.adultRole}
            value={adult.role}
            onChange={(adultRole) => setAdult({ ...adult, role: adultRole })}
            options={ResponsibleAdult.shape.role.options.map((id) => ({
              id,
              label: agreements.adultRoles[id],
            }))}
            isRow
          />
          <TextField
            label={t.adultAuthority}
            help={t.adultAuthorityHelp}
            value={adult.authoritySeen}
            onChange={(authoritySeen) => setAdult({ ...adult, authoritySeen })}
            maxLength={300}
            isOptional
          />
          <SignatureFields
            isOfAdult
            signature={adult.signature}
            onChange={(next) => setAdult({ ...adult, signature: next })}
            problem={isAsked ? adultProblem : undefined}
          />
        </>
      )}
      <ErrorNote error={add.error} />
      <div className="row">
        <Button
          tone="primary"
          type="submit"
          isDisabled={text === undefined}
          isPending={add.isRunning}
        >
          {t.save}
        </Button>
        <Button onPress={onEnd}>{t.cancel}</Button>
      </div>
    </form>
  );
}
