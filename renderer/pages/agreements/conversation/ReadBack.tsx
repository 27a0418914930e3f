// All choices once more, in the storyteller's words. Each line leads to its question and back.
import type { ReactNode } from 'react';
import type { AgreementText, TextChoices } from '../../../../shared/model/agreement-text.ts';
import { fillWords } from '../../../../shared/rules/fill-text.ts';
import type { TextPlaces } from '../../../../shared/rules/fill-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { answerOf, useOf } from '../draft-steps.ts';
import type { Step } from '../draft-steps.ts';
import { useTextPlaces } from '../use-agreement-text.ts';
import { ReadBackLine, YesNoAnswers } from './answers.tsx';
import { dayIn } from './in-their-language.ts';
import { ProblemNote } from './talk-screen.tsx';
import type { TalkStepProps } from './talk-screen.tsx';

interface ReadBackProps extends TalkStepProps {
  steps: readonly Step[];
  onJump: (step: Step) => void;
  answer: (patch: Partial<AgreementDraft>) => void;
}

export function ReadBack(props: ReadBackProps) {
  const { text, draft, steps, onJump, answer, change, problem, shownAs } = props;
  const places = useTextPlaces();
  const { choices, labels } = text;
  if (choices === undefined) return null;
  return (
    <>
      <h1 tabIndex={-1}>{text.statementAsk}</h1>
      <ul className="talk-lines">
        {steps.map((step) => {
          const line = lineOf({ step, draft, text, choices, places, shownAs });
          return (
            line && (
              <li key={step}>
                <ReadBackLine {...line} onPress={() => onJump(step)} />
              </li>
            )
          );
        })}
      </ul>
      <ProblemNote problem={problem} />
      <YesNoAnswers
        labels={labels}
        ask={text.statementAsk}
        answer={draft.isRight}
        onAnswer={(isRight) => (isRight ? answer({ isRight }) : change({ isRight }))}
        onGoOn={draft.isRight === true ? props.goOn : undefined}
      />
    </>
  );
}

interface LineFacts {
  step: Step;
  draft: AgreementDraft;
  text: AgreementText;
  choices: TextChoices;
  places: TextPlaces;
  shownAs: TalkStepProps['shownAs'];
}

/** What was asked and what was answered, or undefined for a screen that asks nothing. */
function lineOf(facts: LineFacts): { ask: string; answer: ReactNode } | undefined {
  const { step, draft, text, choices, places, shownAs } = facts;
  const yesNo = (answer: boolean | undefined) =>
    answer === true ? text.labels.yes : text.labels.no;
  const use = useOf(step);
  if (use !== undefined)
    return { ask: choices.uses[use].ask, answer: yesNo(answerOf(draft, step)) };
  switch (step) {
    case 'naming':
      return { ask: choices.naming.ask, answer: <bdi>{shownAs(draft)}</bdi> };
    case 'closed-parts':
      return {
        ask: choices.closedParts.ask,
        answer: draft.closesParts === true ? <bdi>{draft.closedParts}</bdi> : text.labels.no,
      };
    case 'closed-until':
      return {
        ask: choices.closedUntil.ask,
        answer: draft.closes === true ? dayIn(text.language, draft.closedUntil) : text.labels.no,
      };
    case 'film':
      return choices.film && { ask: choices.film.ask, answer: yesNo(draft.showFilm) };
    case 'ask-again':
      return { ask: choices.askAgain.ask, answer: yesNo(draft.askAgain) };
    case 'copyright':
      return {
        ask: fillWords(choices.copyright.ask, places),
        answer: fillWords(choices.copyright[draft.copyright ?? 'keep'], places),
      };
    case 'licence':
      return { ask: choices.licence.ask, answer: choices.licence[licenceWords(draft)] };
    default:
      return undefined;
  }
}

function licenceWords({ licence }: AgreementDraft): 'none' | 'ccBy' | 'ccByNc' {
  if (licence === 'cc-by') return 'ccBy';
  return licence === 'cc-by-nc' ? 'ccByNc' : 'none';
}
