// Another name for an organisation whose library was taken in.
import { useState } from 'react';
import type { HubRow } from '../../../shared/model/handover.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';

export function RenameOrganisation({ row, onClose }: { row: HubRow; onClose: () => void }) {
  const { gathering: t } = useText();
  const rename = useCommand('organisations.rename');
  const [name, setName] = useState(row.name);
  async function save() {
    if (row.organisationId === null) return;
    const saved = await rename.run({ id: row.organisationId, name });
    if (saved) onClose();
  }
  return (
    <Dialog isOpen onClose={onClose} title={t.renameTitle}>
      <TextField label={t.name} value={name} onChange={setName} autoFocus dir="auto" />
      <ErrorNote error={rename.error} />
      <div className="row">
        <Button
          tone="primary"
          isDisabled={name.trim() === ''}
          isPending={rename.isRunning}
          onPress={() => void save()}
        >
          {t.save}
        </Button>
      </div>
    </Dialog>
  );
}
