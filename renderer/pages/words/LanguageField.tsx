// One language, found by its name or its code.
import { useState } from 'react';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { useText } from '../../text/use-text.ts';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
  typedLanguageTag,
} from '../stories/languages.ts';

interface LanguageFieldProps {
  label: string;
  help?: string;
  /** Null: none chosen yet. */
  value: string | null;
  onChange: (tag: string | null) => void;
  error?: string | undefined;
}

export function LanguageField({ label, help, value, onChange, error }: LanguageFieldProps) {
  const { transcriptFiles: t, language } = useText();
  const [unknown, setUnknown] = useState<string>();
  const known: string[] = [...suggestedLanguages, ...otherLanguages];
  const tags = value === null || known.includes(value) ? known : [value, ...known];
  const wrong = unknown === undefined ? error : t.unknownLanguage(unknown);
  return (
    <ComboBox
      label={label}
      {...(help === undefined ? {} : { help })}
      options={tags.map((tag) => ({
        id: tag,
        label: languageName(tag, language),
        detail: ownLanguageName(tag) ?? '',
      }))}
      value={value}
      onChange={(tag) => {
        setUnknown(undefined);
        onChange(tag);
      }}
      onCreate={(typed) => {
        const tag = typedLanguageTag(typed);
        setUnknown(tag === undefined ? typed : undefined);
        if (tag !== undefined) onChange(tag);
      }}
      error={wrong}
    />
  );
}
