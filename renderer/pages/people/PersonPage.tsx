// One person: the real name kept apart from how they are named, their age band, and what never leaves.
import type { PersonId } from '../../../shared/model/ids.ts';
import type { Person } from '../../../shared/model/person.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { EditingActions } from '../../parts/EditingActions.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, Link } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useEditing } from '../../parts/use-editing.ts';
import { useText } from '../../text/use-text.ts';
import { ContributorSection } from '../voices/ContributorSection.tsx';
import { JoinedEntries } from './JoinedEntries.tsx';
import { PersonAge, PersonName, PersonPrivate } from './PersonFields.tsx';
import { PersonProtection } from './PersonProtection.tsx';
import { shownName } from './shown-name.ts';

export function PersonPage({ id }: { id: PersonId }) {
  const { parts } = useText();
  const { data: person, error, reload } = useQuery('people.get', { id });
  if (person) return <PersonEditor key={id} person={person} />;
  if (error) return <ErrorNote error={error} onRetry={reload} />;
  return <p role="status">{parts.loading}</p>;
}

function PersonEditor({ person }: { person: Person }) {
  const { people: t, parts } = useText();
  const may = useMay();
  const isReadOnly = !may('people.write') || person.binnedAt !== null;
  const bin = useCommand('people.bin');
  const restore = useCommand('people.restore');
  const editing = useEditing({
    stored: person,
    save: (patch) => api.people.update({ ...editable(patch), id: person.id }),
  });
  const { draft, change, flush, error } = editing;
  const name = shownName(draft, may('people.real-names'));

  async function putBack() {
    if (await restore.run({ id: person.id })) showToast({ message: t.restored(name) });
  }
  async function putInBin() {
    if (!(await bin.run({ id: person.id }))) return;
    showToast({
      message: t.binned(name),
      action: { label: parts.undo, run: () => void putBack() },
    });
    goTo({ page: 'people' });
  }

  return (
    <Page>
      <PageHeader
        title={name}
        isPeoplesWords
        before={<BackLink to={{ page: 'people' }}>{t.all}</BackLink>}
        actions={
          !isReadOnly && (
            <EditingActions
              editing={editing}
              binLabel={t.toBin}
              onBin={() => void putInBin()}
              isBinning={bin.isRunning}
            />
          )
        }
      />
      <ErrorNote
        error={bin.error ?? restore.error ?? error}
        {...(error ? { onRetry: flush } : {})}
      />
      {person.binnedAt !== null && (
        <Note>
          <p>{t.isBinned}</p>
          {may('people.write') && (
            <div>
              <Button onPress={() => void putBack()}>{t.restore}</Button>
            </div>
          )}
        </Note>
      )}
      <div className="stack-wide" onBlur={flush}>
        <PersonName person={draft} change={change} isReadOnly={isReadOnly} name={name} />
        <PersonAge person={draft} change={change} isReadOnly={isReadOnly} />
        {may('people.real-names') && (
          <PersonPrivate person={draft} change={change} isReadOnly={isReadOnly} />
        )}
      </div>
      <PersonProtection person={draft} isReadOnly={isReadOnly} />
      <ContributorSection person={draft} isReadOnly={isReadOnly} />
      <PersonStories id={person.id} />
      <JoinedEntries id={person.id} isReadOnly={isReadOnly} />
    </Page>
  );
}

/** Only what may be sent: computed fields stay behind. */
function editable(patch: Partial<Person>) {
  const { realName, attribution, chosenName, ageBand, contact, privateNotes, askAgainOn } = patch;
  const fields = {
    ...{ realName, attribution, chosenName, ageBand, contact, privateNotes, askAgainOn },
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<typeof fields>;
}

function PersonStories({ id }: { id: PersonId }) {
  const { people: t } = useText();
  const { data: stories } = useQuery('stories.list', { personId: id, sort: 'number', limit: 500 });
  if (!stories) return null;
  return (
    <Section title={t.storiesTitle}>
      {stories.items.length === 0 && <p className="soft">{t.noStories}</p>}
      <ul className="plain-list">
        {stories.items.map((story) => (
          <li key={story.id}>
            <Link to={{ page: 'stories', id: story.id }}>
              <bdi>{story.title || `HG-${String(story.number).padStart(4, '0')}`}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
