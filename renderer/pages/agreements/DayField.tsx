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
}

export function DayField({ label, value, onChange, error }: DayFieldProps) {
  const { agreements: t, stories, language } = useText();
  const [typed, setTyped] = useState(editableDate(value));
  function type(text: string) {
    setTyped(text);
    const date = parseFuzzyDate(text);
    onChange(date && date.edtf.length === 10 ? date.edtf : '');
  }
  return (
    <div>
      <TextField
        label={label}
        help={t.dayHelp}
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
