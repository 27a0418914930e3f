// What visitors read first and at the end, and in which languages all of it is.
import type { Words } from '../../../shared/model/exhibition.ts';
import { Section } from '../../parts/blocks.tsx';
import { useText } from '../../text/use-text.ts';
import type { EditedExhibition } from './edited-exhibition.ts';
import { ExhibitionLanguages } from './ExhibitionLanguages.tsx';
import { WordsField } from './WordsField.tsx';

export function AboutPart({ edited }: { edited: EditedExhibition }) {
  const { exhibitions: t } = useText();
  const { draft, change, flush, writing } = edited;
  const field = (name: 'title' | 'opening' | 'credits' | 'contact') => ({
    ...{ words: draft[name], writing, languages: draft.languages, onBlur: flush },
    onChange: (words: Words) => change({ [name]: words }),
  });
  return (
    <div className="stack exhibition-part">
      <Section title={t.aboutTitle} lead={t.aboutLead}>
        <WordsField {...field('title')} label={t.fieldTitle} />
        <WordsField
          {...field('opening')}
          label={t.fieldOpening}
          help={t.fieldOpeningHelp}
          rows={4}
        />
        <WordsField
          {...field('credits')}
          label={t.fieldCredits}
          help={t.fieldCreditsHelp}
          rows={3}
        />
        <WordsField
          {...field('contact')}
          label={t.fieldContact}
          help={t.fieldContactHelp}
          rows={2}
        />
      </Section>
      <ExhibitionLanguages
        languages={draft.languages}
        onChange={(languages) => change({ languages })}
      />
    </div>
  );
}
