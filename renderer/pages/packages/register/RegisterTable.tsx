// All that left, to be searched: each deposit with to whom it went and what was answered.
import { useState } from 'react';
import type { RegisterEntry } from '../../../../shared/model/deposit-register.ts';
import { Table } from '../../../parts/blocks.tsx';
import { Link } from '../../../parts/Link.tsx';
import { Select } from '../../../parts/Select.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { formatDay, formatMoment } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';
import { RecipientCell } from '../RecipientCell.tsx';
import { EntryActions } from './EntryActions.tsx';
import { entryFilters, entriesFound, entryId, isDeposit, kindOf } from './entries-found.ts';
import type { EntryFilter } from './entries-found.ts';

/** Fewer are seen at a glance. */
const SEARCH_FROM = 4;

export function RegisterTable({ entries }: { entries: readonly RegisterEntry[] }) {
  const { deposit: t } = useText();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<EntryFilter>('all');
  const shown = entriesFound(entries, { search, filter });
  return (
    <>
      {entries.length >= SEARCH_FROM && (
        <div className="register-search no-print">
          <TextField label={t.search} value={search} onChange={setSearch} type="search" />
          <Select<EntryFilter>
            label={t.filter}
            options={entryFilters.map((id) => ({ id, label: t.filters[id] }))}
            value={filter}
            onChange={setFilter}
          />
        </div>
      )}
      {shown.length === 0 ? <p role="status">{t.nothingFound}</p> : <EntryTable entries={shown} />}
    </>
  );
}

function EntryTable({ entries }: { entries: readonly RegisterEntry[] }) {
  const { packages: t, takingBack, deposit, language } = useText();
  return (
    <Table<RegisterEntry>
      caption={t.title}
      rows={entries}
      rowKey={entryId}
      stacks
      columns={[
        {
          id: 'name',
          header: t.columnName,
          isRowHeader: true,
          render: (entry) => (
            <>
              <Link to={{ page: 'packages', id: entryId(entry), part: 'left' }}>
                <bdi>{entry.name}</bdi>
              </Link>
              <span className="soft small package-detail">
                {isDeposit(entry)
                  ? deposit.packageCount(entry.packages.length)
                  : deposit.outputKinds[kindOf(entry)]}
                {entry.presetName !== '' && (
                  <>
                    {' · '}
                    <bdi>{entry.presetName}</bdi>
                  </>
                )}
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
          header: takingBack.columnRecipient,
          render: ({ name, packages: [first] }) =>
            first && <RecipientCell record={{ ...first, name }} />,
        },
        {
          id: 'made',
          header: t.columnMade,
          render: ({ madeAt, madeBy }) => t.madeBy(madeBy, formatMoment(language, madeAt)),
        },
        {
          id: 'answers',
          header: deposit.columnAnswers,
          render: ({ answers: [latest] }) =>
            latest ? (
              deposit.answerOn(deposit.kinds[latest.kind], formatDay(language, latest.on))
            ) : (
              <span className="soft">{deposit.noAnswer}</span>
            ),
        },
        {
          id: 'actions',
          header: t.actions,
          align: 'end',
          render: (entry) => <EntryActions entry={entry} />,
        },
      ]}
    />
  );
}
