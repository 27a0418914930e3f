// One act of receiving: what became of each story, the receipt on paper and as a file, and the way back.
import { useState } from 'react';
import type { IntakeId } from '../../../shared/model/ids.ts';
import type { IntakeDetail } from '../../../shared/model/intake-report.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Note, Page, PageHeader, Section, Table } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatMoment, formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { KeptBackList, Problems } from './PackageReport.tsx';
import { OutcomeCell, StoryCell } from './StoryCells.tsx';
import { UndoIntake } from './UndoIntake.tsx';

export function IntakeDetailPage({ id }: { id: IntakeId }) {
  const { intakes: t, parts } = useText();
  const { data, error, reload } = useQuery('intakes.get', { id });
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'intake' }}>{t.backToList}</BackLink>}
        title={data ? t.receivedTitle(data.intake.name || t.kinds[data.intake.kind]) : t.title}
        isPeoplesWords
      />
      <ErrorNote error={error} onRetry={reload} />
      {!data && !error && <p role="status">{parts.loading}</p>}
      {data && <Detail detail={data} />}
    </Page>
  );
}

function Detail({ detail }: { detail: IntakeDetail }) {
  const { intakes: t, language } = useText();
  const { intake, stories, problems, keptBack } = detail;
  return (
    <>
      <Actions detail={detail} />
      {intake.undoneAt !== null && (
        <Note tone="warning">{t.undone(formatMoment(language, intake.undoneAt))}</Note>
      )}
      {intake.openQuestions > 0 && <Note>{t.questions(intake.openQuestions)}</Note>}
      <Receipt detail={detail} />
      {stories.length > 0 && (
        <Section title={t.storiesTitle}>
          <BecameTable stories={stories} />
        </Section>
      )}
      <Problems problems={problems} />
      <KeptBackList keptBack={keptBack} />
    </>
  );
}

function Actions({ detail }: { detail: IntakeDetail }) {
  const { intakes: t } = useText();
  const { id } = detail.intake;
  const print = useCommand('desktop.print');
  const [saveError, setSaveError] = useState<unknown>();
  async function save() {
    setSaveError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.saveTitle });
      if (!folder) return;
      await api.intakes.saveReceipt({ id, folder });
      showToast({ message: t.saved });
    } catch (failure) {
      setSaveError(asAppError(failure));
    }
  }
  return (
    <>
      <div className="row intake-actions">
        <Button icon="print" tone="primary" onPress={() => void print.run({})}>
          {t.print}
        </Button>
        <Button icon="folder" onPress={() => void save()}>
          {t.save}
        </Button>
        <UndoIntake intake={detail.intake} />
      </div>
      <ErrorNote error={saveError ?? print.error} />
    </>
  );
}

function Receipt({ detail }: { detail: IntakeDetail }) {
  const { intakes: t, language } = useText();
  const { status } = useSession();
  const { intake, checkedFiles, checkedBytes, doubt, trustedBy } = detail;
  const doubted = doubt === null ? '' : t.doubts[doubt];
  const facts = [
    [t.columns.name, intake.name],
    [t.from, intake.organisation || t.fromUnknown],
    [t.receipt.receiver, `${status.organisation}, ${intake.receivedBy}`],
    [t.receipt.day, formatMoment(language, intake.receivedAt)],
    [t.packageId, intake.packageId],
    [t.fingerprint, intake.fingerprint],
    [t.signature, t.signatures[intake.signature]],
    [t.sender, trustedBy === '' ? doubted : t.trustedBy(trustedBy)],
    [t.receipt.files, t.checkedFiles(checkedFiles, formatSize(language, checkedBytes))],
    [t.receipt.takenIn, intake.isWhole ? t.receipt.whole : t.receipt.notWhole],
    [t.columns.counts, t.countsOf(intake.counts)],
  ] as const;
  return (
    <Section title={t.receipt.title}>
      <dl className="intake-facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      <p className="intake-sign">{t.receipt.sign}</p>
    </Section>
  );
}

type Became = IntakeDetail['stories'][number];

function BecameTable({ stories }: { stories: readonly Became[] }) {
  const { intakes: t } = useText();
  return (
    <Table<Became>
      caption={t.storiesTitle}
      rows={stories}
      rowKey={({ code, outcome }) => `${code} ${outcome}`}
      columns={[
        {
          id: 'story',
          header: t.columns.story,
          isRowHeader: true,
          render: ({ storyId, code, title }) => (
            <StoryCell storyId={storyId} code={code} title={title} />
          ),
        },
        {
          id: 'became',
          header: t.columns.became,
          render: ({ outcome, why }) => <OutcomeCell outcome={outcome} why={why} isDone />,
        },
      ]}
    />
  );
}
