// Erasing a story for good: what goes, what stays, what still holds it; then its number typed, and one press.
import { useState } from 'react';
import type { StoryId } from '../../../shared/model/ids.ts';
import type { Erasure, ErasurePlan, ErasureReason } from '../../../shared/model/taking-back.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { Note, Page, PageHeader, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { storyNumber } from '../stories/story-number.ts';
import { StillHoldsList } from './ErasedStories.tsx';
import './taking-back.css';

export function EraseStoryPage({ storyId }: { storyId: StoryId }) {
  const { takingBack: t, parts } = useText();
  const job = useJob('erasures.run', storyId);
  const isOver = job.isRunning || job.result !== undefined;
  const plan = useQuery('erasures.plan', { id: storyId }, { keepFormer: true });
  if (job.result) return <Erased erasure={job.result} />;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'agreements', id: storyId }}>{parts.back}</BackLink>}
        title={t.eraseTitle}
        lead={t.eraseLead}
      />
      {!isOver && <ErrorNote error={plan.error} onRetry={plan.reload} />}
      {plan.data && (
        <>
          <WhatHappens plan={plan.data} />
          <EraseForm plan={plan.data} job={job} />
        </>
      )}
    </Page>
  );
}

const counted = [
  'recordings',
  'films',
  'attachments',
  'agreements',
  'markers',
  'notes',
  'collections',
] as const;

function WhatHappens({ plan }: { plan: ErasurePlan }) {
  const { takingBack: t, language } = useText();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const code = storyNumber(plan.number);
  return (
    <>
      <Section title={t.goes}>
        <ul className="what-goes">
          <li>{t.words}</li>
          {counted
            .filter((what) => plan[what] > 0)
            .map((what) => (
              <li key={what}>{t.counts[what](plan[what])}</li>
            ))}
          {plan.people.length > 0 && (
            <li>
              <bdi>
                {t.peopleGo(list.format(plan.people.map(({ displayName }) => displayName)))}
              </bdi>
            </li>
          )}
        </ul>
      </Section>
      <Section title={t.stays}>
        <ul className="what-goes">
          <li>{t.staysNumber(code)}</li>
          <li>{t.staysHistory}</li>
          {plan.packages.length > 0 && <li>{t.staysPackages(plan.packages.length)}</li>}
        </ul>
      </Section>
      <Section title={t.stillTitle}>
        <StillHoldsList stillHolds={plan.stillHolds} />
      </Section>
    </>
  );
}

interface EraseFormProps {
  plan: ErasurePlan;
  job: ReturnType<typeof useJob<'erasures.run'>>;
}

function EraseForm({ plan, job }: EraseFormProps) {
  const { takingBack: t } = useText();
  const [chosen, setChosen] = useState<ErasureReason>();
  const [typed, setTyped] = useState('');
  const reason = chosen ?? plan.reasons[0] ?? 'request';
  const code = storyNumber(plan.number);
  // Nothing was agreed yet, so nothing was promised either: one press is enough.
  const mustType = reason !== 'before-agreement';
  const isTyped = !mustType || typed.trim().toUpperCase() === code;
  return (
    <Section title={t.eraseNow}>
      <RadioGroup<ErasureReason>
        label={t.reasonLabel}
        options={plan.reasons.map((id) => ({ id, label: t.reasons[id] }))}
        value={reason}
        onChange={setChosen}
        isDisabled={job.isRunning}
      />
      {mustType && (
        <TextField
          label={t.typeNumber(code)}
          value={typed}
          onChange={setTyped}
          maxLength={20}
          dir="ltr"
          isDisabled={job.isRunning}
        />
      )}
      <ErrorNote error={job.error} />
      {job.isRunning ? (
        <ProgressPanel label={t.erasing} progress={job.progress} onCancel={job.cancel} />
      ) : (
        <div>
          <Button
            tone="danger"
            isDisabled={!isTyped}
            onPress={() =>
              void job.start({ storyId: plan.storyId, reason, confirm: mustType ? typed : code })
            }
          >
            {t.eraseNow}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Erased({ erasure }: { erasure: Erasure }) {
  const { takingBack: t } = useText();
  return (
    <Page>
      <PageHeader title={t.erasedTitle} />
      <Note isAlert>
        <p>{t.erasedText(storyNumber(erasure.storyNumber))}</p>
        {erasure.state === 'erasing' && <p>{t.erasingOn}</p>}
      </Note>
      <div>
        <ButtonLink to={{ page: 'packages', part: 'taken-back' }} tone="primary">
          {t.dueAction}
        </ButtonLink>
      </div>
    </Page>
  );
}
