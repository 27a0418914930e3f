// A whole day, typed as people write it; says how it was understood.
import { useState } from 'react';
import { parseFuzzyDate } from '../../../shared/rules/fuzzy-date.ts';
import { TextField } from '../../parts/TextField.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { editableDate } from '../stories/date-words.ts';

interface DayFieldProps {
  label: string;
  /** yyyy-mm-dd, or '' while it is not a whole day. */
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
  /** In place of the usual words under the field. */
  help?: string;
  isOptional?: boolean;
  /** What stands in the field, also while it is no whole day. */
  onType?: (typed: string) => void;
}

export function DayField(props: DayFieldProps) {
  const { label, value, onChange, error, help, isOptional = false, onType } = props;
  const { agreements: t, stories, language } = useText();
  const [typed, setTyped] = useState(editableDate(value));
  function type(text: string) {
    setTyped(text);
    onType?.(text);
    const date = parseFuzzyDate(text);
    onChange(date && date.edtf.length === 10 ? date.edtf : '');
  }
  return (
    <div>
      <TextField
        label={label}
        help={help ?? t.dayHelp}
        isOptional={isOptional}
        value={typed}
        onChange={type}
        error={error}
        maxLength={40}
        lang="en"
      />
      <p role="status" className="small soft">
        {value !== '' &&
          formatDay(language, value) !== typed.trim() &&
          stories.understoodAs(formatDay(language, value))}
      </p>
    </div>
  );
}
