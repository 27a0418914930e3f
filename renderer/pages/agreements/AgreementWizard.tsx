// Makes one agreement: one question a screen, and nothing is kept before the last button.
import { useEffect, useRef, useState } from 'react';
import type { AgeBand } from '../../../shared/model/person.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import type { Language } from '../../text/use-text.ts';
import { entryOf, newDraft, stepProblem, stepsOf } from './agreement-draft.ts';
import type { AgreementDraft, DraftKind } from './agreement-draft.ts';
import { agreementText } from './agreement-text.ts';
import { todayHere } from './today.ts';
import type { NarratorRow } from './use-story-narrators.ts';
import { WizardStep } from './WizardStep.tsx';

interface AgreementWizardProps {
  narrator: NarratorRow;
  ageBand: AgeBand;
  kind: DraftKind;
}

export function AgreementWizard({ narrator, ageBand, kind }: AgreementWizardProps) {
  const { agreements: t, language } = useText();
  const { member } = useSession();
  const { storyId, personId } = narrator;
  const updatePerson = useCommand('people.update');
  const add = useCommand('agreements.add');
  const [ageWasUnknown] = useState(ageBand === 'unknown');
  const today = todayHere();
  const [draft, setDraft] = useState<AgreementDraft>(() =>
    newDraft({ kind, ageBand, today, explainedBy: member.name, language }),
  );
  const [wording, setWording] = useState<Language>(language);
  const [at, setAt] = useState(0);
  const [wasAsked, setWasAsked] = useState(false);
  const [isStopping, setStopping] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = stepsOf(draft, ageWasUnknown);
  const step = steps[at] ?? 'summary';
  const problem = stepProblem(draft, step, today);
  const text = agreementText(kind, wording);
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
  function goOn() {
    setWasAsked(problem !== undefined);
    if (problem === undefined) setAt(at + 1);
  }
  function goBack() {
    setWasAsked(false);
    setAt(at - 1);
  }
  async function finish() {
    if (ageWasUnknown && !(await updatePerson.run({ id: personId, ageBand: draft.ageBand })))
      return;
    const { textVersion } = text;
    if (!(await add.run(entryOf({ draft, storyId, personId, textVersion })))) return;
    showToast({ message: t.saved });
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
        <WizardStep
          step={step}
          draft={draft}
          change={(patch) => {
            setDraft((former) => ({ ...former, ...patch }));
            setWasAsked(false);
          }}
          text={text}
          onWording={setWording}
          problem={wasAsked ? problem : undefined}
        />
        <ErrorNote error={updatePerson.error ?? add.error} />
        <div className="wizard-actions">
          {at > 0 && (
            <Button icon="back" onPress={goBack}>
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
        onConfirm={leave}
      >
        <p>{t.stopText}</p>
      </ConfirmDialog>
    </Page>
  );
}
