// The languages of a story: suggested ones first, each with its own name, any other by its code.
import { useState } from 'react';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { ChosenTags } from '../../parts/Tags.tsx';
import { useText } from '../../text/use-text.ts';
import {
  languageLabel,
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
  typedLanguageTag,
} from './languages.ts';

interface LanguagePickerProps {
  languages: readonly string[];
  onChange: (languages: string[]) => void;
  isReadOnly: boolean;
}

export function LanguagePicker({ languages, onChange, isReadOnly }: LanguagePickerProps) {
  const { stories: t, language } = useText();
  const [unknown, setUnknown] = useState<string>();
  const free = [...suggestedLanguages, ...otherLanguages].filter((tag) => !languages.includes(tag));

  function add(tag: string) {
    setUnknown(undefined);
    if (!languages.includes(tag)) onChange([...languages, tag]);
  }
  return (
    <div className="story-picker">
      {isReadOnly ? (
        <h3>{t.languages}</h3>
      ) : (
        <ComboBox
          label={t.languages}
          help={t.addLanguageHelp}
          placeholder={t.addLanguage}
          isAdding
          value={null}
          options={free.map((tag) => ({
            id: tag,
            label: languageName(tag, language),
            detail: ownLanguageName(tag) ?? '',
          }))}
          onChange={(tag) => tag !== null && add(tag)}
          onCreate={(typed) => {
            const tag = typedLanguageTag(typed);
            if (tag) add(tag);
            else setUnknown(typed);
          }}
          error={unknown === undefined ? undefined : t.unknownLanguage(unknown)}
        />
      )}
      <ChosenTags
        label={t.languages}
        isReadOnly={isReadOnly}
        items={languages.map((tag) => ({
          id: tag,
          label: languageLabel(tag, language),
          textValue: languageName(tag, language),
        }))}
        onRemove={(tag) => onChange(languages.filter((other) => other !== tag))}
      />
      {isReadOnly && languages.length === 0 && <p className="soft">{t.noLanguages}</p>}
    </div>
  );
}
