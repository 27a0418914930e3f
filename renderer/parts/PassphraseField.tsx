// A passphrase: hidden until asked for, with its strength in words where a new one is chosen.
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { useText } from '../text/use-text.ts';
import { Button } from './Button.tsx';
import { passphraseStrength } from './passphrase-strength.ts';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  error?: string | undefined;
  /** `new` shows the strength. */
  purpose?: 'new' | 'existing';
  autoFocus?: boolean;
}

const steps = { 'too-short': 1, fair: 2, strong: 3 } as const;

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, help, error, purpose = 'existing', autoFocus = false } = props;
  const { parts: t } = useText();
  const [isShown, setShown] = useState(false);
  const strength = passphraseStrength(value);
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      autoFocus={autoFocus}
      type={isShown ? 'text' : 'password'}
      autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="input-with-button">
        <Input className="input" dir="auto" spellCheck={false} />
        <Button icon="eye" onPress={() => setShown(!isShown)} aria-pressed={isShown}>
          {isShown ? t.hide : t.show}
        </Button>
      </div>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {purpose === 'new' && value !== '' && (
        <div className="strength">
          <div className="strength-bar" aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <span key={step} data-on={step <= steps[strength] || undefined} />
            ))}
          </div>
          <span className="small" role="status">
            {t.strength[strength]}
          </span>
        </div>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
