// The third step: what would become of every row, what is wrong and where; and the button that brings it in.
import { useState } from 'react';
import type { TableCheck } from '../../../../shared/model/table.ts';
import { tableOutcomes } from '../../../../shared/model/table.ts';
import { asAppError } from '../../../api/as-app-error.ts';
import { api } from '../../../api/connection.ts';
import type { JobState } from '../../../api/use-job.ts';
import { Note, ProgressPanel, Section, Table } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { Checkbox } from '../../../parts/choices.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { Badge } from '../../../parts/Tags.tsx';
import { showToast } from '../../../parts/toasts.tsx';
import { useText } from '../../../text/use-text.ts';

interface CheckStepProps {
  check: TableCheck;
  job: JobState<'tables.bringIn'> | JobState<'tables.bringInOhms'>;
  onBack: () => void;
  onBringIn: (leavesOut: boolean) => void;
}

export function CheckStep({ check, job, onBack, onBringIn }: CheckStepProps) {
  const { tableIntake: t } = useText();
  const [leavesOut, setLeavesOut] = useState(false);
  const { counts } = check;
  const blocks = counts.wrong > 0 && !leavesOut;
  const news = counts.add + counts.ask;
  return (
    <>
      <Section title={t.checkTitle} lead={t.nothingYet}>
        <ul className="intake-counts">
          {tableOutcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <li key={outcome} data-outcome={outcome}>
                <strong className="intake-count">{counts[outcome].toLocaleString()}</strong>
                <span>
                  <strong>{t.outcomes[outcome]}</strong>
                  <span className="soft">{t.outcomeHelp[outcome]}</span>
                </span>
              </li>
            ))}
        </ul>
        <p className="soft">
          {[
            t.people(check.people),
            ...(check.fileCount > 0 ? [t.files(check.fileCount, check.fileBytes)] : []),
          ].join(' · ')}
        </p>
      </Section>
      <Problems check={check} />
      {check.extraCount > 0 && <ExtraFiles check={check} />}
      <div className="stack no-print">
        {counts.wrong > 0 && (
          <Checkbox
            label={t.leaveOut(counts.wrong)}
            help={t.leaveOutHelp}
            isSelected={leavesOut}
            onChange={setLeavesOut}
            isDisabled={job.isRunning}
          />
        )}
        {blocks && <Note tone="warning">{t.fixFirst}</Note>}
        {news === 0 && <Note>{t.nothingNew}</Note>}
        <ErrorNote error={job.error} />
        {job.error?.code === 'cancelled' && <Note>{t.cancelled}</Note>}
        {job.isRunning ? (
          <ProgressPanel label={t.comingIn} progress={job.progress} onCancel={job.cancel} />
        ) : (
          <div className="row">
            <Button onPress={onBack}>{t.backToColumns}</Button>
            <Button
              tone="primary"
              onPress={() => onBringIn(leavesOut)}
              isDisabled={blocks || news === 0}
            >
              {counts.add === 0 && counts.ask > 0 ? t.keepNews : t.bringIn(counts.add)}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Problems({ check }: { check: TableCheck }) {
  const { tableIntake: t } = useText();
  const [error, setError] = useState<unknown>();
  async function savePdf() {
    setError(undefined);
    try {
      const path = await api.desktop.savePdf({ title: t.savePdf, suggestedName: t.pdfName });
      if (path !== null) showToast({ message: t.pdfSaved(path) });
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  if (check.problemCount === 0) return <Note>{t.noProblems}</Note>;
  return (
    <Section
      title={t.problemsTitle}
      lead={t.problemsLead(check.problems.length, check.problemCount)}
      actions={
        <span className="row no-print">
          <Button icon="print" onPress={() => void api.desktop.print({})}>
            {t.print}
          </Button>
          <Button onPress={() => void savePdf()}>{t.savePdf}</Button>
        </span>
      }
    >
      <ErrorNote error={error} />
      <div className="intake-problems">
        <Table
          caption={t.problemsTitle}
          rows={check.problems.map((problem, place) => ({ ...problem, place }))}
          rowKey={({ place }) => place}
          columns={[
            { id: 'row', header: t.row, isRowHeader: true, render: ({ row }) => row },
            { id: 'column', header: t.column, render: ({ column }) => <bdi>{column}</bdi> },
            {
              id: 'what',
              header: t.what,
              render: ({ level, problem, detail }) => (
                <>
                  <Badge tone={level === 'error' ? 'stop' : 'plain'}>{t.level[level]}</Badge>{' '}
                  <span {...(problem === 'file-unreadable' && { dir: 'auto' })}>
                    {t.sentences[problem](detail)}
                  </span>
                </>
              ),
            },
          ]}
        />
      </div>
    </Section>
  );
}

function ExtraFiles({ check }: { check: TableCheck }) {
  const { tableIntake: t } = useText();
  const rest = check.extraCount - check.extraFiles.length;
  return (
    <Section title={t.extraTitle} lead={t.extraLead}>
      <ul className="intake-extra">
        {check.extraFiles.map((file) => (
          <li key={file}>
            <bdi>{file}</bdi>
          </li>
        ))}
        {rest > 0 && <li className="soft">{t.more(rest)}</li>}
      </ul>
    </Section>
  );
}
