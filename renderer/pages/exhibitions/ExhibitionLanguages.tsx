// The languages of an exhibition: the first is the one that everything is written in. Words in a language that is taken out are kept.
import { useState } from 'react';
import { Section } from '../../parts/blocks.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { useText } from '../../text/use-text.ts';
import {
  languageLabel,
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
  typedLanguageTag,
} from '../stories/languages.ts';

const MOST = 12;

interface ExhibitionLanguagesProps {
  languages: readonly string[];
  onChange: (languages: string[]) => void;
}

export function ExhibitionLanguages({ languages, onChange }: ExhibitionLanguagesProps) {
  const { exhibitions: t, language } = useText();
  const [unknown, setUnknown] = useState<string>();
  const free = [...suggestedLanguages, ...otherLanguages].filter((tag) => !languages.includes(tag));

  function add(tag: string) {
    setUnknown(undefined);
    if (!languages.includes(tag)) onChange([...languages, tag]);
  }
  return (
    <Section title={t.languages} lead={t.languagesHelp}>
      <ol className="exhibition-languages">
        {languages.map((tag, place) => {
          const name = languageName(tag, language);
          return (
            <li key={tag}>
              <bdi>{languageLabel(tag, language)}</bdi>
              {place === 0 ? (
                <Badge tone="plain">{t.first}</Badge>
              ) : (
                <Button
                  tone="quiet"
                  onPress={() => onChange([tag, ...languages.filter((other) => other !== tag)])}
                >
                  {t.makeFirst(name)}
                </Button>
              )}
              {languages.length > 1 && (
                <IconButton
                  icon="close"
                  label={t.remove(name)}
                  onPress={() => onChange(languages.filter((other) => other !== tag))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {languages.length < MOST && (
        <ComboBox
          label={t.addLanguage}
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
    </Section>
  );
}
