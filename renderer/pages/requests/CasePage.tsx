// The page of one request, of one breach, of one safeguarding note. For leads.
import { breachSteps, concernSteps, requestSteps } from '../../../shared/model/case.ts';
import type { Breach, Request } from '../../../shared/model/case.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { formatDay, formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { CaseFrame, PersonName, StoryName } from './CaseFrame.tsx';
import { useDueWords } from './due-words.ts';
import { StepForm } from './StepForm.tsx';
import { HelpNow } from './WorriedDialog.tsx';

/** What can come next: what is closed can only be opened again. */
function nextKinds<K extends string>(kinds: readonly K[], isClosed: boolean): K[] {
  return kinds.filter((kind) => (kind === 'reopened') === isClosed);
}

function kindsFor({ kind, isClosed, isExtended }: Request) {
  const withoutDay: readonly string[] = ['identity-asked', 'identity-checked', 'extended'];
  return nextKinds(requestSteps, isClosed).filter((step) => {
    if (kind === 'complaint' && withoutDay.includes(step)) return false;
    if (step.startsWith('clarification')) return kind === 'access';
    return step !== 'extended' || !isExtended;
  });
}

function likelyStep({ next, waitsFor }: Request) {
  if (waitsFor === 'identity') return 'identity-checked';
  if (waitsFor === 'clarification') return 'clarification-got';
  return next?.what === 'acknowledge' ? 'acknowledged' : 'note';
}

/** Where the risk is high, the people themselves must know. */
function likelyOfBreach({ risk, tellBy, steps }: Breach) {
  if (risk === null) return 'risk';
  if (tellBy !== null) return risk === 'none' ? 'not-told-ico' : 'told-ico';
  const isTold = steps.some(({ kind }) => kind === 'told-people');
  return risk === 'high' && !isTold ? 'told-people' : 'done';
}

function NotThere({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { requests: t, parts } = useText();
  if (!error) return <p role="status">{parts.loading}</p>;
  return (
    <Page>
      <PageHeader
        title={t.title}
        before={<BackLink to={{ page: 'requests' }}>{t.back}</BackLink>}
      />
      <ErrorNote error={error} onRetry={onRetry} />
    </Page>
  );
}

export function RequestCase({ id }: { id: CaseId }) {
  const { requests: t, language } = useText();
  const { data, error, reload } = useQuery('requests.get', { id });
  const add = useCommand('requests.addStep');
  const due = useDueWords();
  if (!data) return <NotThere error={error} onRetry={reload} />;
  const { number, kind, who, askerId, personId, storyId, receivedOn, way } = data;
  return (
    <CaseFrame
      title={`${t.numbers.request(String(number))} · ${t.shortKinds[kind]}`}
      due={due.request(data)}
      words={data.words}
      help={t.kindHelp[kind]}
      written={data}
      steps={data.steps}
      facts={[
        [t.facts.came, formatDay(language, receivedOn)],
        [t.facts.way, t.ways[way]],
        who === '' ? null : [t.facts.who, <bdi key="who">{who}</bdi>],
        askerId && [`${t.facts.who} `, <PersonName key="asker" id={askerId} />],
        personId && [t.facts.person, <PersonName key="person" id={personId} />],
        storyId && [t.facts.story, <StoryName key="story" id={storyId} />],
      ]}
    >
      <StepForm
        of={id}
        kinds={kindsFor(data)}
        likely={likelyStep(data)}
        error={add.error}
        isRunning={add.isRunning}
        onAdd={async (step) => Boolean(await add.run({ id, ...step }))}
      />
    </CaseFrame>
  );
}

export function BreachCase({ id }: { id: CaseId }) {
  const { requests: t, language } = useText();
  const { data, error, reload } = useQuery('breaches.get', { id });
  const add = useCommand('breaches.addStep');
  const due = useDueWords();
  if (!data) return <NotThere error={error} onRetry={reload} />;
  const { number, what, dataAndPeople, noticedAt, risk, isClosed } = data;
  return (
    <CaseFrame
      title={`${t.numbers.breach(String(number))} · ${t.wrong}`}
      due={due.breach(data)}
      words={what}
      written={data}
      steps={data.steps}
      facts={[
        [t.facts.noticed, formatMoment(language, noticedAt)],
        dataAndPeople === '' ? null : [t.facts.data, <bdi key="data">{dataAndPeople}</bdi>],
        risk && [t.facts.risk, t.risks[risk]],
      ]}
    >
      <StepForm
        of={id}
        kinds={nextKinds(breachSteps, isClosed)}
        likely={likelyOfBreach(data)}
        error={add.error}
        isRunning={add.isRunning}
        onAdd={async (step) => Boolean(await add.run({ id, ...step }))}
      />
    </CaseFrame>
  );
}

export function ConcernCase({ id }: { id: CaseId }) {
  const { requests: t, language } = useText();
  const { data, error, reload } = useQuery('concerns.get', { id });
  const add = useCommand('concerns.addStep');
  const due = useDueWords();
  if (!data) return <NotThere error={error} onRetry={reload} />;
  const { number, words, noticedBy, noticedAt, personId, storyId, isClosed, isPassedOn } = data;
  return (
    <CaseFrame
      title={`${t.numbers.concern(String(number))} · ${t.concernTitle}`}
      due={due.concern(data)}
      words={words}
      written={data}
      steps={data.steps}
      aside={!isPassedOn && !isClosed && <HelpNow />}
      facts={[
        [t.facts.noticed, formatMoment(language, noticedAt)],
        noticedBy === '' ? null : [t.facts.noticedBy, <bdi key="by">{noticedBy}</bdi>],
        personId && [t.facts.person, <PersonName key="person" id={personId} />],
        storyId && [t.facts.story, <StoryName key="story" id={storyId} />],
      ]}
    >
      <StepForm
        of={id}
        kinds={nextKinds(concernSteps, isClosed)}
        likely={isPassedOn ? 'note' : 'passed-on'}
        error={add.error}
        isRunning={add.isRunning}
        onAdd={async (step) => Boolean(await add.run({ id, ...step }))}
      />
    </CaseFrame>
  );
}
