// A storyteller wants the story closed from now on: until a day, or until further notice.
import { useState } from 'react';
import { RadioGroup } from '../../parts/choices.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from './DayField.tsx';
import { useLaterEntry } from './use-later-entry.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface CloseNowDialogProps {
  narrator: NarratorRow;
  onClose: () => void;
}

export function CloseNowDialog({ narrator, onClose }: CloseNowDialogProps) {
  const { checks: t } = useText();
  const later = useLaterEntry(narrator, onClose);
  const [until, setUntil] = useState<'further' | 'day'>('further');
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();

  function close() {
    if (later.on === '' || (until === 'day' && day === '')) {
      setProblem(t.dayProblem);
      return;
    }
    const closedUntil = until === 'day' ? day : null;
    void later.write({ kind: 'closing', closedUntil, closedReason: reason }, t.closed);
  }
  return (
    <ConfirmDialog
      title={t.closeTitle(narrator.displayName)}
      confirm={t.closeConfirm}
      isOpen
      onConfirm={close}
      onClose={onClose}
      isPending={later.isPending}
    >
      <p>{t.closeText}</p>
      <RadioGroup
        label={t.closeUntil}
        options={[
          { id: 'further', label: t.untilFurther },
          { id: 'day', label: t.untilDay },
        ]}
        value={until}
        onChange={setUntil}
        isRow
      />
      {until === 'day' && (
        <DayField label={t.untilDayLabel} value={day} onChange={setDay} error={problem} />
      )}
      <TextField label={t.closeReason} value={reason} onChange={setReason} maxLength={200} />
      <DayField label={t.decidedOn} value={later.on} onChange={later.setOn} />
      <ErrorNote error={later.error} />
    </ConfirmDialog>
  );
}
