// The answer of a storyteller who was asked about one use. No answer is no yes.
import { useState } from 'react';
import { uses } from '../../../shared/model/agreement.ts';
import type { Use } from '../../../shared/model/agreement.ts';
import { RadioGroup } from '../../parts/choices.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { LaterDialog } from './LaterDialog.tsx';
import { useLaterEntry } from './use-later-entry.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface AskedAgainDialogProps {
  narrator: NarratorRow;
  onClose: () => void;
}

export function AskedAgainDialog({ narrator, onClose }: AskedAgainDialogProps) {
  const { agreements, checks: t } = useText();
  const later = useLaterEntry(narrator, onClose);
  const [use, setUse] = useState<Use>('archive');
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  const [forWhat, setForWhat] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();

  function write() {
    if (answer === null) {
      setProblem(t.answerProblem);
      return;
    }
    const entry = { kind: 'asked-again' as const, use, agreed: answer === 'yes', forWhat, note };
    void later.write(entry, t.asked);
  }
  return (
    <LaterDialog
      title={t.askTitle(narrator.displayName)}
      text={t.askText}
      confirm={t.askConfirm}
      later={later}
      onConfirm={write}
      onClose={onClose}
    >
      <Select
        label={t.askUse}
        options={uses.map((id) => ({ id, label: agreements.uses[id] }))}
        value={use}
        onChange={(id) => setUse(uses.find((one) => one === id) ?? use)}
      />
      <TextField label={t.askFor} value={forWhat} onChange={setForWhat} maxLength={200} />
      <RadioGroup
        label={t.askAnswer}
        options={[
          { id: 'yes', label: t.askYes },
          { id: 'no', label: t.askNo },
        ]}
        value={answer}
        onChange={setAnswer}
        error={answer === null ? problem : undefined}
        isRow
      />
      <TextField
        label={t.askHow}
        help={t.askHowHelp}
        value={note}
        onChange={setNote}
        maxLength={200}
      />
    </LaterDialog>
  );
}
