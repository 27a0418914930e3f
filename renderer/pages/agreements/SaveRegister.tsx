// Saves the register as a table: without names, unless a lead answers for it.
import { useState } from 'react';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

export function SaveRegister() {
  const { register: t } = useText();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [withNames, setWithNames] = useState(false);
  const save = useCommand('agreements.saveRegister');

  function open() {
    // Never remembered: each time somebody must say it anew.
    setWithNames(false);
    setOpen(true);
  }
  async function choose() {
    const folder = await api.desktop.chooseFolder({ title: t.saveTitle });
    if (folder === null) return;
    const saved = await save.run({ folder, withNames });
    if (!saved) return;
    setOpen(false);
    showToast({
      message: t.saved,
      action: { label: t.show, run: () => void api.desktop.showInFolder({ path: saved.path }) },
    });
  }

  return (
    <>
      <Button tone="quiet" onPress={open}>
        {t.save}
      </Button>
      <Dialog
        title={t.saveTitle}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button tone="primary" onPress={() => void choose()} isPending={save.isRunning}>
            {t.choose}
          </Button>
        }
      >
        <p>{t.saveText}</p>
        {may('agreements.decide') && (
          <Checkbox
            label={t.withNames}
            help={t.withNamesHelp}
            isSelected={withNames}
            onChange={setWithNames}
          />
        )}
        <ErrorNote error={save.error} />
      </Dialog>
    </>
  );
}
