// Where the conversation stands: which screen is shown, what was answered, and where it goes from there.
import { useState } from 'react';
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import type { AgreementDraft } from '../agreement-draft.ts';
import { stepProblem, stepsOf } from '../draft-steps.ts';
import type { DraftProblem, Step } from '../draft-steps.ts';
import { todayHere } from '../today.ts';

export type Phase =
  'preparing' | 'handing-over' | 'talking' | 'handing-back' | 'finishing' | 'said-no';

export interface TalkState {
  draft: AgreementDraft;
  change: (patch: Partial<AgreementDraft>) => void;
  phase: Phase;
  setPhase: (phase: Phase) => void;
  steps: readonly Step[];
  step: Step;
  at: number;
  /** Said once somebody has tried to go on. */
  problem: DraftProblem | undefined;
  ask: (problem: DraftProblem | undefined) => void;
  goOn: (patch?: Partial<AgreementDraft>) => void;
  goBack: () => void;
  jump: (step: Step) => void;
  /** @returns a screen that is not finished, or undefined */
  unfinished: () => Step | undefined;
}

export function useTalk({
  start,
  text,
  offersFilm,
  offersLicence,
  onEnd,
}: {
  start: AgreementDraft;
  text: AgreementText | undefined;
  offersFilm: boolean;
  offersLicence: boolean;
  /** After the last screen. */
  onEnd: (draft: AgreementDraft) => void;
}): TalkState {
  const [draft, setDraft] = useState(start);
  const [phase, setPhase] = useState<Phase>('preparing');
  const [problem, setProblem] = useState<DraftProblem>();
  const [isReturning, setReturning] = useState(false);
  const today = todayHere();
  const stepsWith = (answers: AgreementDraft) =>
    stepsOf(answers, {
      sections: text?.sections.map(({ key }) => key) ?? [],
      offersFilm,
      offersLicence,
    });
  const steps = stepsWith(draft);
  const at = Math.max(
    0,
    steps.findIndex((one) => one === draft.step),
  );
  const step = steps[at] ?? 'agree';
  const firstOpen = (answers: AgreementDraft, before: readonly Step[]) =>
    before.find((one) => stepProblem(answers, one, today) !== undefined);

  function show(next: Step, patch: Partial<AgreementDraft> = {}) {
    setProblem(undefined);
    setDraft((former) => ({ ...former, ...patch, step: next }));
  }
  function goOn(patch: Partial<AgreementDraft> = {}) {
    const answered = { ...draft, ...patch };
    const found = stepProblem(answered, step, today);
    if (found !== undefined) {
      setDraft(answered);
      return setProblem(found);
    }
    const following = stepsWith(answered);
    const lastRead = following.indexOf('read-back');
    if (isReturning && lastRead >= 0) {
      const open = firstOpen(answered, following.slice(0, lastRead));
      if (open === undefined) setReturning(false);
      return show(open ?? 'read-back', patch);
    }
    const next = following[following.indexOf(step) + 1];
    if (next !== undefined) return show(next, patch);
    setProblem(undefined);
    setDraft(answered);
    onEnd(answered);
  }
  return {
    ...{ draft, phase, setPhase, steps, step, at, problem, goOn },
    ask: setProblem,
    change(patch) {
      setProblem(undefined);
      setDraft((former) => ({ ...former, ...patch }));
    },
    goBack() {
      const former = steps[at - 1];
      if (isReturning) {
        setReturning(false);
        show('read-back');
      } else if (former === undefined) setPhase('handing-over');
      else show(former);
    },
    jump(to) {
      setReturning(true);
      show(to, { isRight: undefined });
    },
    unfinished: () => firstOpen(draft, steps),
  };
}
