// The agreement before the interview as it is read aloud: the same words as on the form, and a question after each part. Pure.
import { uses } from '../../../shared/model/agreement.ts';
import type { AgreementText } from '../../../shared/model/agreement-text.ts';
import { fillParagraphs, fillWords } from '../../../shared/rules/fill-text.ts';
import type { TextPlaces } from '../../../shared/rules/fill-text.ts';

/** The question that stands at the end: whether they agree to all of it. */
export const LAST_QUESTION = 'take-part';

export interface SpokenPart {
  question: string;
  heading: string;
  paragraphs: readonly string[];
  ask: string;
}

/** One part a screen: what is read, then what is asked. */
export function spokenParts(text: AgreementText, places: TextPlaces): SpokenPart[] {
  const { sections, statement, statementAsk, title } = text;
  const read = sections.map(({ key, heading, paragraphs, ask = statementAsk }) => ({
    question: key,
    heading: fillWords(heading, places),
    paragraphs: fillParagraphs(paragraphs, places),
    ask: fillWords(ask, places),
  }));
  const last = { question: LAST_QUESTION, heading: title, paragraphs: [statement] };
  return [...read, { ...last, ask: statementAsk }];
}

/** @param question its key @returns the words that were asked, or undefined when this text does not ask it */
export function askOf({ sections, statementAsk, choices }: AgreementText, question: string) {
  if (question === LAST_QUESTION) return statementAsk;
  const use = uses.find((one) => question === `use-${one}`);
  if (use !== undefined) return choices?.uses[use].ask;
  if (question === 'film') return choices?.film?.ask;
  if (question === 'ask-again') return choices?.askAgain.ask;
  return sections.find(({ key }) => key === question)?.ask;
}

/** All of it in the order in which it is read out, as it is kept with the agreement. */
export function wordsOf(parts: readonly SpokenPart[]): string {
  return parts
    .map(({ heading, paragraphs, ask }) => [heading, ...paragraphs, ask].join('\n'))
    .join('\n\n');
}
