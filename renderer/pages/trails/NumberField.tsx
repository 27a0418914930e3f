// A number with a fraction: typed, and taken over when it is one that fits.
import { useState } from 'react';
import { TextField } from '../../parts/TextField.tsx';

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

/** With a point or a comma, in the digits of many keyboards. */
export function numberOf(typed: string): number | undefined {
  const plain = typed
    .trim()
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,\u066b]/u, '.')
    .replace('\u2212', '-');
  return /^-?\d{1,3}(?:\.\d{1,12})?$/u.test(plain) ? Number(plain) : undefined;
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
