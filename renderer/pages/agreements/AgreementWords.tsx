// The wording of an agreement, laid out to be read aloud; what is only for those who work here stands below it.
import type { AgreementText, TextSection } from '../../../shared/model/agreement-text.ts';
import { fillParagraphs, fillWords } from '../../../shared/rules/fill-text.ts';
import { directionOf } from '../../text/direction-of.ts';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { EasyPicture } from './EasyPicture.tsx';
import { useTextPlaces } from './use-agreement-text.ts';
import './agreement-words.css';

const inItsLanguage = ({ language }: AgreementText) => ({
  lang: language,
  dir: directionOf(language),
});

/** What the person says by signing. */
export function Statement({ text }: { text: AgreementText }) {
  return (
    <blockquote className="agreement-statement" {...inItsLanguage(text)}>
      {text.statement}
    </blockquote>
  );
}

export function AgreementWords({ text }: { text: AgreementText }) {
  const { agreements: t, language } = useText();
  return (
    <>
      <div className="agreement-words" data-level={text.level} {...inItsLanguage(text)}>
        {text.sections.map((section) => (
          <Section key={section.key} section={section} hasPicture={text.level === 'easy-read'} />
        ))}
      </div>
      <p className="soft small">
        {t.wordingVersion(text.textVersion, formatDay(language, text.checkedOn))}
        {!text.nativeSpeakerChecked && ` ${t.notCheckedByNative}`}
        {!text.legalReview && ` ${t.notReviewed}`}
      </p>
    </>
  );
}

function Section({ section, hasPicture }: { section: TextSection; hasPicture: boolean }) {
  const places = useTextPlaces();
  const { heading, paragraphs, picture } = section;
  return (
    <div className="words-section">
      {hasPicture && picture && <EasyPicture name={picture} />}
      <div>
        <h3>{fillWords(heading, places)}</h3>
        {fillParagraphs(paragraphs, places).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
