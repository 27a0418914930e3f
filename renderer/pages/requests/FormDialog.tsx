// The frame of the three forms: a calm sentence, the fields, and one button. A press beside it loses nothing.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import type { AppError } from '../../../shared/contract/errors.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { DayField } from '../agreements/DayField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { momentOf } from './moment.ts';
import './requests.css';

interface FormDialogProps {
  title: string;
  lead: string;
  saveLabel: string;
  error: AppError | undefined;
  isRunning: boolean;
  /** Is everything there that must be? Asked when somebody presses the button. */
  isComplete: boolean;
  onSave: () => void;
  onClose: () => void;
  /** @param isTried somebody has pressed the button already, so that what is missing is said */
  children: (isTried: boolean) => ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { title, lead, saveLabel, error, isRunning, isComplete, onSave, onClose, children } = props;
  const { requests: t, parts } = useText();
  const [isTried, setTried] = useState(false);
  return (
    <Dialog title={title} isOpen isWide onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isComplete && !isRunning) onSave();
        }}
      >
        <p>{lead}</p>
        {children(isTried)}
        <ErrorNote error={error} />
        <p className="soft small">{t.kept}</p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isPending={isRunning}>
            {saveLabel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface MomentFieldsProps {
  day: string;
  time: string;
  isTried: boolean;
  onChange: (patch: { day?: string; time?: string }) => void;
}

/** When somebody noticed it. */
export function MomentFields({ day, time, isTried, onChange }: MomentFieldsProps) {
  const { requests: t } = useText();
  const isTimeWrong = day !== '' && momentOf(day, time) === undefined;
  return (
    <div className="request-pair">
      <DayField
        label={t.noticedOn}
        value={day}
        onChange={(next) => onChange({ day: next })}
        error={isTried && day === '' ? t.dayMissing : undefined}
      />
      <TextField
        label={t.noticedAtTime}
        help={t.timeHelp}
        value={time}
        onChange={(next) => onChange({ time: next })}
        error={isTried && isTimeWrong ? t.timeWrong : undefined}
        dir="ltr"
        maxLength={5}
      />
    </div>
  );
}
