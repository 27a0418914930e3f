// What would go into the folder of a trail, what stays and why, where to and for whom; then it is made.
import { useState } from 'react';
import type { ItemVerdict } from '../../../shared/model/exhibition-output.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import type { Trail, TrailPlan } from '../../../shared/model/trail.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { focusHeading } from '../../app/focus-heading.ts';
import { makingSubject } from '../../app/making-place.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { formatSize } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { DestinationChoice } from '../packages/DestinationChoice.tsx';
import { RecipientFields, useRecipient } from '../packages/RecipientFields.tsx';
import { storyNumber } from '../stories/story-number.ts';
import { useWhy } from './use-why.ts';
import { wordsIn } from './words-in.ts';

interface MakeTrailProps {
  trail: Trail;
  replaces: PackageId | undefined;
}

export function MakeTrail({ trail, replaces }: MakeTrailProps) {
  const { trails: t } = useText();
  const { id, languages } = trail;
  const [destination, setDestination] = useState<string>();
  const [isAgain, setAgain] = useState(false);
  const job = useJob('trails.make', makingSubject(id, replaces));
  const address = useRecipient(replaces);
  const plan = useQuery(
    'trails.plan',
    { id, ...(destination === undefined ? {} : { destination }) },
    { keepFormer: true },
  );
  const hasRoom =
    plan.data === undefined ||
    destination === undefined ||
    plan.data.freeBytes >= plan.data.sizeBytes;
  const isLibraryFull = plan.data?.isLibraryFull ?? false;
  const isStopped =
    plan.data === undefined ||
    plan.data.warnings.length > 0 ||
    plan.data.isWayNear ||
    plan.data.names.some(({ isCertain }) => isCertain) ||
    trail.stops.length === 0;

  async function make() {
    if (destination === undefined) return;
    setAgain(false);
    await job.start({ id, destination, ...address.input });
  }
  const isDone = job.result !== undefined && !isAgain && !job.isRunning;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'trails', id }}>{t.backToTrail}</BackLink>}
        title={wordsIn(trail.title, languages) || t.untitled}
        windowTitle={t.makeTitle}
        isPeoplesWords
        lead={t.makeLead}
      />
      {isDone && job.result ? (
        <Made
          path={job.result.path}
          onAgain={() => {
            setAgain(true);
            focusHeading();
            // The clean one has taken its place: what comes next is new.
            if (replaces !== undefined) goTo({ page: 'trails', id, part: 'make' });
          }}
        />
      ) : (
        <>
          <ErrorNote error={plan.error} onRetry={plan.reload} />
          {plan.isLoading && !plan.data && <p role="status">{t.planning}</p>}
          {plan.data && <PlanOfTrail plan={plan.data} trail={trail} />}
          <Section title={t.destination} lead={t.destinationHelp}>
            <RecipientFields address={address} isDisabled={job.isRunning} />
            <DestinationChoice
              destination={destination}
              former={null}
              onChoose={setDestination}
              isDisabled={job.isRunning}
            />
            {!hasRoom && <Note tone="warning">{t.noRoom}</Note>}
            {isLibraryFull && <Note tone="warning">{t.noRoomInLibrary}</Note>}
            {job.error?.code === 'cancelled' ? (
              <Note>{t.cancelled}</Note>
            ) : (
              <ErrorNote error={job.error} />
            )}
            {job.isRunning ? (
              <ProgressPanel label={t.making} progress={job.progress} onCancel={job.cancel} />
            ) : (
              <div>
                <Button
                  tone="primary"
                  icon="packages"
                  isDisabled={
                    isStopped ||
                    destination === undefined ||
                    !hasRoom ||
                    isLibraryFull ||
                    !address.isGiven
                  }
                  onPress={() => void make()}
                >
                  {t.makeIt}
                </Button>
              </div>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}

function PlanOfTrail({ plan, trail }: { plan: TrailPlan; trail: Trail }) {
  const { trails: t, language } = useText();
  const why = useWhy();
  const { items, names, warnings, goingIn, sizeBytes } = plan;
  const stays = items.filter(({ reasons }) => reasons.length > 0);
  const stopOf = ({ itemId }: ItemVerdict) =>
    trail.stops.findIndex(({ voice, picture }) => voice?.id === itemId || picture?.id === itemId) +
    1;
  return (
    <Section title={t.planTitle}>
      <p>{t.planStops(trail.stops.length, goingIn)}</p>
      <p className="soft">{t.size(formatSize(language, sizeBytes))}</p>
      <NamesInTrail names={names.filter(({ isCertain }) => isCertain)} trail={trail} isCertain />
      <NamesInTrail names={names.filter(({ isCertain }) => !isCertain)} trail={trail} />
      {plan.isWayNear && <Note tone="error">{t.wayIsNear}</Note>}
      {plan.isLineHidden && <Note tone="warning">{t.lineHidden}</Note>}
      {warnings.length > 0 && (
        <Note tone="error" title={t.warningTitle}>
          <ul>
            {warnings.map(({ stopId, why: cause, storyId, number }) => (
              <li key={`${stopId} ${cause} ${storyId}`}>
                {t.stopOf(trail.stops.findIndex((stop) => stop.id === stopId) + 1)}:{' '}
                {t.warnings[cause](storyNumber(number))}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {stays.length > 0 && (
        <Note tone="warning" title={t.leftOutTitle}>
          <ul>
            {stays.map((verdict) => (
              <li key={verdict.itemId}>
                {t.stopOf(stopOf(verdict))}: {why(verdict)}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </Section>
  );
}

interface NamesInTrailProps {
  names: TrailPlan['names'];
  trail: Trail;
  isCertain?: boolean;
}

/** Each with the stop and the field in which it stands, so that it can be taken out there. */
function NamesInTrail({ names, trail, isCertain = false }: NamesInTrailProps) {
  const { trails: t } = useText();
  if (names.length === 0) return null;
  const fields: Record<TrailPlan['names'][number]['field'], string> = {
    ...{ title: t.fieldTitle, introduction: t.fieldIntroduction, contact: t.fieldContact },
    ...{ text: t.stopText, host: t.host, locality: t.locality, accessWords: t.accessWords },
  };
  return (
    <Note tone={isCertain ? 'error' : 'warning'} title={isCertain ? t.names : t.likeNames}>
      <ul>
        {names.map(({ word, stopId, field }) => (
          <li key={`${word} ${stopId} ${field}`}>
            <bdi>“{word}”</bdi>:{' '}
            {stopId === null
              ? fields[field]
              : t.inStop(
                  trail.stops.findIndex(({ id }) => id === stopId) + 1,
                  field === 'title' ? t.stopTitle : fields[field],
                )}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Made({ path, onAgain }: { path: string; onAgain: () => void }) {
  const { trails: t } = useText();
  const show = useCommand('desktop.showInFolder');
  return (
    <Section title={t.doneTitle}>
      <div role="status" className="stack">
        <p>
          <bdi>{t.doneText(path)}</bdi>
        </p>
        <p className="soft">{t.doneHelp}</p>
      </div>
      <div className="row">
        <Button tone="primary" icon="folder" onPress={() => void show.run({ path })}>
          {t.open}
        </Button>
        <Button onPress={onAgain}>{t.again}</Button>
      </div>
      <ErrorNote error={show.error} />
    </Section>
  );
}
