// How far the stories of each organisation are. On paper and in a table for others, small counts are left out.
import { useState } from 'react';
import type { HubRow } from '../../../shared/model/handover.ts';
import { hubCounts, sharedHubRows } from '../../../shared/rules/hub-counts.ts';
import type { SharedHubCount } from '../../../shared/rules/hub-counts.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section, Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { JoinedOrganisations, JoinOrganisation } from './JoinOrganisation.tsx';
import { RenameOrganisation } from './RenameOrganisation.tsx';

export function HubTable() {
  const { gathering: t, language } = useText();
  const { data: hub, error, reload } = useQuery('hub.get', {});
  const print = useCommand('desktop.print');
  const save = useCommand('hub.saveTable');
  const [renamed, setRenamed] = useState<HubRow>();
  const [joining, setJoining] = useState<HubRow>();
  const number = (value: number) => formatNumber(language, value);
  const nameOf = ({ name, organisationId }: Pick<HubRow, 'name' | 'organisationId'>) =>
    name.trim() === '' ? (organisationId === null ? t.own : t.unnamed) : name;

  const others = (row: HubRow) =>
    (hub?.rows ?? []).filter(
      ({ organisationId }) => organisationId !== null && organisationId !== row.organisationId,
    );

  async function asTable() {
    const folder = await api.desktop.chooseFolder({ title: t.saveFolder });
    const saved = folder === null ? undefined : await save.run({ folder });
    if (saved)
      showToast({
        message: t.saved,
        action: { label: t.show, run: () => void api.desktop.showInFolder({ path: saved.path }) },
      });
  }

  const columns: Column<HubRow>[] = [
    {
      id: 'organisation',
      header: t.columns.organisation,
      isRowHeader: true,
      render: (row) => (
        <div className="hub-who">
          <bdi>{nameOf(row)}</bdi>
          {row.organisationId === null ? (
            <span className="small soft">{t.own}</span>
          ) : (
            <div className="hub-do">
              <Link to={{ page: 'stories', part: `of-${row.organisationId}` }}>{t.stories}</Link>
              <Button
                tone="quiet"
                aria-label={t.renameFor(nameOf(row))}
                onPress={() => setRenamed(row)}
              >
                {t.rename}
              </Button>
              {others(row).length > 0 && (
                <Button
                  tone="quiet"
                  aria-label={t.joinFor(nameOf(row))}
                  onPress={() => setJoining(row)}
                >
                  {t.join}
                </Button>
              )}
            </div>
          )}
        </div>
      ),
    },
    {
      id: 'stories',
      header: t.columns.stories,
      align: 'end',
      render: ({ stories, target }) =>
        target === null ? number(stories) : t.ofTarget(number(stories), number(target)),
    },
    ...hubCounts.map((name): Column<HubRow> => ({
      id: name,
      header: t.columns[name],
      align: 'end',
      render: (row) => number(row[name]),
    })),
    {
      id: 'open',
      header: t.columns.open,
      align: 'end',
      render: ({ openQuestions }) => number(openQuestions),
    },
    {
      id: 'last',
      header: t.columns.last,
      render: ({ lastReceivedAt, organisationId }) =>
        organisationId === null
          ? ''
          : lastReceivedAt === null
            ? t.never
            : formatDay(language, lastReceivedAt.slice(0, 10)),
    },
  ];
  return (
    <Section title={t.table} lead={t.tableLead}>
      <ErrorNote error={error ?? print.error ?? save.error} onRetry={error ? reload : undefined} />
      {hub && (
        <>
          <div className="no-print">
            <Table
              caption={t.table}
              columns={columns}
              rows={hub.rows}
              rowKey={({ organisationId }) => organisationId ?? ''}
            />
          </div>
          <PrintedTable rows={hub.rows} nameOf={nameOf} />
          <div className="row no-print">
            <Button onPress={() => void asTable()} isPending={save.isRunning}>
              {t.saveTable}
            </Button>
            <Button icon="print" onPress={() => void print.run({})}>
              {t.print}
            </Button>
          </div>
          <p className="soft small">{t.tableNote}</p>
          <JoinedOrganisations />
        </>
      )}
      {joining && (
        <JoinOrganisation
          row={joining}
          others={others(joining)}
          nameOf={nameOf}
          onClose={() => setJoining(undefined)}
        />
      )}
      {renamed && <RenameOrganisation row={renamed} onClose={() => setRenamed(undefined)} />}
    </Section>
  );
}

function PrintedTable({
  rows,
  nameOf,
}: {
  rows: readonly HubRow[];
  nameOf: (row: HubRow) => string;
}) {
  const { gathering: t, language } = useText();
  const said = (count: SharedHubCount) =>
    typeof count === 'number' ? formatNumber(language, count) : t.kept[count];
  const shared = sharedHubRows(rows);
  return (
    <table className="table only-printed hub-printed">
      <thead>
        <tr>
          <th scope="col">{t.columns.organisation}</th>
          <th scope="col">{t.columns.stories}</th>
          {hubCounts.map((name) => (
            <th key={name} scope="col">
              {t.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.organisationId ?? ''}>
            <th scope="row">
              <bdi>{nameOf(row)}</bdi>
            </th>
            <td>{said(shared[index]?.stories ?? 'kept')}</td>
            {hubCounts.map((name) => (
              <td key={name}>{said(shared[index]?.counts[name] ?? 'kept')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
