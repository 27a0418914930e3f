// How careful one must be with a person: what the answers to plain questions suggest. A person decides; the answers are never kept. Pure.
import { Protection } from '../model/person.ts';

export const protectionQuestions = ['danger', 'must-not-know', 'being-decided', 'wish'] as const;
export type ProtectionQuestion = (typeof protectionQuestions)[number];
export type ProtectionAnswer = 'yes' | 'no' | 'unsure';

/** From the least to the most careful. */
const levels = Protection.options;

export function isStricter(one: Protection, other: Protection): boolean {
  return levels.indexOf(one) > levels.indexOf(other);
}

/** @returns what the answers so far call for; undefined until all are answered, unless it cannot become more */
export function suggestProtection(
  answers: Partial<Record<ProtectionQuestion, ProtectionAnswer>>,
): Protection | undefined {
  const { danger, 'must-not-know': mustNotKnow, 'being-decided': beingDecided } = answers;
  if ([danger, mustNotKnow, beingDecided].includes('yes')) return 'high';
  if (protectionQuestions.some((question) => answers[question] === undefined)) return undefined;
  return protectionQuestions.every((question) => answers[question] === 'no')
    ? 'ordinary'
    : 'careful';
}

/** What points at people is left out for everybody but those with whom nobody needs to be careful. */
export function isCareful(protection: Protection): boolean {
  return protection !== 'ordinary';
}
