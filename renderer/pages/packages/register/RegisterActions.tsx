// What can be done with the whole register: save it as a table, and read a receipt that finds its package by itself.
import { useState } from 'react';
import type { RegisterEntry } from '../../../../shared/model/deposit-register.ts';
import { api } from '../../../api/connection.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { useReadReceipt } from './use-read-receipt.ts';
import type { ChosenReceipt } from './use-read-receipt.ts';

export function RegisterActions({ entries }: { entries: readonly RegisterEntry[] }) {
  const { deposit: t } = useText();
  const save = useCommand('deposits.saveRegister');
  const [receipt, setReceipt] = useState<ChosenReceipt>();
  const { read, error } = useReadReceipt(setReceipt);
  const entry = receipt && entries.find((one) => isAbout(one, receipt));
  async function saveTable() {
    const folder = await api.desktop.chooseFolder({ title: t.saveTableTitle });
    const saved = folder === null ? undefined : await save.run({ folder });
    if (saved)
      showToast({
        message: t.tableSaved,
        action: { label: t.show, run: () => void api.desktop.showInFolder({ path: saved.path }) },
      });
  }
  return (
    <>
      <Button tone="quiet" onPress={() => void read()}>
        {t.readReceipt}
      </Button>
      <Button tone="quiet" onPress={() => void saveTable()} isPending={save.isRunning}>
        {t.saveTable}
      </Button>
      <ErrorNote error={error ?? save.error} />
      {entry && receipt && (
        <AnswerDialog entry={entry} begun={receipt} onClose={() => setReceipt(undefined)} />
      )}
    </>
  );
}

function isAbout({ about, packages }: RegisterEntry, receipt: ChosenReceipt): boolean {
  if ('packageId' in receipt.about) {
    const { packageId } = receipt.about;
    return packages.some(({ id }) => id === packageId);
  }
  return 'deliveryId' in about && about.deliveryId === receipt.about.deliveryId;
}
