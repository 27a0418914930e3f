// Saves a small file for whoever has something that left and cannot be sent a new one: it says which files to delete, and names nobody.
import { useState } from 'react';
import type { Notice } from '../../../shared/model/taking-back.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';

export function SaveRemoveNotice({ notice, code }: { notice: Notice; code: string }) {
  const { takingBack: t, packages } = useText();
  const [error, setError] = useState<unknown>();

  async function save() {
    setError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.saveRemoveWhere });
      if (folder === null) return;
      const { path, fileCount } = await api.takingBack.saveRemoveNotice({ id: notice.id, folder });
      showToast({
        message: t.removeSaved(path, fileCount),
        action: {
          label: packages.showInFolder,
          run: () => void api.desktop.showInFolder({ path }),
        },
      });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  return (
    <>
      <Button tone="quiet" onPress={() => void save()}>
        {t.saveRemove}
        <span className="visually-hidden"> {code}</span>
      </Button>
      <ErrorNote error={error} />
    </>
  );
}
