// The words of a trail itself, its languages, and in which of them is written now.
import type { Trail } from '../../../shared/model/trail.ts';
import { Section } from '../../parts/blocks.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { useText } from '../../text/use-text.ts';
import { LanguagePicker } from '../stories/LanguagePicker.tsx';
import { languageName } from '../stories/languages.ts';
import { WordsField } from './WordsField.tsx';
import type { Writing } from './WordsField.tsx';

type About = Pick<Trail, 'title' | 'introduction' | 'contact' | 'languages'>;

interface TrailAboutProps {
  draft: About;
  change: (patch: Partial<About>) => void;
  writing: Writing;
  onLanguage: (language: string) => void;
}

export function TrailAbout({ draft, change, writing, onLanguage }: TrailAboutProps) {
  const { trails: t, language: own } = useText();
  const { languages } = draft;
  return (
    <Section title={t.groupAbout}>
      <LanguagePicker
        languages={languages}
        // The last one stays: everything is written in some language.
        onChange={(next) => next.length > 0 && change({ languages: next })}
        isReadOnly={writing.isReadOnly}
      />
      {languages.length > 1 && (
        <RadioGroup
          label={t.writeIn}
          options={languages.map((tag) => ({ id: tag, label: languageName(tag, own) }))}
          value={writing.language}
          onChange={onLanguage}
          isRow
        />
      )}
      <WordsField
        label={t.fieldTitle}
        words={draft.title}
        onChange={(title) => change({ title })}
        writing={writing}
        isLine
      />
      <WordsField
        label={t.fieldIntroduction}
        help={t.fieldIntroductionHelp}
        words={draft.introduction}
        onChange={(introduction) => change({ introduction })}
        writing={writing}
      />
      <WordsField
        label={t.fieldContact}
        help={t.fieldContactHelp}
        words={draft.contact}
        onChange={(contact) => change({ contact })}
        writing={writing}
      />
    </Section>
  );
}
