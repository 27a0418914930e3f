// The screens of a conversation in their order, and what still has to be said on each.
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { AgreementDraft, SignatureDraft } from './agreement-draft.ts';
import { needsAdult } from './agreement-draft.ts';

export type Step =
  | `explain-${string}`
  | 'agree'
  | `use-${Use}`
  | 'naming'
  | 'film'
  | 'closed-parts'
  | 'closed-until'
  | 'ask-again'
  | 'copyright'
  | 'licence'
  | 'licence-warning'
  | 'read-back'
  | 'signature'
  | 'adult';

/** Why a screen is not finished. The wording table covers each. */
export const draftProblems = [
  'age-not-said',
  'explained-by-missing',
  'language-missing',
  'day-missing',
  'day-in-future',
  'interpreter-missing',
  'interpreter-unsaid',
  'help-missing',
  'judged-by-missing',
  'answer-missing',
  'chosen-name-missing',
  'closed-parts-missing',
  'closed-until-missing',
  'closed-until-past',
  'adult-name-missing',
  'adult-role-missing',
  'authority-missing',
  'signature-missing',
  'signature-name-missing',
  'witness-missing',
  'kept-at-missing',
  'review-past',
] as const;
export type DraftProblem = (typeof draftProblems)[number];

/**
 * @param sections keys of the parts that are explained first
 * @param offersFilm see `mayOfferFilm`
 * @param offersLicence see `mayOfferLicence`
 */
export function stepsOf(
  draft: AgreementDraft,
  {
    sections,
    offersFilm,
    offersLicence,
  }: { sections: readonly string[]; offersFilm: boolean; offersLicence: boolean },
): Step[] {
  const explain = sections.map((key) => `explain-${key}` as const);
  const isSigned = draft.way === 'sign';
  const signing: Step[] = isSigned ? ['signature'] : [];
  if (needsAdult(draft.ageBand)) signing.push('adult');
  if (draft.kind === 'participation') return [...explain, 'agree', ...signing];
  const licence: Step[] = [];
  if (offersLicence) {
    licence.push('licence');
    if (draft.licence !== undefined && draft.licence !== 'none') licence.push('licence-warning');
  }
  return [
    ...explain,
    ...uses.map((use) => `use-${use}` as const),
    'naming',
    ...(offersFilm ? (['film'] as const) : []),
    'closed-parts',
    'closed-until',
    'ask-again',
    'copyright',
    ...licence,
    'read-back',
    ...signing,
  ];
}

export const useOf = (step: Step): Use | undefined => uses.find((use) => step === `use-${use}`);

/** Screens on which one word answers all. */
export function answerOf(draft: AgreementDraft, step: Step): boolean | undefined {
  const use = useOf(step);
  if (use !== undefined) return draft.uses[use];
  switch (step) {
    case 'agree':
      return draft.takesPart;
    case 'film':
      return draft.showFilm;
    case 'ask-again':
      return draft.askAgain;
    case 'licence-warning':
      return draft.licenceMeant;
    case 'read-back':
      return draft.isRight;
    default:
      return undefined;
  }
}

export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}

const isBlank = (text: string) => text.trim() === '';

/** @returns what is missing in a signature */
export function signatureProblem(signature: SignatureDraft): DraftProblem | undefined {
  const { method, name, path, keptAt, witness } = signature;
  if (isBlank(name)) return 'signature-name-missing';
  if ((method === 'drawn' || method === 'mark') && path.length < 8) return 'signature-missing';
  if (method === 'mark' && isBlank(witness)) return 'witness-missing';
  if (method === 'on-paper' && isBlank(keptAt)) return 'kept-at-missing';
  return undefined;
}

function closingProblem(draft: AgreementDraft, today: string): DraftProblem | undefined {
  if (draft.closes === undefined) return 'answer-missing';
  if (!draft.closes) return undefined;
  if (!isDay(draft.closedUntil)) return 'closed-until-missing';
  return draft.closedUntil <= today ? 'closed-until-past' : undefined;
}

function adultProblem(draft: AgreementDraft): DraftProblem | undefined {
  if (isBlank(draft.adultName)) return 'adult-name-missing';
  if (draft.adultRole === undefined) return 'adult-role-missing';
  if (isBlank(draft.authoritySeen)) return 'authority-missing';
  return signatureProblem({ ...draft.adultSignature, name: draft.adultName });
}

/** @returns what still has to be said on this screen, or undefined when it is finished */
export function stepProblem(
  draft: AgreementDraft,
  step: Step,
  today: string,
): DraftProblem | undefined {
  if (step.startsWith('explain-')) return undefined;
  switch (step) {
    case 'naming':
      if (draft.naming === undefined) return 'answer-missing';
      return draft.naming === 'chosen-name' && isBlank(draft.chosenName)
        ? 'chosen-name-missing'
        : undefined;
    case 'closed-parts':
      if (draft.closesParts === undefined) return 'answer-missing';
      return draft.closesParts && isBlank(draft.closedParts) ? 'closed-parts-missing' : undefined;
    case 'closed-until':
      return closingProblem(draft, today);
    case 'copyright':
      return draft.copyright === undefined ? 'answer-missing' : undefined;
    case 'licence':
      return draft.licence === undefined ? 'answer-missing' : undefined;
    case 'signature':
      return signatureProblem(draft.signature);
    case 'adult':
      return adultProblem(draft);
    default:
      return answerOf(draft, step) === undefined ? 'answer-missing' : undefined;
  }
}

/** @param needsInterpreter these words count only where somebody puts them across */
export function preparationProblem(
  draft: AgreementDraft,
  { today, needsInterpreter }: { today: string; needsInterpreter: boolean },
): DraftProblem | undefined {
  const { capacity } = draft;
  if (draft.ageBand === 'unknown') return 'age-not-said';
  if (draft.language === '') return 'language-missing';
  if (isBlank(draft.explainedBy)) return 'explained-by-missing';
  if (!isDay(draft.on)) return 'day-missing';
  if (draft.on > today) return 'day-in-future';
  if (needsInterpreter && isBlank(draft.interpreter.name)) return 'interpreter-missing';
  if (!capacity.isDoubted) return undefined;
  if (isBlank(capacity.helpGiven)) return 'help-missing';
  return isBlank(capacity.judgedBy) || !isDay(capacity.judgedOn) ? 'judged-by-missing' : undefined;
}

/** Before it goes into the record. */
export function endProblem(
  draft: AgreementDraft,
  { today, needsInterpreter }: { today: string; needsInterpreter: boolean },
): DraftProblem | undefined {
  if (needsInterpreter && !draft.interpreter.statement) return 'interpreter-unsaid';
  if (draft.reviewOn !== '' && draft.reviewOn <= today) return 'review-past';
  return undefined;
}
