// One entry of the support list is added or changed. A number that is changed has to be checked again.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SupportContact } from '../../../shared/model/support.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';

interface ContactDialogProps {
  /** Undefined for a new one. */
  contact: SupportContact | undefined;
  onClose: () => void;
}

export function ContactDialog({ contact, onClose }: ContactDialogProps) {
  const { support: t, parts } = useText();
  const add = useCommand('support.add');
  const update = useCommand('support.update');
  const [name, setName] = useState(contact?.name ?? '');
  const [whatFor, setWhatFor] = useState(contact?.whatFor ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [note, setNote] = useState(contact?.note ?? '');
  const [checkedOn, setCheckedOn] = useState(contact?.checkedOn ?? '');
  const isEmpty = name.trim() === '';

  async function submit() {
    if (isEmpty) return;
    const words = { name, whatFor, phone, note };
    const day = checkedOn === '' ? null : checkedOn;
    // A day that was not touched says nothing of a number that was.
    const isDayGiven = day !== (contact?.checkedOn ?? null);
    const done = contact
      ? await update.run({ id: contact.id, ...words, ...(isDayGiven ? { checkedOn: day } : {}) })
      : await add.run({ ...words, checkedOn: day });
    if (done) onClose();
  }
  return (
    <Dialog title={contact ? t.changeTitle : t.addTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={t.name} value={name} onChange={setName} maxLength={300} autoFocus />
        <TextField label={t.phone} value={phone} onChange={setPhone} maxLength={300} dir="ltr" />
        <TextField label={t.whatFor} value={whatFor} onChange={setWhatFor} maxLength={300} />
        <TextArea label={t.note} value={note} onChange={setNote} rows={2} maxLength={50_000} />
        <DayField label={t.checkedOn} value={checkedOn} onChange={setCheckedOn} />
        <p className="field-help">{t.checkedOnHelp}</p>
        <ErrorNote error={add.error ?? update.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            type="submit"
            isDisabled={isEmpty}
            isPending={add.isRunning || update.isRunning}
          >
            {parts.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
