// The whole text on paper, in its own direction, with its translation beside it. Only the printer sees it.
import type { Transcript } from '../../../shared/model/transcript.ts';
import { clockTime } from '../../parts/player/clock-time.ts';
import { useText } from '../../text/use-text.ts';
import { languageName } from '../stories/languages.ts';
import { directionOfLanguage, directionOfLine, languageOfLine } from './line-language.ts';
import type { ShownLine } from './LineList.tsx';
import { isSameSpeaker, nameOfSpeaker } from './speakers.ts';
import type { KnownSpeaker } from './speakers.ts';
import { stateWords } from './text-names.ts';

interface PrintWordsProps {
  title: string;
  original: Transcript;
  translation: Transcript | undefined;
  rows: readonly ShownLine[];
  speakers: readonly KnownSpeaker[];
}

export function PrintWords({ title, original, translation, rows, speakers }: PrintWordsProps) {
  const texts = useText();
  const { words: t, language } = texts;
  const heads = translation ? [original, translation] : [original];
  return (
    <div className="print-alone words-paper" dir={directionOfLanguage(original.language)}>
      <h1 dir="auto">{title}</h1>
      {heads.map((text) => (
        <p key={text.id} dir={texts.direction}>
          {languageName(text.language, language)} · {stateWords(text, texts).label}
          {text.madeBy && <> · {t.madeBy(text.madeBy)}</>}
        </p>
      ))}
      {rows.map(({ line, translated }, index) => {
        const shown = line ?? translated;
        if (!shown) return null;
        const before = rows[index - 1]?.line;
        const isNew = line && !(before && isSameSpeaker(before, line));
        const name = line ? nameOfSpeaker(line, speakers) : '';
        return (
          <div key={shown.id} className="words-paper-line" data-two={Boolean(translation)}>
            <span className="words-paper-side">
              {line && line.fromMs !== null && <bdi dir="ltr">{clockTime(line.fromMs)}</bdi>}
              {isNew && name !== '' && (
                <strong>
                  <bdi>{name}</bdi>
                </strong>
              )}
            </span>
            <p
              {...(line && {
                lang: languageOfLine(line, original),
                dir: directionOfLine(line, original),
              })}
            >
              {line?.isClosed && `[${t.closed}] `}
              {line?.text}
            </p>
            {translation && (
              <p
                {...(translated && {
                  lang: languageOfLine(translated, translation),
                  dir: directionOfLine(translated, translation),
                })}
              >
                {translated?.text}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
