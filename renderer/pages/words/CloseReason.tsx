// Why something is closed, and on which day to look at it again: the same two questions for words and for sound.
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';

export interface CloseAnswers {
  reason: string;
  /** yyyy-mm-dd, or '' where there is none. */
  until: string;
  /** As it was typed: a day that nobody understood is not no day. */
  typedUntil: string;
}

export const noAnswers: CloseAnswers = { reason: '', until: '', typedUntil: '' };

export function isUnderstood({ until, typedUntil }: CloseAnswers): boolean {
  return until !== '' || typedUntil.trim() === '';
}

interface CloseReasonProps {
  answers: CloseAnswers;
  onChange: (change: Partial<CloseAnswers>) => void;
  isAsked: boolean;
}

export function CloseReason({ answers, onChange, isAsked }: CloseReasonProps) {
  const { closedWords: t } = useText();
  return (
    <>
      <TextField
        label={t.reason}
        help={t.reasonHelp}
        value={answers.reason}
        maxLength={300}
        isOptional
        onChange={(reason) => onChange({ reason })}
      />
      <DayField
        label={t.until}
        help={t.untilHelp}
        value={answers.until}
        isOptional
        error={isAsked && !isUnderstood(answers) ? t.untilProblem : undefined}
        onChange={(until) => onChange({ until })}
        onType={(typedUntil) => onChange({ typedUntil })}
      />
    </>
  );
}
