// In which language the words are written now, and what is not written in it yet. Stands above every part.
import { RadioGroup } from '../../parts/choices.tsx';
import { useText } from '../../text/use-text.ts';
import { languageLabel, languageName } from '../stories/languages.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { missingIn } from './words-in.ts';

interface WritingLanguageProps {
  edited: EditedExhibition;
  onWriting: (language: string) => void;
}

export function WritingLanguage({ edited, onWriting }: WritingLanguageProps) {
  const { exhibitions: t, language } = useText();
  const { draft, writing, flush } = edited;
  if (draft.languages.length < 2) return null;
  const missing = draft.languages
    .map((tag) => ({ tag, count: missingIn(tag, draft) }))
    .filter(({ count }) => count > 0);
  return (
    <div className="exhibition-writing">
      <RadioGroup
        label={t.writingIn}
        isRow
        options={draft.languages.map((tag) => ({ id: tag, label: languageLabel(tag, language) }))}
        value={writing}
        onChange={(tag) => {
          flush();
          onWriting(tag);
        }}
      />
      {missing.map(({ tag, count }) => (
        <p key={tag} className="soft small">
          {t.missing(count, languageName(tag, language))}
        </p>
      ))}
    </div>
  );
}
