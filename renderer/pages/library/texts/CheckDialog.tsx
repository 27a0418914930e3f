// A named person has checked a text: who, as what, on which day.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { textCheckKinds } from '../../../../shared/model/agreement-text.ts';
import type { TextCheckKind, WholeText } from '../../../../shared/model/agreement-text.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { RadioGroup } from '../../../parts/choices.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { useText } from '../../../text/use-text.ts';
import { DayField } from '../../agreements/DayField.tsx';
import { todayHere } from '../../agreements/today.ts';

export function CheckDialog({ whole, onClose }: { whole: WholeText; onClose: () => void }) {
  const { texts: t, parts } = useText();
  const check = useCommand('texts.check');
  const [kind, setKind] = useState<TextCheckKind>(
    whole.needsInterpreter ? 'native-speaker' : 'legal',
  );
  const [checkedBy, setCheckedBy] = useState('');
  const [checkedOn, setCheckedOn] = useState(todayHere());
  const isEmpty = checkedBy.trim() === '' || checkedOn === '';
  const { textVersion, sha256 } = whole;

  async function submit() {
    if (isEmpty) return;
    if (await check.run({ textVersion, sha256, kind, checkedBy, checkedOn })) onClose();
  }
  return (
    <Dialog title={t.checkTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t.checkLead}</p>
        <TextField
          label={t.checkName}
          value={checkedBy}
          onChange={setCheckedBy}
          maxLength={300}
          autoFocus
          spellCheck={false}
        />
        <RadioGroup
          label={t.checkKind}
          value={kind}
          onChange={setKind}
          options={textCheckKinds.map((id) => ({ id, label: t.checkKinds[id] }))}
        />
        <DayField label={t.checkDay} value={checkedOn} onChange={setCheckedOn} />
        <ErrorNote error={check.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isDisabled={isEmpty} isPending={check.isRunning}>
            {t.checkSave}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
