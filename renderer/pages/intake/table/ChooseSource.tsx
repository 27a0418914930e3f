// The first step: which files; and what came in last, with a way to undo it.
import { useState } from 'react';
import type { Intake } from '../../../../shared/model/intake.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useQuery } from '../../../api/use-query.ts';
import { Note, Section } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';
import type { Chosen } from './TableIntakePage.tsx';
import { UndoButton } from './UndoButton.tsx';

export function ChooseSource({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const { tableIntake: t } = useText();
  const { data: newest } = useQuery('tables.last', {});
  // What is undone here stays in sight, with what became of it.
  const [undone, setUndone] = useState<Intake>();
  const last = undone ?? newest;
  const template = useCommand('tables.saveTemplate');
  const [error, setError] = useState<unknown>();

  async function choose(kind: 'table' | 'ohms' | 'ohms-folder') {
    setError(undefined);
    try {
      if (kind === 'ohms-folder') {
        const folder = await api.desktop.chooseFolder({ title: t.chooseOhmsFolder });
        if (folder !== null) onChosen({ kind: 'ohms', paths: [folder] });
        return;
      }
      const isTable = kind === 'table';
      const paths = await api.desktop.chooseFiles({
        title: isTable ? t.chooseTable : t.chooseOhms,
        filters: [
          isTable
            ? { name: t.tableFiles, extensions: ['xlsx', 'csv', 'tsv', 'txt'] }
            : { name: t.ohmsFiles, extensions: ['xml'] },
        ],
        several: !isTable,
      });
      const [first] = paths;
      if (first !== undefined)
        onChosen(isTable ? { kind: 'table', path: first } : { kind: 'ohms', paths });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  async function saveTemplate() {
    const folder = await api.desktop.chooseFolder({ title: t.saveTemplate });
    if (folder === null) return;
    const saved = await template.run({ folder });
    if (saved)
      showToast({
        message: t.templateSaved(saved.path),
        action: {
          label: t.showInFolder,
          run: () => void api.desktop.showInFolder({ path: saved.path }),
        },
      });
  }

  return (
    <>
      <ErrorNote error={error ?? template.error} />
      <div className="intake-ways">
        <Section title={t.tableTitle} lead={t.tableLead}>
          <div className="row">
            <Button tone="primary" icon="folder" onPress={() => void choose('table')}>
              {t.chooseTable}
            </Button>
          </div>
          <p className="soft">{t.templateLead}</p>
          <div className="row">
            <Button onPress={() => void saveTemplate()} isPending={template.isRunning}>
              {t.saveTemplate}
            </Button>
          </div>
        </Section>
        <Section title={t.ohmsTitle} lead={t.ohmsLead}>
          <div className="row">
            <Button icon="folder" onPress={() => void choose('ohms')}>
              {t.chooseOhms}
            </Button>
            <Button onPress={() => void choose('ohms-folder')}>{t.chooseOhmsFolder}</Button>
          </div>
        </Section>
      </div>
      <Note title={t.closedTitle}>{t.closed}</Note>
      {last && (
        <Section title={t.lastTitle}>
          <div className="row">
            <span>
              <bdi>{last.name}</bdi>: {t.lastCount(last.counts.added)}
            </span>
            <UndoButton intake={last} onBegin={setUndone} />
          </div>
        </Section>
      )}
    </>
  );
}
