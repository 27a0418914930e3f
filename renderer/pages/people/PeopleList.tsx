// All people, found by typing, and the bin.
import { useDeferredValue, useState } from 'react';
import type { Person } from '../../../shared/model/person.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { EmptyState, Page, PageHeader, Table } from '../../parts/blocks.tsx';
import type { Column } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { Doubles } from './Doubles.tsx';

export function PeopleList() {
  const { people: t, mentioned } = useText();
  const may = useMay();
  const create = useCommand('people.create');
  const [view, setView] = useState<'inUse' | 'bin' | 'doubles'>('inUse');

  async function add() {
    const person = await create.run({});
    if (person) goTo({ page: 'people', id: person.id });
  }
  const addButton = may('people.write') && (
    <Button tone="primary" icon="plus" onPress={() => void add()} isPending={create.isRunning}>
      {t.add}
    </Button>
  );

  return (
    <Page>
      <PageHeader title={t.title} lead={t.lead} actions={addButton} />
      <ErrorNote error={create.error} />
      <Tabs
        label={t.title}
        selected={view}
        onChange={setView}
        tabs={[
          { id: 'inUse', label: t.inUse, content: <FoundPeople isBin={false} /> },
          { id: 'bin', label: t.bin, content: <FoundPeople isBin /> },
          ...(may('agreements.decide')
            ? [{ id: 'doubles' as const, label: mentioned.doublesTitle, content: <Doubles /> }]
            : []),
        ]}
      />
    </Page>
  );
}

function FoundPeople({ isBin }: { isBin: boolean }) {
  const { people: t } = useText();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const {
    data: found,
    error,
    reload,
  } = useQuery('people.list', { search, bin: isBin }, { keepFormer: true });
  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t.columns.name,
      isRowHeader: true,
      render: (person) => (
        <Link to={{ page: 'people', id: person.id }}>
          <span dir="auto">{person.displayName}</span>
        </Link>
      ),
    },
    {
      id: 'role',
      header: t.columns.role,
      render: (person) => t.attributions[person.attribution].label,
    },
    { id: 'age', header: t.columns.age, render: (person) => t.ages[person.ageBand].label },
    { id: 'stories', header: t.columns.stories, render: (person) => t.stories(person.storyCount) },
  ];
  const isNobodyThere = found?.length === 0 && search.trim() === '';

  if (isNobodyThere && isBin) return <p>{t.emptyBin}</p>;
  if (isNobodyThere)
    return (
      <EmptyState icon="people" title={t.emptyTitle}>
        {t.empty}
      </EmptyState>
    );
  return (
    <div className="stack">
      <TextField label={t.search} type="search" value={typed} onChange={setTyped} />
      <ErrorNote error={error} onRetry={reload} />
      {found?.length === 0 && <p role="status">{t.nothingFound}</p>}
      {found && found.length > 0 && (
        <Table caption={t.title} columns={columns} rows={found} rowKey={(person) => person.id} />
      )}
    </div>
  );
}
