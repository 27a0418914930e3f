// Undoes a whole collection that came in, after a question; names what stays.
import { useState } from 'react';
import type { Intake, UndoneIntake } from '../../../../shared/model/intake.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Note } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ConfirmDialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { useText } from '../../../text/use-text.ts';

interface UndoButtonProps {
  intake: Intake;
  onBegin?: (intake: Intake) => void;
}

export function UndoButton({ intake, onBegin }: UndoButtonProps) {
  const { tableIntake: t } = useText();
  const undo = useCommand('tables.undo');
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState<UndoneIntake>();
  async function run() {
    onBegin?.(intake);
    const undone = await undo.run({ id: intake.id });
    setAsked(false);
    if (undone) setDone(undone);
  }
  if (done)
    return (
      <Note isAlert>
        <p>{t.undone(done.binned)}</p>
        {done.kept.length > 0 && (
          <>
            <p>{t.kept}</p>
            <ul>
              {done.kept.map(({ storyId, code, title }) => (
                <li key={storyId}>
                  <bdi>{[code, title].filter((part) => part !== '').join(' · ')}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </Note>
    );
  return (
    <>
      <Button icon="undo" onPress={() => setAsked(true)}>
        {t.undo}
      </Button>
      <ErrorNote error={undo.error} />
      <ConfirmDialog
        title={t.undoTitle}
        confirm={t.undo}
        isOpen={isAsked}
        onConfirm={() => void run()}
        onClose={() => setAsked(false)}
        isPending={undo.isRunning}
      >
        <p>{t.undoLead}</p>
      </ConfirmDialog>
    </>
  );
}
