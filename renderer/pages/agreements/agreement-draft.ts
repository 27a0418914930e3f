// What is being answered in the agreement wizard: one question a screen, nothing answered for anybody, no entry before all is said.
import { NewAgreementEntry, uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import type { ResponsibleAdult, Signature } from '../../../shared/model/signature.ts';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { AgeBand } from '../../../shared/model/person.ts';

export type DraftKind = 'participation' | 'recording';

export interface SignatureDraft {
  method: Signature['method'];
  name: string;
  /** SVG path, for a drawn signature or a mark. */
  path: string;
  keptAt: string;
  /** Who saw a mark made. */
  witness: string;
}

export type AdultRole = ResponsibleAdult['role'];

export interface AgreementDraft {
  kind: DraftKind;
  ageBand: AgeBand;
  language: string;
  explainedBy: string;
  /** yyyy-mm-dd */
  on: string;
  /** A use that is not here has not been answered yet. */
  uses: Partial<Record<Use, boolean>>;
  closes: boolean | undefined;
  closedUntil: string;
  closedReason: string;
  adultName: string;
  adultRole: AdultRole;
  adultSignature: SignatureDraft;
  signature: SignatureDraft;
  note: string;
}

export type Step = 'age' | 'explain' | `use-${Use}` | 'closing' | 'adult' | 'signature' | 'summary';

/** Why a step is not finished. The wording table covers each. */
export const draftProblems = [
  'age-not-said',
  'explained-by-missing',
  'language-missing',
  'day-missing',
  'day-in-future',
  'answer-missing',
  'closed-until-missing',
  'closed-until-past',
  'adult-name-missing',
  'signature-missing',
  'signature-name-missing',
  'kept-at-missing',
] as const;
export type DraftProblem = (typeof draftProblems)[number];

export const noSignature: SignatureDraft = {
  method: 'drawn',
  name: '',
  path: '',
  keptAt: '',
  witness: '',
};

export function newDraft({
  kind,
  ageBand,
  today,
  explainedBy,
  language,
}: {
  kind: DraftKind;
  ageBand: AgeBand;
  today: string;
  explainedBy: string;
  language: string;
}): AgreementDraft {
  return {
    kind,
    ageBand,
    language,
    explainedBy,
    on: today,
    uses: {},
    closes: undefined,
    closedUntil: '',
    closedReason: '',
    adultName: '',
    adultRole: 'parent',
    adultSignature: noSignature,
    signature: noSignature,
    note: '',
  };
}

export function needsAdult(ageBand: AgeBand): boolean {
  return ageBand === '16-17' || ageBand === 'under-16';
}

/**
 * The screens, in order. They follow from the answers: somebody under 18 gets the screen for the adult.
 * @param ageWasUnknown stays as it was at the start, so that answering does not take the question away
 */
export function stepsOf(draft: AgreementDraft, ageWasUnknown: boolean): Step[] {
  const steps: Step[] = [];
  if (ageWasUnknown) steps.push('age');
  steps.push('explain');
  if (draft.kind === 'recording')
    steps.push(...uses.map((use) => `use-${use}` as const), 'closing');
  steps.push('signature');
  if (needsAdult(draft.ageBand)) steps.push('adult');
  return [...steps, 'summary'];
}

export function signatureProblem(signature: SignatureDraft): DraftProblem | undefined {
  if (signature.name.trim() === '') return 'signature-name-missing';
  if (signature.method === 'drawn' && signature.path.length < 8) return 'signature-missing';
  if (signature.method === 'on-paper' && signature.keptAt.trim() === '') return 'kept-at-missing';
  return undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(text) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text)
  );
}

function closingProblem(draft: AgreementDraft, today: string): DraftProblem | undefined {
  if (draft.closes === undefined) return 'answer-missing';
  if (!draft.closes) return undefined;
  if (!isDay(draft.closedUntil)) return 'closed-until-missing';
  return draft.closedUntil <= today ? 'closed-until-past' : undefined;
}

/** @returns what still has to be said on this screen, or undefined when it is finished */
export function stepProblem(
  draft: AgreementDraft,
  step: Step,
  today: string,
): DraftProblem | undefined {
  switch (step) {
    case 'age':
      return draft.ageBand === 'unknown' ? 'age-not-said' : undefined;
    case 'explain':
      if (draft.explainedBy.trim() === '') return 'explained-by-missing';
      if (draft.language === '') return 'language-missing';
      if (!isDay(draft.on)) return 'day-missing';
      return draft.on > today ? 'day-in-future' : undefined;
    case 'closing':
      return closingProblem(draft, today);
    case 'signature':
      return signatureProblem(draft.signature);
    case 'adult':
      if (draft.adultName.trim() === '') return 'adult-name-missing';
      return signatureProblem({ ...draft.adultSignature, name: draft.adultName });
    case 'summary':
      return undefined;
    default:
      return draft.uses[step.slice(4) as Use] === undefined ? 'answer-missing' : undefined;
  }
}

export function signatureOf({ method, name, path, keptAt, witness }: SignatureDraft): Signature {
  if (method === 'drawn') return { method, name: name.trim(), path };
  if (method === 'typed') return { method, name: name.trim() };
  if (method === 'mark') return { method, name: name.trim(), path, witness: witness.trim() };
  return { method, name: name.trim(), keptAt: keptAt.trim(), attachmentId: null };
}

/**
 * The entry for the ledger.
 * @throws ZodError when a screen has been left unfinished
 */
export function entryOf({
  draft,
  storyId,
  personId,
  textVersion,
}: {
  draft: AgreementDraft;
  storyId: StoryId;
  personId: PersonId;
  textVersion: string;
}): NewAgreementEntry {
  const common = {
    storyId,
    personId,
    on: draft.on,
    language: draft.language,
    explainedBy: draft.explainedBy.trim(),
    note: draft.note,
    textVersion,
    signature: signatureOf(draft.signature),
    responsibleAdult: needsAdult(draft.ageBand)
      ? {
          name: draft.adultName.trim(),
          role: draft.adultRole,
          signature: signatureOf({ ...draft.adultSignature, name: draft.adultName }),
        }
      : null,
  };
  if (draft.kind === 'participation')
    return NewAgreementEntry.parse({ kind: 'participation', ...common });
  return NewAgreementEntry.parse({
    kind: 'recording',
    ...common,
    uses: draft.uses,
    closedUntil: draft.closes === true ? draft.closedUntil : null,
    closedReason: draft.closes === true ? draft.closedReason.trim() : '',
  });
}
