// Asks what a search that is kept shall be called.
import { useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

interface ViewNameDialogProps {
  title: string;
  help?: string;
  name: string;
  error: AppError | undefined;
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

export function ViewNameDialog(props: ViewNameDialogProps) {
  const { title, help, error, onSave, onClose } = props;
  const { find: t } = useText();
  const [name, setName] = useState(props.name);
  const [isAsked, setAsked] = useState(false);
  const isMissing = name.trim() === '';
  async function save() {
    setAsked(true);
    if (!isMissing) await onSave(name.trim());
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t.keep}
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t.viewName}
          value={name}
          onChange={setName}
          maxLength={300}
          autoFocus
          {...(help === undefined ? {} : { help })}
          error={isAsked && isMissing ? t.viewNameMissing : undefined}
        />
      </form>
    </Dialog>
  );
}
