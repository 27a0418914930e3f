// A new passphrase, typed twice, with its strength.
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { passphraseStrength } from '../../parts/passphrase-strength.ts';
import { useText } from '../../text/use-text.ts';

export interface NewPassphraseFieldsProps {
  passphrase: string;
  onPassphrase: (value: string) => void;
  again: string;
  onAgain: (value: string) => void;
  /** Somebody wanted to go on: says what is missing. */
  isAsked?: boolean;
  autoFocus?: boolean;
}

export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { passphrase, onPassphrase, again, onAgain, isAsked = false, autoFocus = true } = props;
  const { start: t } = useText();
  const isTooShort = isAsked && passphraseStrength(passphrase) === 'too-short';
  const isTyped = again !== '' && again.length >= passphrase.length;
  const differs = again !== passphrase && (isAsked || isTyped);
  return (
    <>
      <PassphraseField
        label={t.newPassphrase}
        help={t.passphraseHelp}
        value={passphrase}
        onChange={onPassphrase}
        error={isTooShort ? t.tooShort : undefined}
        purpose="new"
        autoFocus={autoFocus}
      />
      <PassphraseField
        label={t.again}
        value={again}
        onChange={onAgain}
        error={differs ? t.notTheSame : undefined}
      />
    </>
  );
}
