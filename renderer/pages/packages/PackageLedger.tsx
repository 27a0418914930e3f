// The ledger: every package that left, so that it is known where each story went.
import type { PackageRecord } from '../../../shared/model/package.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Note, Page, PageHeader, Section, Table } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { TakenBackLink } from '../taking-back/TakenBackLink.tsx';
import { SavedTexts } from './SavedTexts.tsx';
import { RecipientCell } from './RecipientCell.tsx';

export function PackageLedger() {
  const { packages: t, deposit } = useText();
  const may = useMay();
  const maySee = may('packages.see');
  const { data, error, reload } = useQuery('packages.list', maySee ? {} : null);
  const collections = useQuery('collections.list', may('packages.make') ? {} : null);
  const hasCollections = (collections.data?.length ?? 0) > 0;
  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <TakenBackLink />
            {maySee && (
              <ButtonLink to={{ page: 'packages', part: 'presets' }}>{deposit.presets}</ButtonLink>
            )}
            <ButtonLink to={{ page: 'packages', part: 'check' }} icon="check">
              {t.check}
            </ButtonLink>
            {may('packages.make') && hasCollections && (
              <ButtonLink to={{ page: 'packages', part: 'make' }} icon="packages" tone="primary">
                {t.make}
              </ButtonLink>
            )}
          </>
        }
      />
      <ErrorNote error={error ?? collections.error} onRetry={reload} />
      {!maySee && <Note>{t.noAccessText}</Note>}
      {data?.length === 0 && (
        <EmptyState
          icon="packages"
          title={t.emptyTitle}
          action={
            may('packages.make') &&
            collections.data &&
            !hasCollections && (
              <ButtonLink to={{ page: 'collections' }} tone="primary">
                {t.toCollections}
              </ButtonLink>
            )
          }
        >
          {t.emptyText}
          {collections.data && !hasCollections && ` ${t.emptyNoCollections}`}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <Section title={t.ledgerTitle} lead={t.ledgerHelp}>
          <LedgerTable records={data} />
        </Section>
      )}
      {maySee && <SavedTexts />}
    </Page>
  );
}

function LedgerTable({ records }: { records: readonly PackageRecord[] }) {
  const { packages: t, agreements, takingBack: words, language } = useText();
  return (
    <Table<PackageRecord>
      caption={t.title}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t.columnName,
          isRowHeader: true,
          render: ({ name, form, fingerprint }) => (
            <>
              <bdi>{name}</bdi>
              <span className="soft small package-detail">
                {t.forms[form]} · {t.fingerprint}{' '}
                <bdi title={fingerprint}>{fingerprint.slice(0, 12)}</bdi>
              </span>
            </>
          ),
        },
        {
          id: 'collection',
          header: t.columnCollection,
          render: ({ collectionTitle, storyCount }) => (
            <>
              <bdi>{collectionTitle}</bdi>
              <span className="soft small package-detail">{t.storyCount(storyCount)}</span>
            </>
          ),
        },
        {
          id: 'recipient',
          header: words.columnRecipient,
          render: (record) => <RecipientCell record={record} />,
        },
        { id: 'use', header: t.columnUse, render: ({ use }) => agreements.useShort[use] },
        {
          id: 'made',
          header: t.columnMade,
          render: ({ madeAt, madeBy }) => t.madeBy(madeBy, formatMoment(language, madeAt)),
        },
        {
          id: 'actions',
          header: t.actions,
          align: 'end',
          render: (record) => <RecordActions record={record} />,
        },
      ]}
    />
  );
}

interface RecordActionsProps {
  record: { name: string; path: string };
  /** It has just been made: checking it is what comes next. */
  isNext?: boolean;
}

export function RecordActions({ record, isNext = false }: RecordActionsProps) {
  const { packages: t } = useText();
  const show = useCommand('desktop.showInFolder');
  return (
    <div className="package-actions">
      <Button
        tone={isNext ? 'plain' : 'quiet'}
        icon="folder"
        onPress={() => void show.run({ path: record.path })}
      >
        {t.showInFolder}
        <span className="visually-hidden"> {record.name}</span>
      </Button>
      <ButtonLink
        to={{ page: 'packages', id: record.path, part: 'check' }}
        icon="check"
        tone={isNext ? 'primary' : 'quiet'}
      >
        {t.checkNow}
        <span className="visually-hidden"> {record.name}</span>
      </ButtonLink>
      <ErrorNote error={show.error} />
    </div>
  );
}
