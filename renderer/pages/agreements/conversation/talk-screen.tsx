// What every screen of the conversation gets, and how it says what is still missing.
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { useText } from '../../../text/use-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import type { DraftProblem } from '../draft-steps.ts';

export interface TalkStepProps {
  text: AgreementText;
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  /** Said once somebody has tried to go on. */
  problem: DraftProblem | undefined;
  goOn: () => void;
  /** How the storyteller will be shown, by how they want to be named. */
  shownAs: (draft: Pick<AgreementDraft, 'naming' | 'chosenName'>) => string;
}

/** In the language of the interface: who types it or presses it was told by somebody who reads it. */
export function ProblemNote({ problem }: { problem: DraftProblem | undefined }) {
  const { conversation: t, language, direction } = useText();
  if (problem === undefined) return null;
  return (
    <p className="field-error talk-problem" role="alert" lang={language} dir={direction}>
      {t.problems[problem]}
    </p>
  );
}
