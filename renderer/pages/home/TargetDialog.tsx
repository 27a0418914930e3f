// One target is set or changed.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { targetKinds } from '../../../shared/model/target.ts';
import type { Target, TargetKind } from '../../../shared/model/target.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { wholeNumber } from './whole-number.ts';

interface TargetDialogProps {
  /** Undefined for a new one. */
  target: Target | undefined;
  onClose: () => void;
}

export function TargetDialog({ target, onClose }: TargetDialogProps) {
  const { progress: t, parts } = useText();
  const add = useCommand('targets.add');
  const update = useCommand('targets.update');
  const [kind, setKind] = useState<TargetKind>(target?.kind ?? 'stories');
  const [words, setWords] = useState(target?.words ?? '');
  const [typed, setTyped] = useState(target ? String(target.number) : '');
  const [byDay, setByDay] = useState(target?.byDay ?? '');
  const number = wholeNumber(typed);
  const isOdd = typed.trim() !== '' && (number === undefined || number === 0);
  const isReady = number !== undefined && number > 0 && (kind !== 'own' || words.trim() !== '');

  async function submit() {
    if (!isReady) return;
    const next = { kind, words, number, byDay: byDay === '' ? null : byDay };
    const done = target ? await update.run({ id: target.id, ...next }) : await add.run(next);
    if (done) onClose();
  }
  return (
    <Dialog title={target ? t.changeTitle : t.add} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Select<TargetKind>
          label={t.kind}
          options={targetKinds.map((id) => ({ id, label: t.kinds[id] }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'own' && (
          <TextField
            label={t.words}
            help={t.wordsHelp}
            value={words}
            onChange={setWords}
            maxLength={300}
          />
        )}
        <TextField
          label={t.number}
          value={typed}
          onChange={setTyped}
          error={isOdd ? t.numberOdd : undefined}
          inputMode="numeric"
          maxLength={12}
          autoFocus
        />
        <DayField label={`${t.byDay} ${parts.optional}`} value={byDay} onChange={setByDay} />
        <ErrorNote error={add.error ?? update.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            isDisabled={!isReady}
            isPending={add.isRunning || update.isRunning}
          >
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
