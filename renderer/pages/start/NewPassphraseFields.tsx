// A new passphrase, typed twice, with its strength.
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { useText } from '../../text/use-text.ts';

export interface NewPassphraseFieldsProps {
  passphrase: string;
  onPassphrase: (value: string) => void;
  again: string;
  onAgain: (value: string) => void;
  autoFocus?: boolean;
}

export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { passphrase, onPassphrase, again, onAgain, autoFocus = true } = props;
  const { start: t } = useText();
  const differs = again !== '' && again.length >= passphrase.length && again !== passphrase;
  return (
    <>
      <PassphraseField
        label={t.newPassphrase}
        help={t.passphraseHelp}
        value={passphrase}
        onChange={onPassphrase}
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
