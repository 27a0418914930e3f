// The wording of an agreement, laid out to be read aloud; what is only for those who work here stands below it.
import { useSession } from '../../app/session.ts';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import type { AgreementText } from './agreement-text.ts';
import { withOrganisation } from './agreement-text.ts';

function directionOf({ language }: AgreementText): 'ltr' | 'rtl' {
  return language === 'ur' ? 'rtl' : 'ltr';
}

/** What the person says by signing. */
export function Statement({ text }: { text: AgreementText }) {
  return (
    <blockquote className="agreement-statement" lang={text.language} dir={directionOf(text)}>
      {text.statement}
    </blockquote>
  );
}

export function AgreementWords({ text }: { text: AgreementText }) {
  const { agreements: t, language } = useText();
  const { status } = useSession();
  const organisation = status.organisation ?? '';
  return (
    <>
      <div className="agreement-words" lang={text.language} dir={directionOf(text)}>
        {text.sections.map(({ heading, paragraphs }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{withOrganisation(paragraph, organisation)}</p>
            ))}
          </div>
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
