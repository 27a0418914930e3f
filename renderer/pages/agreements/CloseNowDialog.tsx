// A storyteller wants the story closed from now on: until a day, or until further notice.
import { useState } from 'react';
import { RadioGroup } from '../../parts/choices.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from './DayField.tsx';
import { LaterDialog } from './LaterDialog.tsx';
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
    <LaterDialog
      title={t.closeTitle(narrator.displayName)}
      text={t.closeText}
      confirm={t.closeConfirm}
      later={later}
      dayError={later.on === '' ? problem : undefined}
      onConfirm={close}
      onClose={onClose}
    >
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
        <DayField
          label={t.untilDayLabel}
          value={day}
          onChange={setDay}
          error={day === '' ? problem : undefined}
        />
      )}
      <TextField label={t.closeReason} value={reason} onChange={setReason} maxLength={200} />
    </LaterDialog>
  );
}
