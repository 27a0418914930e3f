// What a take proves: which questions were answered with yes and when, and every word that was read. Pure.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { uses } from '../../../../shared/model/agreement.ts';
import type { RecordingId } from '../../../../shared/model/ids.ts';
import { fillWords } from '../../../../shared/rules/fill-text.ts';
import type { TextPlaces } from '../../../../shared/rules/fill-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import type { SpokenProof } from '../draft-entry.ts';
import { LAST_QUESTION, spokenParts, wordsOf } from '../spoken-script.ts';

/** By question: where in the take it was answered with yes. */
export type Moments = Readonly<Record<string, number>>;

/** @param step as in the conversation @returns its key in a spoken agreement */
export function questionOf(step: string): string {
  if (step === 'agree' || step === 'read-back') return LAST_QUESTION;
  return step.replace(/^explain-/u, '');
}

export function proofOf({
  draft,
  recordingId,
  moments,
  text,
  places,
}: {
  draft: AgreementDraft;
  recordingId: RecordingId;
  moments: Moments;
  text: AgreementText;
  places: TextPlaces;
}): SpokenProof {
  return {
    recordingId,
    name: draft.signature.name.trim(),
    answers: Object.entries(moments)
      .toSorted(([, a], [, b]) => a - b)
      .map(([question, atMs]) => ({ question, answer: 'yes', atMs })),
    words: [wordsOf(spokenParts(text, places)), ...choiceWords(text, places)].join('\n\n'),
  };
}

function choiceWords({ choices }: AgreementText, places: TextPlaces): string[] {
  if (choices === undefined) return [];
  const { naming, film, closedParts, closedUntil, askAgain, copyright, licence } = choices;
  const asked = [
    ...uses.map((use) => [choices.uses[use].ask, choices.uses[use].example]),
    Object.values(naming),
    ...(film ? [Object.values(film)] : []),
    Object.values(closedParts),
    Object.values(closedUntil),
    Object.values(askAgain),
    [copyright.ask, copyright.keep, copyright.assignNote],
    Object.values(licence),
  ];
  return asked.map((lines) => lines.map((line) => fillWords(line, places)).join('\n'));
}
