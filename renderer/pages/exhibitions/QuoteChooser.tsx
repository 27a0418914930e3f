// Chooses the lines of a quote in one of the texts of a story.
import { useState } from 'react';
import type { ExhibitionItem } from '../../../shared/model/exhibition.ts';
import type { StoryOffer } from '../../../shared/model/exhibition-output.ts';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { LineRange } from './LineRange.tsx';

export type ChosenQuote = Pick<
  Extract<ExhibitionItem, { kind: 'quote' }>,
  'transcriptId' | 'fromLineId' | 'toLineId'
>;

interface QuoteChooserProps {
  texts: StoryOffer['texts'];
  quote: ChosenQuote | undefined;
  onQuote: (quote: ChosenQuote) => void;
}

export function QuoteChooser({ texts, quote, onQuote }: QuoteChooserProps) {
  const { exhibitions: t, language } = useText();
  const [chosen, setChosen] = useState(quote?.transcriptId ?? texts[0]?.transcriptId);
  const text = texts.find(({ transcriptId }) => transcriptId === chosen) ?? texts[0];
  if (text === undefined) return <p className="soft">{t.noWords}</p>;
  const { transcriptId } = text;
  return (
    <>
      <p className="soft">{t.quoteTied}</p>
      {texts.length > 1 && (
        <Select
          label={t.whichText}
          options={texts.map((one) => ({
            id: one.transcriptId as string,
            label: `${languageName(one.language, language)}, ${one.isTranslation ? t.translation : t.original}`,
          }))}
          value={transcriptId}
          onChange={(id) => setChosen(texts.find((one) => one.transcriptId === id)?.transcriptId)}
        />
      )}
      <LineRange
        key={transcriptId}
        label={t.linesForQuote}
        language={text.language}
        lines={text.lines}
        range={
          quote?.transcriptId === transcriptId
            ? { from: quote.fromLineId, to: quote.toLineId }
            : undefined
        }
        onRange={({ from, to }) => onQuote({ transcriptId, fromLineId: from, toLineId: to })}
      />
    </>
  );
}
