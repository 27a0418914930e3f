// A number with a fraction: typed, and taken over when it is one that fits.
import { useState } from 'react';
import { TextField } from '../../parts/TextField.tsx';
import { numberOf } from './number-of.ts';

interface NumberFieldProps {
  label: string;
  help?: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  onBlur: () => void;
  error: string;
  isReadOnly: boolean;
}

export function NumberField(props: NumberFieldProps) {
  const { label, help, value, min, max, onChange, onBlur, error, isReadOnly } = props;
  const [typed, setTyped] = useState<string>();
  const fits = (number: number | undefined) =>
    number !== undefined && number >= min && number <= max ? number : undefined;
  const isWrong = typed !== undefined && fits(numberOf(typed)) === undefined;
  return (
    <TextField
      label={label}
      {...(help === undefined ? {} : { help })}
      value={typed ?? String(value)}
      onChange={(next) => {
        setTyped(next);
        const number = fits(numberOf(next));
        if (number !== undefined && number !== value) onChange(number);
      }}
      onBlur={() => {
        if (!isWrong) setTyped(undefined);
        onBlur();
      }}
      error={isWrong ? error : undefined}
      isReadOnly={isReadOnly}
      inputMode="decimal"
      dir="ltr"
      maxLength={18}
    />
  );
}
