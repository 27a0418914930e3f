// The frame of a decision that comes later: what it means, its own fields, and the day on which it was made.
import type { ReactNode } from 'react';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from './DayField.tsx';
import type { useLaterEntry } from './use-later-entry.ts';

interface LaterDialogProps {
  title: string;
  text: string;
  confirm: string;
  later: ReturnType<typeof useLaterEntry>;
  /** Said beside the day when it is missing. */
  dayError?: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function LaterDialog(props: LaterDialogProps) {
  const { title, text, confirm, later, dayError, onConfirm, onClose, children } = props;
  const { checks: t } = useText();
  return (
    <ConfirmDialog
      title={title}
      confirm={confirm}
      isOpen
      onConfirm={onConfirm}
      onClose={onClose}
      isPending={later.isPending}
    >
      <p>{text}</p>
      {children}
      <DayField label={t.decidedOn} value={later.on} onChange={later.setOn} error={dayError} />
      <ErrorNote error={later.error} />
    </ConfirmDialog>
  );
}
