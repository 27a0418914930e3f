// One collection, for one archive: what goes, what stays and why, what is missing, where to; then the deposit is made.
import { useState } from 'react';
import type { AgreementsLock } from '../../../shared/model/agreements-lock.ts';
import type { DepositShape } from '../../../shared/model/deposit.ts';
import type { CollectionId, PackageId } from '../../../shared/model/ids.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { makingSubject } from '../../app/making-place.ts';
import { Note, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Link } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { AgreementsLockFields } from '../storyteller-copies/AgreementsLockFields.tsx';
import { DestinationChoice } from './DestinationChoice.tsx';
import { MadeDelivery } from './MadeDelivery.tsx';
import { MissingView } from './MissingView.tsx';
import { PlanView } from './PlanView.tsx';
import { RecipientFields, useRecipient } from './RecipientFields.tsx';
import { useChosenPreset } from './use-chosen-preset.ts';
import type { ChosenPreset } from './use-chosen-preset.ts';

interface PlanAndMakeProps {
  collectionId: CollectionId;
  replaces: PackageId | undefined;
}

export function PlanAndMake({ collectionId, replaces }: PlanAndMakeProps) {
  const { packages: t } = useText();
  const chosen = useChosenPreset();
  const [destination, setDestination] = useState<string>();
  const [formTyped, setForm] = useState<PackageForm>();
  const [sendsWithout, setSendsWithout] = useState(false);
  const [lock, setLock] = useState<AgreementsLock>();
  const address = useRecipient(replaces, chosen.preset);
  const keep = useCommand('presets.update');
  const job = useJob('packages.exportArchive', makingSubject(collectionId, replaces));
  const shape: DepositShape = { ...chosen.shape, form: formTyped ?? chosen.shape.form };
  const isSealed = shape.agreements === 'sealed';
  const question = {
    ...{ collectionId, use: 'archive' as const, shape },
    ...(destination === undefined ? {} : { destination }),
  };
  const plan = useQuery('packages.plan', question, { keepFormer: true });
  const count = plan.data?.goingIn.length ?? 0;
  const missing = plan.data?.missing ?? [];
  const hasRoom =
    plan.data === undefined ||
    destination === undefined ||
    plan.data.freeBytes >= plan.data.sizeBytes;

  async function make(place: string) {
    const made = await job.start({
      ...{ collectionId, destination: place, shape, presetName: chosen.name },
      ...{ sendsWithout: sendsWithout && missing.length > 0, ...address.input },
      ...(isSealed && lock !== undefined && { agreementsLock: lock }),
    });
    const { preset } = chosen;
    if (made && preset && preset.destination !== place)
      await keep.run({ ...preset, destination: place });
  }
  if (job.result) return <MadeDelivery record={job.result} />;
  return (
    <>
      <ArchiveChoice
        chosen={chosen}
        isDisabled={job.isRunning}
        onChoose={() => {
          setForm(undefined);
          setSendsWithout(false);
        }}
      />
      <ErrorNote error={plan.error} onRetry={plan.reload} />
      {plan.isLoading && !plan.data && <p role="status">{t.planning}</p>}
      {plan.data && <PlanView plan={plan.data} hasDestination={destination !== undefined} />}
      {plan.data && count > 0 && (
        <MissingView
          missing={missing}
          sendsWithout={sendsWithout}
          onSendsWithout={setSendsWithout}
          isDisabled={job.isRunning}
        />
      )}
      {(count > 0 || plan.error) && (
        <Section title={t.destination} lead={t.destinationHelp}>
          <RecipientFields address={address} isDisabled={job.isRunning} />
          <RadioGroup<PackageForm>
            label={t.form}
            options={[
              { id: 'folder', label: t.forms.folder, help: t.formHelp.folder },
              { id: 'zip', label: t.forms.zip, help: t.formHelp.zip },
            ]}
            value={shape.form}
            onChange={setForm}
            isDisabled={job.isRunning}
          />
          <DestinationChoice
            destination={destination}
            former={chosen.preset?.destination ?? null}
            onChoose={setDestination}
            isDisabled={job.isRunning}
          />
          {isSealed && <AgreementsLockFields onChange={setLock} isDisabled={job.isRunning} />}
          {!hasRoom && <Note tone="warning">{t.notEnoughRoom}</Note>}
          {job.error?.code === 'cancelled' && <Note>{t.cancelled}</Note>}
          <ErrorNote error={job.error} />
          {job.isRunning ? (
            <ProgressPanel label={t.making} progress={job.progress} onCancel={job.cancel} />
          ) : (
            <div>
              <Button
                tone="primary"
                icon="packages"
                isDisabled={
                  destination === undefined ||
                  count === 0 ||
                  !hasRoom ||
                  !address.isGiven ||
                  (missing.length > 0 && !sendsWithout) ||
                  (isSealed && lock === undefined)
                }
                onPress={() => destination !== undefined && void make(destination)}
              >
                {t.makeIt(count)}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}

interface ArchiveChoiceProps {
  chosen: ChosenPreset;
  onChoose: () => void;
  isDisabled: boolean;
}

function ArchiveChoice({ chosen, onChoose, isDisabled }: ArchiveChoiceProps) {
  const { deposit: t } = useText();
  const { shape, preset } = chosen;
  return (
    <div className="stack package-choice">
      <Select
        label={t.forWhichArchive}
        help={t.forWhichHelp}
        options={chosen.options}
        value={chosen.value}
        onChange={(id) => {
          chosen.choose(id);
          onChoose();
        }}
        isDisabled={isDisabled}
      />
      <p className="soft">
        <bdi>
          {t.shapeSummary({
            packages: t.units[shape.unit],
            form: t.forms[shape.form],
            records: shape.records.map((format) => t.records[format]).join(', '),
          })}
        </bdi>
      </p>
      <p>
        <Link
          to={
            preset
              ? { page: 'packages', id: preset.id, part: 'preset' }
              : { page: 'packages', part: 'presets' }
          }
        >
          {preset ? t.changePreset : t.toPresets}
        </Link>
      </p>
    </div>
  );
}
