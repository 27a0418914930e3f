// Gone through again together: what was agreed stands, and perhaps a day for the next time.
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from './DayField.tsx';
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
    <ConfirmDialog
      title={t.reviewTitle(narrator.displayName)}
      confirm={t.reviewConfirm}
      isOpen
      onConfirm={() =>
        void later.write({ kind: 'review', reviewOn: next === '' ? null : next }, t.reviewed)
      }
      onClose={onClose}
      isPending={later.isPending}
    >
      <p>{t.reviewText}</p>
      <DayField label={t.decidedOn} value={later.on} onChange={later.setOn} />
      <DayField label={t.reviewNext} value={next} onChange={setNext} />
      <ErrorNote error={later.error} />
    </ConfirmDialog>
  );
}
