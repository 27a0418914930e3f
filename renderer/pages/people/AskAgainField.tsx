// For somebody under 18: the month from which to ask again. Only a month that is understood is kept.
import { useState } from 'react';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

const month = /^\d{4}-\d{2}$/;

interface AskAgainFieldProps {
  value: string;
  onChange: (month: string) => void;
  isReadOnly: boolean;
}

export function AskAgainField({ value, onChange, isReadOnly }: AskAgainFieldProps) {
  const { register: t } = useText();
  const [typed, setTyped] = useState(value);
  function type(text: string) {
    setTyped(text);
    const understood = parseFuzzyDate(text)?.edtf ?? '';
    if (text.trim() === '' || month.test(understood)) onChange(understood);
  }
  return (
    <TextField
      label={t.askAgainOn}
      help={t.askAgainOnHelp}
      value={typed}
      onChange={type}
      isReadOnly={isReadOnly}
      maxLength={40}
      lang="en"
    />
  );
}
