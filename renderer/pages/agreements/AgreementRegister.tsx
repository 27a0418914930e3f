// The register: every storyteller of every story, what is there, what is missing and what is to be done.
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import type { AgreementEntry } from '../../../shared/model/agreement.ts';
import { registerTasks } from '../../../shared/model/register.ts';
import { matchesSearch, parseSearch } from '../../../shared/rules/search-text.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { EmptyState, Page, PageHeader, Table } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink, Link } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { answersPart } from '../help/answers-part.ts';
import { storyNumber } from '../stories/story-number.ts';
import { filterOfPart, isInFilter } from './register-filter.ts';
import type { RegisterFilter } from './register-filter.ts';
import type { AgreementStanding } from './register-rows.ts';
import { standingOfEntries } from './register-rows.ts';
import { SaveRegister } from './SaveRegister.tsx';
import { StandingBadge } from './StandingBadge.tsx';
import { todayHere } from './today.ts';

type RegisterRow = OutputOf<'agreements.register'>[number] & { standing: AgreementStanding };

/** Rows shown at once; a table of thousands would be slow to read and to draw. */
const step = 200;

/** @param part of the address: the task that somebody came for */
export function AgreementRegister({ part }: { part: string | undefined }) {
  const { agreements: t, register: words, answers, forms } = useText();
  const may = useMay();
  const [filter, setFilter] = useState<RegisterFilter>(() => filterOfPart(part));
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(step);
  const { data, error, reload } = useQuery('agreements.register', {});
  const today = todayHere();
  const all = (data ?? []).map((row) => ({
    ...row,
    standing: standingOfEntries(row.latest, { agreedAfter: row.agreedAfter, today }),
  }));
  const terms = parseSearch(search);
  const rows = all.filter(
    (row) =>
      isInFilter(row, filter) &&
      (matchesSearch(row.title, terms) ||
        matchesSearch(row.displayName, terms) ||
        matchesSearch(storyNumber(row.number), terms)),
  );
  const complete = all.filter(({ standing }) => standing.state === 'complete').length;

  return (
    <Page>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <ButtonLink to={{ page: 'help', id: answersPart }} tone="quiet" icon="help">
              {answers.link}
            </ButtonLink>
            <ButtonLink to={{ page: 'agreements', part: 'forms' }} tone="quiet" icon="print">
              {forms.link}
            </ButtonLink>
            {all.length > 0 && may('agreements.write') && <SaveRegister />}
            {all.length > 0 && (
              <Button tone="quiet" icon="print" onPress={() => void api.desktop.print({})}>
                {words.print}
              </Button>
            )}
          </>
        }
      />
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
            <TextField
              label={words.search}
              type="search"
              value={search}
              onChange={setSearch}
              maxLength={200}
            />
            <RegisterFilterField filter={filter} onChange={setFilter} />
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
              <Button onPress={() => setShown(shown + step)}>
                {t.showMore(rows.length - shown)}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

interface RegisterFilterFieldProps {
  filter: RegisterFilter;
  onChange: (filter: RegisterFilter) => void;
}

function RegisterFilterField({ filter, onChange }: RegisterFilterFieldProps) {
  const { agreements: t, register: words } = useText();
  return (
    <Select<RegisterFilter>
      label={t.filterLabel}
      options={[
        { id: 'all', label: t.filterAll },
        { id: 'to-do', label: words.filterTask },
        { id: 'missing', label: words.filterMissing },
        ...registerTasks.map((task) => ({ id: task, label: words.tasks[task] })),
        { id: 'closed', label: t.filterClosed },
        { id: 'withdrawn', label: t.filterWithdrawn },
      ]}
      value={filter}
      onChange={onChange}
    />
  );
}

function RegisterTable({ rows }: { rows: readonly RegisterRow[] }) {
  const { agreements: t, register: words, language } = useText();
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
          render: ({ displayName, protection }) => (
            <>
              <bdi>{displayName}</bdi>
              {/* Paper is left lying about: it does not say who is at risk. */}
              {protection !== null && protection !== 'ordinary' && (
                <span className="soft small register-number no-print">
                  {words.protection[protection]}
                </span>
              )}
            </>
          ),
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
          id: 'review',
          header: words.columnReview,
          render: ({ reviewOn }) => reviewOn && formatDay(language, reviewOn),
        },
        {
          id: 'state',
          header: t.columnState,
          render: ({ standing }) => <StandingBadge standing={standing} />,
        },
        {
          id: 'to-do',
          header: words.columnToDo,
          render: ({ tasks }) => <ToDo tasks={tasks} />,
        },
      ]}
    />
  );
}

function ToDo({ tasks }: Pick<RegisterRow, 'tasks'>) {
  const { register: words } = useText();
  if (tasks.length === 0) return <span className="soft">{words.nothing}</span>;
  return (
    <ul className="register-tasks small">
      {tasks.map((task) => (
        <li key={task}>{words.tasks[task]}</li>
      ))}
    </ul>
  );
}

function SignedOn({ entry }: { entry: AgreementEntry | undefined }) {
  const { agreements: t, language } = useText();
  if (entry === undefined) return <span className="soft">{t.notThere}</span>;
  return <>{formatDay(language, entry.on)}</>;
}
