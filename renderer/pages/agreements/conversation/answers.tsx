// Ways to answer, large and of equal weight. What was answered before is shown as pressed; nothing is answered for anybody.
import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import type { AgreementText } from '../../../../shared/model/agreement-text.ts';
import { Button } from '../../../parts/Button.tsx';
import { Icon } from '../../../parts/icons.tsx';

interface YesNoAnswersProps {
  labels: AgreementText['labels'];
  ask: string;
  answer: boolean | undefined;
  onAnswer: (answer: boolean) => void;
  /** Where the answer alone does not lead on. */
  onGoOn?: (() => void) | undefined;
}

export function YesNoAnswers({ labels, ask, answer, onAnswer, onGoOn }: YesNoAnswersProps) {
  return (
    <div className="talk-answers" role="group" aria-label={ask}>
      <BigAnswer isChosen={answer === true} onPress={() => onAnswer(true)}>
        {labels.yes}
      </BigAnswer>
      <BigAnswer isChosen={answer === false} onPress={() => onAnswer(false)}>
        {labels.no}
      </BigAnswer>
      {answer !== undefined && onGoOn && <GoOn labels={labels} onPress={onGoOn} />}
    </div>
  );
}

interface BigAnswerProps {
  children: ReactNode;
  isChosen: boolean;
  onPress: () => void;
}

function BigAnswer({ children, isChosen, onPress }: BigAnswerProps) {
  return (
    <ToggleButton className="button talk-answer" isSelected={isChosen} onChange={onPress}>
      {isChosen && <Icon name="check" size={30} />}
      {children}
    </ToggleButton>
  );
}

/** One out of a few, one below the other. */
export function Choices<Id extends string>({
  ask,
  options,
  value,
  onChange,
}: {
  ask: string;
  options: readonly { id: Id; label: ReactNode; detail?: ReactNode }[];
  value: Id | undefined;
  onChange: (id: Id) => void;
}) {
  return (
    <div className="talk-choices" role="group" aria-label={ask}>
      {options.map(({ id, label, detail }) => (
        <ToggleButton
          key={id}
          className="button talk-choice"
          isSelected={value === id}
          onChange={() => onChange(id)}
        >
          <span className="talk-tick">{value === id && <Icon name="check" size={26} />}</span>
          <span>
            {label}
            {detail && <span className="talk-detail">{detail}</span>}
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}

export function GoOn({
  labels,
  onPress,
}: {
  labels: AgreementText['labels'];
  onPress: () => void;
}) {
  return (
    <Button size="giant" tone="primary" onPress={onPress}>
      {labels.goOn}
      <Icon name="forward" size={30} />
    </Button>
  );
}

/** A line of what is read back: pressing it leads to its question. */
export function ReadBackLine({
  ask,
  answer,
  onPress,
}: {
  ask: string;
  answer: ReactNode;
  onPress: () => void;
}) {
  return (
    <AriaButton className="talk-line" onPress={onPress}>
      <span>{ask}</span>
      <strong>{answer}</strong>
    </AriaButton>
  );
}
