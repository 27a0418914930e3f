// The agreement before the interview as it is read aloud: the same words as on the form, and a question after each part. Pure.
import spokenEn from '../../../assets/agreements/participation-spoken-en.json';
import spokenUr from '../../../assets/agreements/participation-spoken-ur.json';
import type { Language } from '../../text/use-text.ts';
import type { AgreementText } from './agreement-text.ts';

export interface SpokenScript {
  language: string;
  textVersion: string;
  /** The wording on the form that it reads out. */
  ofVersion: string;
  /** One for each section of that wording, and one for its statement. */
  questions: readonly { key: string; ask: string }[];
}

const scripts: Record<Language, SpokenScript> = { en: spokenEn, ur: spokenUr };

export function spokenScript(language: Language): SpokenScript {
  return scripts[language];
}

/** @returns undefined for what was not spoken, and for versions that this Homeground does not hold */
export function spokenScriptOfVersion(textVersion: string): SpokenScript | undefined {
  return Object.values(scripts).find((script) => script.textVersion === textVersion);
}

export interface SpokenPart {
  question: string;
  heading: string;
  paragraphs: readonly string[];
  ask: string;
}

/** One part a screen: what is read, then what is asked. */
export function spokenParts(
  { sections, statement, title }: AgreementText,
  { questions }: SpokenScript,
  organisation: string,
): SpokenPart[] {
  const parts = [...sections, { heading: title, paragraphs: [statement] }];
  return parts.map(({ heading, paragraphs }, index) => {
    const { key, ask } = questions[index] ?? { key: `part-${index + 1}`, ask: statement };
    return {
      question: key,
      heading,
      paragraphs: paragraphs.map((text) => text.replaceAll('{organisation}', () => organisation)),
      ask,
    };
  });
}

/** All of it in the order in which it is read out, as it is kept with the agreement. */
export function wordsOf(parts: readonly SpokenPart[]): string {
  return parts
    .map(({ heading, paragraphs, ask }) => [heading, ...paragraphs, ask].join('\n'))
    .join('\n\n');
}
