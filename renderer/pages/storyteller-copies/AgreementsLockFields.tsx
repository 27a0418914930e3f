// How the signed agreements of a deposit are locked. Tells whoever shows it the lock once it is whole, and nothing before.
import { useState } from 'react';
import { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import { Note } from '../../parts/blocks.tsx';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { passphraseStrength } from '../../parts/passphrase-strength.ts';
import { TextArea } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import './storyteller-copies.css';

type Kind = AgreementsLock['kind'];
const kinds = ['recipients', 'passphrase', 'open'] as const;

interface Typed {
  kind: Kind | null;
  keys: string;
  passphrase: string;
  again: string;
  isOpenMeant: boolean;
}

const nothing: Typed = { kind: null, keys: '', passphrase: '', again: '', isOpenMeant: false };

/** @returns undefined until it closes */
function lockOf({ kind, keys, passphrase, again, isOpenMeant }: Typed): AgreementsLock | undefined {
  if (kind === 'open') return isOpenMeant ? { kind } : undefined;
  if (kind === 'recipients')
    return AgreementsLock.safeParse({ kind, recipients: linesOf(keys) }).data;
  const isGood = passphraseStrength(passphrase) !== 'too-short' && passphrase === again;
  return kind === 'passphrase' && isGood ? { kind, passphrase } : undefined;
}

const linesOf = (keys: string) =>
  keys
    .split(/\s+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export interface AgreementsLockFieldsProps {
  /** undefined: not whole yet */
  onChange: (lock: AgreementsLock | undefined) => void;
  isDisabled?: boolean;
}

export function AgreementsLockFields({ onChange, isDisabled = false }: AgreementsLockFieldsProps) {
  const { storytellerCopies: t } = useText();
  const [typed, setTyped] = useState(nothing);
  const set = (more: Partial<Typed>) => {
    const next = { ...typed, ...more };
    setTyped(next);
    onChange(lockOf(next));
  };
  const isSecret = /age-secret-key-/iu.test(typed.keys);
  const hasBadKey = typed.keys.trim() !== '' && lockOf(typed) === undefined;
  const differs = typed.again !== '' && typed.again !== typed.passphrase;
  return (
    <fieldset className="copy-contents stack" disabled={isDisabled}>
      <legend className="visually-hidden">{t.lockTitle}</legend>
      <RadioGroup<Kind>
        label={t.lockTitle}
        help={t.lockLead}
        options={kinds.map((id) => ({ id, label: t.lockKinds[id], help: t.lockHelp[id] }))}
        value={typed.kind}
        onChange={(kind) => set({ ...nothing, kind })}
        isDisabled={isDisabled}
      />
      {typed.kind === 'recipients' && (
        <TextArea
          label={t.keys}
          help={t.keysHelp}
          value={typed.keys}
          onChange={(keys) => set({ keys })}
          error={isSecret ? t.secretKeyProblem : hasBadKey ? t.keyProblem : undefined}
          dir="ltr"
          spellCheck={false}
          maxLength={60_000}
        />
      )}
      {typed.kind === 'passphrase' && (
        <>
          <PassphraseField
            label={t.passphrase}
            purpose="new"
            value={typed.passphrase}
            onChange={(passphrase) => set({ passphrase })}
          />
          <PassphraseField
            label={t.passphraseAgain}
            value={typed.again}
            onChange={(again) => set({ again })}
            error={differs ? t.passphraseDiffers : undefined}
          />
        </>
      )}
      {typed.kind === 'open' && (
        <Note tone="warning">
          <Checkbox
            label={t.openConfirm}
            isSelected={typed.isOpenMeant}
            onChange={(isOpenMeant) => set({ isOpenMeant })}
          />
        </Note>
      )}
    </fieldset>
  );
}
