// What every screen of the wizard gets, and how a field says what is still missing.
import { useText } from '../../text/use-text.ts';
import type { AgreementDraft, DraftProblem } from './agreement-draft.ts';

export interface StepProps {
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  /** Said once the person has tried to go on. */
  problem: DraftProblem | undefined;
}

/** The sentence for a problem, when it is one that this field can solve. */
export function useProblem(problem: DraftProblem | undefined) {
  const { agreements: t } = useText();
  return (...mine: DraftProblem[]) =>
    problem !== undefined && mine.includes(problem) ? t.problems[problem] : undefined;
}
