// "Before it is shared": what to look for in a story, each with one answer; who has looked; and the second person.
import { useState } from 'react';
import { checkTopics } from '../../../shared/model/check.ts';
import type { CheckAnswer, CheckTopic, StoryCheck } from '../../../shared/model/check.ts';
import type { StoryId } from '../../../shared/model/ids.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Note, Page, PageHeader, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { CheckTopicRow } from './CheckTopicRow.tsx';
import { LeavingBeside } from './LeavingBeside.tsx';
import { MentionedForCheck } from './MentionedForCheck.tsx';
import { LikelyNames } from './LikelyNames.tsx';

type Answers = Partial<Record<CheckTopic, CheckAnswer>>;

export function CheckPage({ storyId }: { storyId: StoryId }) {
  const { agreements, checks: t, parts } = useText();
  const may = useMay();
  const back = <BackLink to={{ page: 'agreements', id: storyId }}>{t.back}</BackLink>;
  const { data, error, reload } = useQuery('checks.get', { storyId });
  if (!may('checks.make'))
    return (
      <Page>
        <PageHeader before={back} title={t.title} />
        <Note>{t.noAccess}</Note>
      </Page>
    );
  return (
    <Page>
      <PageHeader
        before={back}
        title={t.title}
        lead={
          data ? (
            <span className="row">
              <span>{storyNumber(data.number)}</span>
              <bdi>{data.title || agreements.untitledStory}</bdi>
            </span>
          ) : undefined
        }
      />
      <ErrorNote error={error} onRetry={reload} />
      {!data && !error && <p role="status">{parts.loading}</p>}
      {data && (
        <>
          <Standing check={data} />
          <LikelyNames check={data} />
          <MentionedForCheck storyId={storyId} />
          <LeavingBeside beside={data.beside} />
          <Questions key={data.state} check={data} />
          {data.needsSecondPerson && <SecondPerson check={data} />}
        </>
      )}
    </Page>
  );
}

function Standing({ check }: { check: StoryCheck }) {
  const { checks: t, language } = useText();
  const { latest, standing } = check;
  return (
    <Note tone={standing === 'done' ? 'info' : 'warning'} title={t.standing[standing]}>
      <p>
        {latest
          ? t.checkedBy(latest.madeBy, formatDay(language, latest.madeAt.slice(0, 10)))
          : t.never}
      </p>
      {latest && latest.changed.length > 0 && (
        <p>{t.changed(latest.changed.map((part) => t.parts[part]))}</p>
      )}
    </Note>
  );
}

function Questions({ check }: { check: StoryCheck }) {
  const { checks: t } = useText();
  const save = useCommand('checks.save');
  const [answers, setAnswers] = useState<Answers>(check.latest?.answers ?? {});
  const missing = checkTopics.filter((topic) => answers[topic] === undefined);
  const isOpen = Object.values(answers).some(({ answer }) => answer === 'open');

  async function keep() {
    const whole = answers as Record<CheckTopic, CheckAnswer>;
    const { storyId, state } = check;
    if (await save.run({ storyId, state, answers: whole })) showToast({ message: t.saved });
  }
  function restNothing() {
    const rest = missing.map((topic) => [topic, { answer: 'nothing' as const, how: '' }]);
    setAnswers({ ...answers, ...(Object.fromEntries(rest) as Answers) });
  }
  return (
    <Section title={t.question} lead={t.lead}>
      {checkTopics.map((topic) => (
        <CheckTopicRow
          key={topic}
          topic={topic}
          answer={answers[topic]}
          onChange={(answer) => setAnswers({ ...answers, [topic]: answer })}
        />
      ))}
      <ErrorNote error={save.error} />
      {missing.length > 0 && <p className="soft">{t.missing(missing.length)}</p>}
      <div className="row">
        {missing.length > 0 && missing.length < checkTopics.length && (
          <Button onPress={restNothing}>{t.restNothing}</Button>
        )}
        <Button
          tone="primary"
          onPress={() => void keep()}
          isDisabled={missing.length > 0}
          isPending={save.isRunning}
        >
          {isOpen ? t.saveOpen : t.save}
        </Button>
      </div>
    </Section>
  );
}

function SecondPerson({ check }: { check: StoryCheck }) {
  const { checks: t, language } = useText();
  const approve = useCommand('checks.approve');
  async function agree() {
    const { storyId, state } = check;
    if (await approve.run({ storyId, state })) showToast({ message: t.approved });
  }
  return (
    <Section title={t.secondTitle} lead={t.secondLead}>
      {check.approvals.map(({ approvedBy, approvedAt }) => (
        <p key={approvedBy}>
          {t.approvedBy(approvedBy, formatDay(language, approvedAt.slice(0, 10)))}
        </p>
      ))}
      {check.cannotApprove && <p className="soft">{t.cannotApprove[check.cannotApprove]}</p>}
      <ErrorNote error={approve.error} />
      {check.cannotApprove === null && (
        <div>
          <Button tone="primary" onPress={() => void agree()} isPending={approve.isRunning}>
            {t.approve}
          </Button>
        </div>
      )}
    </Section>
  );
}
