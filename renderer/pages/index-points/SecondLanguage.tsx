// In which second language an index is written beside the first.
import { useText } from '../../text/use-text.ts';
import { ComboBox } from '../../parts/ComboBox.tsx';
import {
  languageName,
  otherLanguages,
  ownLanguageName,
  suggestedLanguages,
} from '../stories/languages.ts';

interface SecondLanguageProps {
  chosen: string | null;
  onChange: (tag: string | null) => void;
}

const none = 'none';

export function SecondLanguage({ chosen, onChange }: SecondLanguageProps) {
  const { indexPoints: t, language } = useText();
  const known = [...suggestedLanguages, ...otherLanguages].filter((tag) => tag !== chosen);
  return (
    <div className="second-language no-print">
      <ComboBox
        label={t.otherLanguage}
        placeholder={t.chooseLanguage}
        value={chosen ?? none}
        options={[
          { id: none, label: t.noOther },
          ...(chosen === null ? [] : [chosen]).concat(known).map((tag) => ({
            id: tag,
            label: languageName(tag, language),
            detail: ownLanguageName(tag) ?? '',
          })),
        ]}
        onChange={(id) => onChange(id === none ? null : id)}
      />
    </div>
  );
}
