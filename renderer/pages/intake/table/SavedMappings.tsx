// What was said of the columns once, kept under a name for the next table of the same kind.
import { useState } from 'react';
import type { TableMapping } from '../../../../shared/model/table.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';

interface SavedMappingsProps {
  columns: readonly string[];
  mapping: TableMapping;
  onMapping: (mapping: TableMapping) => void;
  /** Takes the guess again. */
  guess: () => void;
}

export function SavedMappings({ columns, mapping, onMapping, guess }: SavedMappingsProps) {
  const { tableIntake: t } = useText();
  const { data: saved = [] } = useQuery('tables.mappings', {});
  const save = useCommand('tables.saveMapping');
  const remove = useCommand('tables.removeMapping');
  const [name, setName] = useState('');
  const [used, setUsed] = useState('');
  function use(id: string) {
    setUsed(id);
    const found = saved.find((one) => one.id === id);
    if (found === undefined) return guess();
    setName(found.name);
    // Columns that this table does not have are left out.
    const known = found.mapping.columns.filter(({ column }) => columns.includes(column));
    onMapping({ ...found.mapping, columns: known });
  }
  async function run() {
    const kept = await save.run({ name, mapping });
    if (!kept) return;
    setUsed(kept.id);
    showToast({ message: t.mappingSaved(kept.name) });
  }
  async function takeAway() {
    const found = saved.find((one) => one.id === used);
    if (found === undefined || !(await remove.run({ id: found.id }))) return;
    setUsed('');
    showToast({
      message: t.mappingRemoved(found.name),
      action: {
        label: t.undoRemoval,
        run: () => void save.run({ name: found.name, mapping: found.mapping }),
      },
    });
  }
  return (
    <div className="intake-saved" role="group" aria-label={t.mappingTitle}>
      <p className="soft">{t.mappingLead}</p>
      <div className="row">
        {saved.length > 0 && (
          <Select
            label={t.useMapping}
            options={[
              { id: '', label: t.noMapping },
              ...saved.map(({ id, name: label }) => ({ id: id as string, label })),
            ]}
            value={used}
            onChange={use}
          />
        )}
        <TextField label={t.mappingName} value={name} onChange={setName} maxLength={300} />
        <Button
          onPress={() => void run()}
          isDisabled={name.trim() === ''}
          isPending={save.isRunning}
        >
          {t.saveMapping}
        </Button>
        {used !== '' && (
          <Button tone="quiet" onPress={() => void takeAway()}>
            {t.removeMapping}
          </Button>
        )}
      </div>
      <ErrorNote error={save.error ?? remove.error} />
    </div>
  );
}
