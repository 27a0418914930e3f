// What was closed is opened again, by a lead who says why: a part of the sound, or lines of a text.
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';

interface OpenAgainDialogProps {
  words: { openTitle: string; cancel: string; openAgain: string; openReason: string };
  /** What is opened, and what follows from it. */
  children: ReactNode;
  onOpen: (reason: string) => Promise<unknown>;
  isRunning: boolean;
  error: unknown;
  onClose: () => void;
}

export function OpenAgainDialog(props: OpenAgainDialogProps) {
  const { words: t, children, onOpen, isRunning, error, onClose } = props;
  const [reason, setReason] = useState('');
  async function open() {
    if ((await onOpen(reason)) !== undefined) onClose();
  }
  return (
    <Dialog
      title={t.openTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            tone="danger"
            isDisabled={reason.trim() === ''}
            isPending={isRunning}
            onPress={() => void open()}
          >
            {t.openAgain}
          </Button>
        </>
      }
    >
      {children}
      <TextField
        label={t.openReason}
        value={reason}
        maxLength={300}
        onChange={setReason}
        autoFocus
        isRequired
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
