// Takes what was received back, or takes it in again: asked first, with the way back in a message.
import { useState } from 'react';
import type { Intake } from '../../../shared/model/intake.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

/** A handover is for a lead alone to take back: nobody else is shown the button. */
export function UndoIntake({ intake: { id, kind, undoneAt } }: { intake: Intake }) {
  const { intakes: t } = useText();
  const may = useMay();
  const undo = useCommand('intakes.undo');
  const redo = useCommand('intakes.redo');
  const [isAsking, setAsking] = useState(false);
  async function takeInAgain() {
    if (await redo.run({ id })) showToast({ message: t.redone });
  }
  async function takeBack() {
    setAsking(false);
    const undone = await undo.run({ id });
    if (undone === undefined) return;
    const codes = undone.stayed.map(({ code }) => code).join(', ');
    showToast({
      message: codes === '' ? t.undoneToast : t.stayed(codes),
      action: { label: t.redo, run: () => void takeInAgain() },
    });
  }
  if (kind === 'handover' && !may('intakes.decide')) return null;
  return (
    <>
      {undoneAt === null ? (
        <Button icon="undo" onPress={() => setAsking(true)} isPending={undo.isRunning}>
          {t.undo}
        </Button>
      ) : (
        <Button icon="redo" onPress={() => void takeInAgain()} isPending={redo.isRunning}>
          {t.redo}
        </Button>
      )}
      <ErrorNote error={undo.error ?? redo.error} />
      <ConfirmDialog
        title={t.undoTitle}
        confirm={t.undo}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void takeBack()}
      >
        <p>{t.undoText}</p>
      </ConfirmDialog>
    </>
  );
}
