// Makes the report: as PDF, as a table, on paper. A lead alone makes it.
import { useState } from 'react';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { usePageFoot } from '../agreements/forms/use-page-foot.ts';
import { ReportSheet } from './ReportSheet.tsx';

export function ReportSection() {
  const { progress: t } = useText();
  const mayMake = useMay()('reports.make');
  const { data: report, error, reload } = useQuery('progress.report', mayMake ? {} : null);
  const print = useCommand('desktop.print');
  const savePdf = useCommand('desktop.savePdf');
  const saveCsv = useCommand('progress.saveReport');
  const [isOpen, setOpen] = useState(false);
  const name = report && `progress-${report.day}`;
  usePageFoot(name);

  function tell(path: string) {
    showToast({
      message: t.saved,
      action: { label: t.show, run: () => void api.desktop.showInFolder({ path }) },
    });
  }
  async function asPdf() {
    const path = await savePdf.run({ title: t.savePdf, suggestedName: `${name}.pdf` });
    if (path) tell(path);
  }
  async function asTable() {
    const folder = await api.desktop.chooseFolder({ title: t.csvFolder });
    const saved = folder === null ? undefined : await saveCsv.run({ folder });
    if (saved) tell(saved.path);
  }
  if (!mayMake)
    return (
      <Section title={t.report}>
        <p className="soft">{t.reportOnlyLead}</p>
      </Section>
    );
  return (
    <Section title={t.report} lead={t.reportLead}>
      <ErrorNote
        error={error ?? print.error ?? savePdf.error ?? saveCsv.error}
        onRetry={error ? reload : undefined}
      />
      {report && (
        <>
          <div className="row no-print">
            <Button
              tone="primary"
              icon="share"
              onPress={() => void asPdf()}
              isPending={savePdf.isRunning}
            >
              {t.savePdf}
            </Button>
            <Button onPress={() => void asTable()} isPending={saveCsv.isRunning}>
              {t.saveCsv}
            </Button>
            <Button icon="print" onPress={() => void print.run({})}>
              {t.print}
            </Button>
            <Button
              tone="quiet"
              icon={isOpen ? 'close' : 'eye'}
              aria-expanded={isOpen}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? t.closePreview : t.preview}
            </Button>
          </div>
          <ReportSheet report={report} isOpen={isOpen} />
        </>
      )}
    </Section>
  );
}
