// To whom a package went, in the list of packages; a lead can write down what nobody wrote down.
import { useState } from 'react';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export function RecipientCell({ record }: { record: PackageRecord }) {
  const { takingBack: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const isMissing = record.recipient === '';
  return (
    <>
      {isMissing ? <span className="soft">{t.notWrittenDown}</span> : <bdi>{record.recipient}</bdi>}
      {record.recipientContact !== '' && (
        <span className="soft small package-detail">
          <bdi>{record.recipientContact}</bdi>
        </span>
      )}
      {record.replaces !== null && (
        <span className="soft small package-detail">
          <bdi>{t.replaces(record.replaces)}</bdi>
        </span>
      )}
      {may('packages.make') && (
        <div>
          <Button tone="quiet" onPress={() => setOpen(true)}>
            {isMissing ? t.fillIn : t.changeRecipient}
            <span className="visually-hidden"> {record.name}</span>
          </Button>
        </div>
      )}
      {isOpen && <RecipientDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecipientDialog({ record, onClose }: { record: PackageRecord; onClose: () => void }) {
  const { takingBack: t, parts } = useText();
  const save = useCommand('packages.setRecipient');
  const [recipient, setRecipient] = useState(record.recipient);
  const [contact, setContact] = useState(record.recipientContact);
  return (
    <Dialog
      title={t.recipientTitle(record.name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            isDisabled={recipient.trim() === ''}
            isPending={save.isRunning}
            onPress={() =>
              void save
                .run({ id: record.id, recipient, contact })
                .then((saved) => saved && onClose())
            }
          >
            {t.save}
          </Button>
        </>
      }
    >
      <TextField
        label={t.recipient}
        help={t.recipientHelp}
        value={recipient}
        onChange={setRecipient}
        maxLength={300}
        isRequired
        autoFocus
      />
      <TextField
        label={t.recipientContact}
        value={contact}
        onChange={setContact}
        maxLength={300}
        isOptional
      />
      <ErrorNote error={save.error} />
    </Dialog>
  );
}
