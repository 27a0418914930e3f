// The words of a text as they are shown today: whole, also where a first version held no words of the form; and which text is in use.
import type Database from 'better-sqlite3';
import type { AgreementText, KeptText, TextKind } from '../../../shared/model/agreement-text.ts';
import { shippedTexts } from '../agreement-texts/shipped-texts.ts';
import { textOfFingerprint, textOfVersion } from './agreement-texts.ts';
import type { FoundText } from './agreement-texts.ts';

/** The first versions held no words of the form: those of today stand beside them. */
function labelsFor({ language, labels }: KeptText) {
  if (labels !== undefined) return labels;
  const shipped = [...shippedTexts().values()]
    .map(({ text }) => text)
    .filter((text) => text.level === 'standard');
  const inLanguage = shipped.find((text) => text.language === language && text.labels);
  const found = (inLanguage ?? shipped.find((text) => text.labels))?.labels;
  if (found === undefined) throw new Error('no text holds the words of a form');
  return found;
}

/** Who has checked it since stands beside the words, not in them. */
export function wholeText({
  text,
  nativeSpeakerChecked,
  legalReview,
}: Pick<FoundText, 'text' | 'nativeSpeakerChecked' | 'legalReview'>): AgreementText {
  const { statementAsk = text.statement } = text;
  return { ...text, nativeSpeakerChecked, legalReview, statementAsk, labels: labelsFor(text) };
}

/** Exactly the words that were signed, or those of the version that was. @returns undefined for words that nobody holds */
export function signedText(
  sql: Database.Database,
  { textVersion, textSha256 }: { textVersion: string; textSha256: string },
): FoundText | undefined {
  return textSha256 === ''
    ? textOfVersion(sql, textVersion)
    : (textOfFingerprint(sql, textSha256) ?? textOfVersion(sql, textVersion));
}

/** A text for one of these tags is read by people who choose the other. Punjabi in Arabic letters is none of them. */
const readAs: Record<string, string> = { prs: 'fa', 'pa-Guru': 'pa', 'en-GB': 'en' };

const numberOf = (textVersion: string) => Number(/\d+$/u.exec(textVersion)?.[0] ?? 0);

/** In plain words, one's own before those that were shipped, the newest first; in English where there is none in this language. */
export function textInUse(
  sql: Database.Database,
  { kind, language }: { kind: TextKind; language: string },
): FoundText | undefined {
  for (const wanted of [language, readAs[language], language.split('-')[0], 'en']) {
    if (wanted === undefined) continue;
    const own = sql
      .prepare<[string, string], string>(
        `select text_version from agreement_texts
         where kind = ? and language = ? and level = 'standard' and origin = 'own' and retired_at is null`,
      )
      .pluck()
      .all(kind, wanted);
    const shipped = [...shippedTexts().values()]
      .map(({ text }) => text)
      .filter((text) => text.kind === kind && text.language === wanted && text.level === 'standard')
      .map(({ textVersion }) => textVersion);
    const newest = (versions: readonly string[]) =>
      versions.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
    const version = newest(own) ?? newest(shipped);
    if (version !== undefined) return textOfVersion(sql, version);
  }
  return undefined;
}
