// The register: every storyteller of every story, what is there and what is missing.
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState, Page, PageHeader, Table } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink, Link } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import type { AgreementStanding } from './register-rows.ts';
import { standingOfEntries } from './register-rows.ts';
import { StandingBadge } from './StandingBadge.tsx';
import { todayHere } from './today.ts';

type RegisterRow = OutputOf<'agreements.register'>[number] & { standing: AgreementStanding };
type RegisterFilter = 'all' | 'missing' | 'closed' | 'withdrawn';

const statesOf: Record<Exclude<RegisterFilter, 'all'>, readonly AgreementStanding['state'][]> = {
  missing: ['nothing', 'no-participation', 'no-recording', 'changed'],
  closed: ['closed-until', 'closed-date-passed'],
  withdrawn: ['withdrawn'],
};

/** Rows shown at once; a table of thousands would be slow to read and to draw. */
const step = 200;

export function AgreementRegister() {
  const { agreements: t } = useText();
  const [filter, setFilter] = useState<RegisterFilter>('all');
  const [shown, setShown] = useState(step);
  const { data, error, reload } = useQuery('agreements.register', {});
  const today = todayHere();
  const all = (data ?? []).map((row) => ({
    ...row,
    standing: standingOfEntries(row.latest, { agreedAfter: row.agreedAfter, today }),
  }));
  const rows =
    filter === 'all'
      ? all
      : all.filter(({ standing }) => statesOf[filter].includes(standing.state));
  const complete = all.filter(({ standing }) => standing.state === 'complete').length;

  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} />
      <ErrorNote error={error} onRetry={reload} />
      {data?.length === 0 && (
        <EmptyState
          icon="agreements"
          title={t.emptyTitle}
          action={
            <ButtonLink to={{ page: 'stories' }} tone="primary">
              {t.emptyAction}
            </ButtonLink>
          }
        >
          {t.emptyText}
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          <div className="register-line">
            <Select
              label={t.filterLabel}
              options={[
                { id: 'all', label: t.filterAll },
                { id: 'missing', label: t.filterMissing },
                { id: 'closed', label: t.filterClosed },
                { id: 'withdrawn', label: t.filterWithdrawn },
              ]}
              value={filter}
              onChange={setFilter}
            />
            <p role="status" className="soft small">
              {t.countLine(complete, all.length)}
            </p>
          </div>
          {rows.length === 0 ? (
            <p className="soft">{t.noneWithFilter}</p>
          ) : (
            <RegisterTable rows={rows.slice(0, shown)} />
          )}
          {rows.length > shown && (
            <div>
              <button className="button" type="button" onClick={() => setShown(shown + step)}>
                {t.showMore(rows.length - shown)}
              </button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const { agreements: t } = useText();
  return (
    <Table<RegisterRow>
      caption={t.title}
      rows={rows}
      rowKey={({ storyId, personId }) => `${storyId} ${personId}`}
      columns={[
        {
          id: 'story',
          header: t.columnStory,
          isRowHeader: true,
          render: ({ storyId, number, title }) => (
            <>
              <Link to={{ page: 'agreements', id: storyId }}>
                <bdi>{title || t.untitledStory}</bdi>
              </Link>
              <span className="soft small register-number">{storyNumber(number)}</span>
            </>
          ),
        },
        {
          id: 'person',
          header: t.columnPerson,
          render: ({ displayName }) => <bdi>{displayName}</bdi>,
        },
        {
          id: 'before',
          header: t.columnBefore,
          render: ({ standing }) => <SignedOn entry={standing.participation} />,
        },
        {
          id: 'after',
          header: t.columnAfter,
          render: ({ standing }) => <SignedOn entry={standing.recording} />,
        },
        {
          id: 'state',
          header: t.columnState,
          render: ({ standing }) => <StandingBadge standing={standing} />,
        },
      ]}
    />
  );
}

function SignedOn({ entry }: { entry: AgreementEntry | undefined }) {
  const { agreements: t, language } = useText();
  if (entry === undefined) return <span className="soft">{t.notThere}</span>;
  return <>{formatDay(language, entry.on)}</>;
}
