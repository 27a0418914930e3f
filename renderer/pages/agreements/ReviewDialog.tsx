// Gone through again together: what was agreed stands, and perhaps a day for the next time.
import { useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { DayField } from './DayField.tsx';
import { LaterDialog } from './LaterDialog.tsx';
import { useLaterEntry } from './use-later-entry.ts';
import type { NarratorRow } from './use-story-narrators.ts';

interface ReviewDialogProps {
  narrator: NarratorRow;
  onClose: () => void;
}

export function ReviewDialog({ narrator, onClose }: ReviewDialogProps) {
  const { checks: t } = useText();
  const later = useLaterEntry(narrator, onClose);
  const [next, setNext] = useState('');
  return (
    <LaterDialog
      title={t.reviewTitle(narrator.displayName)}
      text={t.reviewText}
      confirm={t.reviewConfirm}
      later={later}
      onConfirm={() =>
        void later.write({ kind: 'review', reviewOn: next === '' ? null : next }, t.reviewed)
      }
      onClose={onClose}
    >
      <DayField label={t.reviewNext} value={next} onChange={setNext} />
    </LaterDialog>
  );
}
