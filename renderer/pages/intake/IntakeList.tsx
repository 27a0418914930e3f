// All that was received, the newest first.
import type { Intake } from '../../../shared/model/intake.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState, Page, PageHeader, Section, Table } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { ChoosePackage } from './ChoosePackage.tsx';

export function IntakeList() {
  const { intakes: t, tableIntake: tables } = useText();
  const { data, error, reload } = useQuery('intakes.list', {});
  const isEmpty = data?.length === 0;
  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      <p>
        <Link to={{ page: 'intake', id: 'table' }}>{tables.link}</Link>
      </p>
      {!isEmpty && <ChoosePackage />}
      <ErrorNote error={error} onRetry={reload} />
      {isEmpty && (
        <EmptyState icon="intake" title={t.emptyTitle} action={<ChoosePackage isFirst />}>
          {t.emptyText}
        </EmptyState>
      )}
      {data && !isEmpty && (
        <Section title={t.listTitle}>
          <IntakeTable intakes={data} />
        </Section>
      )}
    </Page>
  );
}

function IntakeTable({ intakes }: { intakes: readonly Intake[] }) {
  const { intakes: t, language } = useText();
  return (
    <Table<Intake>
      caption={t.listTitle}
      rows={intakes}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t.columns.name,
          isRowHeader: true,
          render: ({ id, name, kind }) => (
            <>
              <Link to={{ page: 'intake', id }}>
                <bdi>{name || t.kinds[kind]}</bdi>
              </Link>
              <span className="soft small intake-detail">{t.kinds[kind]}</span>
            </>
          ),
        },
        {
          id: 'from',
          header: t.columns.from,
          render: ({ organisation }) => <bdi>{organisation || t.fromUnknown}</bdi>,
        },
        {
          id: 'counts',
          header: t.columns.counts,
          render: ({ counts, undoneAt, isWhole, openQuestions }) => (
            <>
              {t.countsOf(counts)}
              {!isWhole && <span className="soft small intake-detail">{t.notWhole}</span>}
              {undoneAt !== null && (
                <span className="soft small intake-detail">
                  {t.undone(formatMoment(language, undoneAt))}
                </span>
              )}
              {openQuestions > 0 && (
                <strong className="small intake-detail">{t.questions(openQuestions)}</strong>
              )}
            </>
          ),
        },
        {
          id: 'day',
          header: t.columns.day,
          render: ({ receivedAt, receivedBy }) => (
            <>
              {formatMoment(language, receivedAt)}
              <bdi className="soft small intake-detail">{receivedBy}</bdi>
            </>
          ),
        },
      ]}
    />
  );
}
