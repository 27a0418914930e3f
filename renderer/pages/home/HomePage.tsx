// The first page: what there is and what is left to do; in an empty library, the first steps.
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { api } from '../../api/connection.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay, useSession } from '../../app/session.ts';
import type { Route } from '../../app/routes.ts';
import { goTo } from '../../app/use-route.ts';
import { Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { formatDay, formatLength, formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { QuestionnairePage } from '../questionnaires/QuestionnairePage.tsx';
import { QuestionnairesPage } from '../questionnaires/QuestionnairesPage.tsx';
import { LastIntake } from '../intake/LastIntake.tsx';
import { QuestionsDue } from '../intake/questions/QuestionsDue.tsx';
import { TakingBackDue } from '../taking-back/TakingBackDue.tsx';
import { CasesToDo, useCasesDue } from './CasesToDo.tsx';
import { ProgressPage } from './ProgressPage.tsx';
import { PromiseSection } from './PromiseSection.tsx';
import { RecentStories } from './RecentStories.tsx';
import { isAgreementTask, listToDo } from './to-do.ts';
import type { Overview, ToDo, WordsToDo } from './to-do.ts';

/** @param route parts `progress`, `questionnaires` and `questionnaire` are pages of their own */
export function HomePage({ route }: { route: Route }) {
  if (route.part === 'questionnaires') return <QuestionnairesPage />;
  if (route.part === 'questionnaire') return <QuestionnairePage route={route} />;
  return route.part === 'progress' ? <ProgressPage /> : <FirstPage />;
}

function FirstPage() {
  const { home: t, progress } = useText();
  const { member } = useSession();
  const { data: overview, error, reload } = useQuery('stories.overview', {});
  const cases = useCasesDue();
  const { data: now = nothingNow } = useQuery('progress.now', {});
  const isEmpty = overview !== undefined && overview.stories === 0;
  return (
    <Page>
      <PageHeader
        title={t.greeting(member.name)}
        windowTitle={t.title}
        {...(isEmpty ? {} : { lead: t.lead })}
        isPeoplesWords
      />
      <ErrorNote error={error} onRetry={reload} />
      {/* Small numbers are for the screen alone. */}
      <div className="no-print stack-wide">
        {overview && !isEmpty && <Counts overview={overview} />}
        {overview && (hasToDo(overview) || cases.count > 0) && (
          <ToDoList overview={overview} words={now} />
        )}
        {!isEmpty && <TakingBackDue />}
        {!isEmpty && <QuestionsDue />}
        <LastIntake />
        {overview && !isEmpty && <RecentStories stories={now.recent} />}
        {overview && !isEmpty && <PromiseSection isOnHome />}
      </div>
      <p className="only-printed">{progress.reportNotHere}</p>
      {isEmpty && <FirstSteps />}
    </Page>
  );
}

const nothingWaits = { count: 0, storyId: null };
const nothingNow: OutputOf<'progress.now'> = {
  ...{ toTranscribe: 0, toCheck: 0, recent: [] },
  ...{ draftsToCheck: nothingWaits, toLookAgain: { ...nothingWaits, isInSound: false } },
};

/** A sound can be there before the first story is. */
function hasToDo({ stories, interruptedTakes, unplacedRecordings }: Overview): boolean {
  return stories > 0 || interruptedTakes > 0 || unplacedRecordings > 0;
}

function Counts({ overview }: { overview: Overview }) {
  const { home: t, language } = useText();
  const number = (value: number) => formatNumber(language, value);
  return (
    <ul className="counts">
      <li>
        {overview.stories === 1 ? t.counts.oneStory : t.counts.stories(number(overview.stories))}
      </li>
      <li>{t.counts.recorded(formatLength(language, overview.durationMs))}</li>
      <li>
        {overview.people === 1 ? t.counts.onePerson : t.counts.people(number(overview.people))}
      </li>
      {overview.lastBackupAt && (
        <li>{t.backup.recent(formatDay(language, overview.lastBackupAt.slice(0, 10)))}</li>
      )}
    </ul>
  );
}

function ToDoList({ overview, words }: { overview: Overview; words: WordsToDo }) {
  const { home: t, register, language } = useText();
  const may = useMay();
  const [nowMs] = useState(() => Date.now());
  const { data: tasks } = useQuery('agreements.tasks', {});
  const cases = useCasesDue();
  const { data: themes = [] } = useQuery('themes.list', may('agreements.decide') ? {} : null);
  const themesToReview = themes.reduce((sum, { waitingCount }) => sum + waitingCount, 0);
  const toDo = listToDo({ overview, tasks: tasks ?? {}, words, themesToReview }, may, nowMs);

  function wordsOf({ name, count }: ToDo) {
    if (isAgreementTask(name)) {
      const { title, lead } = register.home[name];
      return { title: title(count), lead, action: register.home.action };
    }
    if (name !== 'backup') return { ...t[name], title: t[name].title(count) };
    const { lastBackupAt } = overview;
    return {
      lead: t.backup.lead,
      action: t.backup.action,
      title: lastBackupAt
        ? t.backup.old(formatDay(language, lastBackupAt.slice(0, 10)))
        : t.backup.never,
    };
  }

  return (
    <Section title={t.toDo}>
      {toDo.length + cases.count === 0 && <p>{t.nothingToDo}</p>}
      <ul className="to-do">
        <CasesToDo due={cases.due} />
        {toDo.map((item) => {
          const said = wordsOf(item);
          return (
            <li key={item.name}>
              <div>
                <h3>{said.title}</h3>
                <p className="soft">{said.lead}</p>
              </div>
              <ButtonLink to={item.to}>{said.action}</ButtonLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function FirstSteps() {
  const { home: t } = useText();
  const may = useMay();
  async function createStory() {
    const story = await api.stories.create({});
    goTo({ page: 'stories', id: story.id });
  }
  return (
    <Section title={t.firstTitle} lead={t.firstLead}>
      <ol className="numbered">
        <li>
          <h3>{t.steps.story.title}</h3>
          <p>{t.steps.story.lead}</p>
          {may('stories.write') && (
            <Button tone="primary" icon="plus" onPress={() => void createStory()}>
              {t.steps.story.action}
            </Button>
          )}
        </li>
        <li>
          <h3>{t.steps.record.title}</h3>
          <p>{t.steps.record.lead}</p>
          {may('recordings.make') && (
            <ButtonLink to={{ page: 'record' }} icon="record">
              {t.steps.record.action}
            </ButtonLink>
          )}
        </li>
        <li>
          <h3>{t.steps.agreement.title}</h3>
          <p>{t.steps.agreement.lead}</p>
        </li>
        <li>
          <h3>{t.steps.collection.title}</h3>
          <p>{t.steps.collection.lead}</p>
        </li>
        <li>
          <h3>{t.steps.package.title}</h3>
          <p>{t.steps.package.lead}</p>
        </li>
      </ol>
    </Section>
  );
}
