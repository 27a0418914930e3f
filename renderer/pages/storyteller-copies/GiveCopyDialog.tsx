// Gives a storyteller a copy of their own story: what goes in, what it means that it has no lock, and where it goes.
import { useState } from 'react';
import type { PersonId, StoryId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import type { CopyContents, CopyPlan } from '../../../shared/model/storyteller-copy.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSession } from '../../app/session.ts';
import { Note, ProgressPanel } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioGroup } from '../../parts/choices.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { CopyContentsFields } from './CopyContentsFields.tsx';

interface GiveCopyDialogProps {
  storyId: StoryId;
  personId: PersonId;
  displayName: string;
  onClose: () => void;
}

export function GiveCopyDialog({ storyId, personId, displayName, onClose }: GiveCopyDialogProps) {
  const { storytellerCopies: t, parts } = useText();
  const plan = useQuery('storytellerCopies.plan', { storyId, personId }, { keepFormer: true });
  const job = useJob('storytellerCopies.give', `${storyId} ${personId}`);
  const [isNew, setNew] = useState(!job.isRunning);
  const made = isNew ? undefined : job.result;
  return (
    <Dialog
      title={t.title(displayName)}
      isOpen
      isWide
      onClose={onClose}
      {...(made || plan.data?.reasons.length === 0
        ? {}
        : { actions: <Button onPress={onClose}>{parts.cancel}</Button> })}
    >
      <ErrorNote error={plan.error} onRetry={plan.reload} />
      {!plan.data && plan.isLoading && <p role="status">{parts.loading}</p>}
      {made && <Made path={made.path} onClose={onClose} />}
      {!made && plan.data && plan.data.reasons.length > 0 && (
        <Note tone="warning" title={t.cannot}>
          <ul className="copy-reasons">
            {plan.data.reasons.map((reason) => (
              <li key={reason}>{t.reasons[reason]}</li>
            ))}
          </ul>
        </Note>
      )}
      {!made && plan.data?.reasons.length === 0 && (
        <Choices
          plan={plan.data}
          job={job}
          isNew={isNew}
          onStart={() => setNew(false)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function Made({ path, onClose }: { path: string; onClose: () => void }) {
  const { storytellerCopies: t } = useText();
  const show = useCommand('desktop.showInFolder');
  return (
    <div className="stack" role="status">
      <h3>{t.done}</h3>
      <p>
        <bdi className="package-path">{t.doneText(path)}</bdi>
      </p>
      <p className="soft">{t.doneHelp}</p>
      <ErrorNote error={show.error} />
      <div className="dialog-actions">
        <Button icon="folder" onPress={() => void show.run({ path })}>
          {t.openFolder}
        </Button>
        <Button tone="primary" onPress={onClose} autoFocus>
          {t.close}
        </Button>
      </div>
    </div>
  );
}

interface ChoicesProps {
  plan: CopyPlan;
  job: ReturnType<typeof useJob<'storytellerCopies.give'>>;
  /** What ended before the dialog was opened is not told here. */
  isNew: boolean;
  onStart: () => void;
  onClose: () => void;
}

/** Where names are hidden, the paper with the real name stays unless somebody says otherwise. */
function usualContents(plan: CopyPlan): CopyContents {
  return {
    sound: plan.sounds.length > 0 ? 'listening' : 'none',
    ownClosedParts: false,
    texts: plan.texts.length > 0,
    photos: plan.photos > 0,
    agreement: plan.agreements.length > 0 && !plan.isProtected,
  };
}

function Choices({ plan, job, isNew, onStart, onClose }: ChoicesProps) {
  const { storytellerCopies: t, parts } = useText();
  const { member } = useSession();
  const [what, setWhat] = useState(() => usualContents(plan));
  const [form, setForm] = useState<PackageForm>('folder');
  const [destination, setDestination] = useState<string>();
  const [confirmed, setConfirmed] = useState(false);
  const [chooseError, setChooseError] = useState<unknown>();
  const isLead = member.role === 'lead';
  const isAllowed = !plan.needsLead || (isLead && confirmed);

  async function choose() {
    setChooseError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.chooseTitle });
      if (folder !== null) setDestination(folder);
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  function make() {
    if (destination === undefined) return;
    onStart();
    const { storyId, personId } = plan;
    void job.start({ storyId, personId, destination, form, what, confirmed });
  }
  return (
    <div className="stack">
      <p>{t.lead}</p>
      <CopyContentsFields plan={plan} what={what} onChange={setWhat} isDisabled={job.isRunning} />
      <Note tone="warning" title={t.warningTitle}>
        <p>{t.warning}</p>
        <p>{plan.needsLead ? t.protectedWarning : t.whyNoLock}</p>
        {plan.needsLead && !isLead && <p>{t.confirmNeedsLead}</p>}
        {plan.needsLead && isLead && (
          <Checkbox label={t.confirm} isSelected={confirmed} onChange={setConfirmed} />
        )}
      </Note>
      <RadioGroup<PackageForm>
        label={t.form}
        options={(['folder', 'zip'] as const).map((id) => ({
          ...{ id, label: t.forms[id], help: t.formHelp[id] },
        }))}
        value={form}
        onChange={setForm}
        isDisabled={job.isRunning}
      />
      <div className="stack">
        <h3>{t.where}</h3>
        <div className="row">
          <Button icon="folder" onPress={() => void choose()} isDisabled={job.isRunning}>
            {destination === undefined ? t.choose : t.change}
          </Button>
          {destination !== undefined && <bdi className="package-path">{destination}</bdi>}
        </div>
      </div>
      <ErrorNote error={chooseError} />
      {!isNew && job.error?.code === 'cancelled' && <Note>{t.cancelled}</Note>}
      {!isNew && job.error?.code !== 'cancelled' && <ErrorNote error={job.error} />}
      {job.isRunning ? (
        <ProgressPanel label={t.making} progress={job.progress} onCancel={job.cancel} />
      ) : (
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button
            tone="primary"
            onPress={make}
            isDisabled={destination === undefined || !isAllowed}
          >
            {t.make}
          </Button>
        </div>
      )}
    </div>
  );
}
