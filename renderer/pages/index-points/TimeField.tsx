// A time in the recording: typed, and taken over when the field is left.
import { useState } from 'react';
import { parseTimecode } from '../../../shared/rules/timecode.ts';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { shownTime } from './PointReading.tsx';

interface TimeFieldProps {
  label: string;
  help?: string;
  value: number | null;
  onChange: (ms: number | null) => void;
  /** Says what is wrong with this time, where it is one. */
  problem?: (ms: number | null) => string | undefined;
  isOptional?: boolean;
}

export function TimeField({ label, help, value, onChange, problem, isOptional }: TimeFieldProps) {
  const { indexPoints: t } = useText();
  const shown = value === null ? '' : shownTime(value);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? shown;
  const isEmpty = text.trim() === '';
  const ms = isEmpty ? null : parseTimecode(text);
  const error = typed === undefined ? undefined : ms === undefined ? t.wrongTime : problem?.(ms);

  function take() {
    if (typed === undefined) return;
    if (ms === undefined || problem?.(ms) !== undefined) return;
    // What was only looked at keeps its parts of a second.
    if (typed !== shown) onChange(ms);
    setTyped(undefined);
  }
  return (
    <TextField
      label={label}
      {...(help === undefined ? {} : { help })}
      value={text}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      }}
      error={error}
      dir="ltr"
      inputMode="numeric"
      maxLength={16}
      isOptional={isOptional ?? false}
    />
  );
}
