// Backups: of everything to another disk, and the dated ones of the catalogue.
import { useState } from 'react';
import type { Backup } from '../../../shared/model/library.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { flushEverything } from '../../parts/autosaver.ts';
import { Note, ProgressPanel, Section, Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatMoment, formatNumber, formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function Backups() {
  const may = useMay();
  return (
    <div className="stack-wide">
      {may('library.back-up') && <WholeBackup />}
      <CatalogueBackups />
    </div>
  );
}

function WholeBackup() {
  const { library: t, language } = useText();
  const job = useJob('library.backUpEverything');
  const { result } = job;

  async function choose() {
    const destination = await api.desktop.chooseFolder({ title: t.backupTo });
    if (destination !== null) await job.start({ destination });
  }

  return (
    <Section title={t.backupTitle} lead={t.backupLead}>
      {job.isRunning ? (
        <ProgressPanel label={t.backingUp} progress={job.progress} onCancel={job.cancel} />
      ) : (
        <div>
          <Button tone="primary" icon="folder" onPress={() => void choose()}>
            {t.backupTo}
          </Button>
        </div>
      )}
      <ErrorNote error={job.error} />
      {result && (
        <Note isAlert>
          <p>
            {t.backupDone(
              formatNumber(language, result.copiedFiles),
              formatNumber(language, result.unchangedFiles),
              formatSize(language, result.copiedBytes),
            )}
          </p>
          {result.leftOut.length > 0 && (
            <p>{t.backupWithout(formatNumber(language, result.leftOut.length))}</p>
          )}
          <div>
            <Button onPress={() => void api.desktop.showInFolder({ path: result.folder })}>
              {t.showFolder}
            </Button>
          </div>
        </Note>
      )}
    </Section>
  );
}

function CatalogueBackups() {
  const { library: t, language } = useText();
  const may = useMay();
  const { data: backups, error, reload } = useQuery('backups.list', {});
  const make = useCommand('backups.make');
  const restore = useCommand('backups.restore');
  const [chosen, setChosen] = useState<Backup>();

  async function makeOne() {
    if (await make.run({})) showToast({ message: t.backupMade });
  }
  async function bringBack(backup: Backup) {
    await flushEverything();
    const status = await restore.run({ name: backup.name });
    setChosen(undefined);
    if (status) showToast({ message: t.restored(formatMoment(language, backup.madeAt)) });
  }

  const columns: Column<Backup>[] = [
    {
      id: 'made',
      header: t.backupColumns.made,
      isRowHeader: true,
      render: ({ madeAt }) => formatMoment(language, madeAt),
    },
    {
      id: 'size',
      header: t.backupColumns.size,
      render: ({ sizeBytes }) => formatSize(language, sizeBytes),
    },
  ];
  if (may('library.settings'))
    columns.push({
      id: 'actions',
      header: t.backupColumns.actions,
      align: 'end',
      render: (backup) => (
        <Button
          tone="quiet"
          onPress={() => setChosen(backup)}
          aria-label={t.restoreOf(formatMoment(language, backup.madeAt))}
        >
          {t.restore}
        </Button>
      ),
    });

  return (
    <Section
      title={t.catalogueTitle}
      lead={t.catalogueLead}
      actions={
        may('library.back-up') && (
          <Button onPress={() => void makeOne()} isPending={make.isRunning}>
            {t.backupNow}
          </Button>
        )
      }
    >
      <ErrorNote error={error ?? make.error ?? restore.error} onRetry={reload} />
      {backups?.length === 0 && <p>{t.noBackups}</p>}
      {backups && backups.length > 0 && (
        <Table
          caption={t.catalogueTitle}
          columns={columns}
          rows={backups}
          rowKey={({ name }) => name}
        />
      )}
      {chosen && (
        <ConfirmDialog
          title={t.restoreTitle}
          confirm={t.restoreNow}
          isOpen
          isDanger
          isPending={restore.isRunning}
          onConfirm={() => void bringBack(chosen)}
          onClose={() => setChosen(undefined)}
        >
          <p>{t.restoreLead(formatMoment(language, chosen.madeAt))}</p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
