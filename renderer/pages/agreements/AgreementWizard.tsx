// Makes one agreement: one question a screen. Nothing is in the record before the last button; until then the answers are kept in memory.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { goTo } from '../../app/use-route.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { entryOf, stepProblem, stepsOf } from './agreement-draft.ts';
import { begunAt, forgetBegun, keepBegun } from './begun-agreements.ts';
import type { BegunAgreement, BegunPlace } from './begun-agreements.ts';
import { useAgreementText } from './use-agreement-text.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';
import { wizardPart } from './wizard-address.ts';
import { WizardStep } from './WizardStep.tsx';

interface AgreementWizardProps {
  narrator: NarratorRow;
  place: BegunPlace;
  start: BegunAgreement;
}

export function AgreementWizard({ narrator, place, start }: AgreementWizardProps) {
  const { agreements: t, stories } = useText();
  const { storyId, personId, kind } = place;
  const updatePerson = useCommand('people.update');
  const add = useCommand('agreements.add');
  const today = todayHere();
  const [begun, setBegun] = useBegun(place, start);
  const { draft, wording, at } = begun;
  const ageWasUnknown = begun.ageAtStart === 'unknown';
  const [wasAsked, setWasAsked] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const toInterview = {
    label: stories.recordNow,
    run: () => goTo({ page: 'record', id: storyId }),
  };
  const steps = stepsOf(draft, ageWasUnknown);
  const step = steps[at] ?? 'summary';
  const problem = stepProblem(draft, step, today);
  const text = useAgreementText(kind, wording);
  const isFirstScreen = useRef(true);

  useEffect(() => {
    // The page's own heading takes the focus first.
    if (!isFirstScreen.current) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }
    isFirstScreen.current = false;
  }, [at]);

  const leave = () => goTo({ page: 'agreements', id: storyId });
  function change(patch: Partial<BegunAgreement>) {
    setWasAsked(false);
    setBegun((former) => ({ ...former, ...patch }));
  }
  function goOn() {
    if (problem === undefined) change({ at: at + 1 });
    else setWasAsked(true);
  }
  function stop() {
    forgetBegun(place);
    leave();
  }
  async function finish() {
    if (text === undefined) return;
    if (ageWasUnknown && !(await updatePerson.run({ id: personId, ageBand: draft.ageBand })))
      return;
    const { textVersion } = text;
    if (!(await add.run(entryOf({ draft, storyId, personId, textVersion })))) return;
    forgetBegun({ storyId, personId, kind });
    showToast({ message: t.saved, ...(kind === 'participation' && { action: toInterview }) });
    leave();
  }

  return (
    <Page>
      <PageHeader
        title={t.kinds[kind]}
        lead={
          <>
            <bdi>{narrator.displayName}</bdi> · <bdi>{narrator.title || t.untitledStory}</bdi>
          </>
        }
        actions={
          <Button tone="quiet" icon="close" onPress={() => setStopping(true)}>
            {t.stop}
          </Button>
        }
      />
      <section className="wizard" aria-labelledby="wizard-step">
        <div>
          <p className="soft small">{t.stepOf(at + 1, steps.length)}</p>
          <h2 id="wizard-step" ref={heading} tabIndex={-1}>
            {t.stepTitles[step]}
          </h2>
        </div>
        {text && (
          <WizardStep
            step={step}
            draft={draft}
            change={(patch) => {
              setWasAsked(false);
              setBegun((former) => ({ ...former, draft: { ...former.draft, ...patch } }));
            }}
            text={text}
            onWording={(language) => change({ wording: language })}
            problem={wasAsked ? problem : undefined}
          />
        )}
        <ErrorNote error={updatePerson.error ?? add.error} />
        <div className="wizard-actions">
          {at > 0 && (
            <Button icon="back" onPress={() => change({ at: at - 1 })}>
              {t.back}
            </Button>
          )}
          {step === 'summary' ? (
            <Button
              tone="primary"
              icon="check"
              onPress={() => void finish()}
              isPending={add.isRunning || updatePerson.isRunning}
            >
              {t.finish}
            </Button>
          ) : (
            <Button tone="primary" onPress={goOn}>
              {t.goOn}
            </Button>
          )}
        </div>
      </section>
      <ConfirmDialog
        title={t.stopTitle}
        confirm={t.stop}
        isOpen={isStopping}
        onClose={() => setStopping(false)}
        onConfirm={stop}
      >
        <p>{t.stopText}</p>
      </ConfirmDialog>
    </Page>
  );
}

/** Keeps what is answered, and says so to whoever goes to another page in the middle. */
function useBegun(place: BegunPlace, start: BegunAgreement) {
  const { agreements: t } = useText();
  const [begun, setBegun] = useState(start);
  const keep = useEffectEvent(() => {
    if (begun !== start) keepBegun(place, begun);
  });
  useEffect(() => keep(), [begun]);

  const left = useEffectEvent(() => {
    if (begunAt(place) === undefined) return;
    const { storyId, personId, kind } = place;
    const part = wizardPart(kind, personId);
    showToast({
      message: t.answersKept,
      action: {
        label: t.toQuestions,
        run: () => goTo({ page: 'agreements', id: storyId, part }),
      },
    });
  });
  useEffect(() => () => left(), []);
  return [begun, setBegun] as const;
}
