// How many there are of what the library cannot count itself. The number before can be brought back.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { Target } from '../../../shared/model/target.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { useCountsInWords } from './counts-in-words.ts';
import { wholeNumber } from './whole-number.ts';

export function CountDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { progress: t, parts } = useText();
  const { targetName } = useCountsInWords();
  const save = useCommand('targets.count');
  const { id, note: noteBefore } = target;
  const countBefore = target.count ?? 0;
  const [typed, setTyped] = useState(target.countedAt === null ? '' : String(countBefore));
  const [note, setNote] = useState(noteBefore);
  const count = wholeNumber(typed);
  const isOdd = typed.trim() !== '' && count === undefined;

  async function submit() {
    if (count === undefined || !(await save.run({ id, count, note }))) return;
    onClose();
    showToast({
      message: t.countSaved,
      action: {
        label: t.undo,
        run: () => void api.targets.count({ id, count: countBefore, note: noteBefore }),
      },
    });
  }
  return (
    <Dialog title={t.countTitle(targetName(target))} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={t.countField}
          value={typed}
          onChange={setTyped}
          error={isOdd ? t.countOdd : undefined}
          inputMode="numeric"
          maxLength={12}
          autoFocus
        />
        <TextArea
          label={t.noteField}
          help={t.noteHelp}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={50_000}
        />
        <ErrorNote error={save.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            isDisabled={count === undefined}
            isPending={save.isRunning}
          >
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
