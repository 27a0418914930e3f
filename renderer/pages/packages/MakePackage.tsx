// Makes an archive package: choose a collection, see what would go in, say where to, then make it.
import { useState } from 'react';
import { usualShape } from '../../../shared/model/deposit.ts';
import { CollectionId } from '../../../shared/model/ids.ts';
import type { PackageId } from '../../../shared/model/ids.ts';
import type { DeliveryRecord } from '../../../shared/model/delivery.ts';
import type { PackageForm } from '../../../shared/model/package.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { replaceWith } from '../../app/use-route.ts';
import { Note, Page, PageHeader, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/use-text.ts';
import { RecordActions } from './PackageLedger.tsx';
import { PlanView } from './PlanView.tsx';
import { RecipientFields, useRecipient } from './RecipientFields.tsx';

interface MakePackageProps {
  collectionId: CollectionId | undefined;
  /** The package in whose place this one goes. */
  replaces?: PackageId | undefined;
}

export function MakePackage({ collectionId, replaces }: MakePackageProps) {
  const { packages: t, collections: c } = useText();
  const { data: rows, error, reload } = useQuery('collections.list', {});
  const choosable = (rows ?? []).filter((row) => row.storyCount > 0);
  const chosen = collectionId ?? (choosable.length === 1 ? choosable[0]?.id : undefined);
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'packages' }}>{t.backToList}</BackLink>}
        title={t.makeTitle}
        lead={t.makeLead}
      />
      <ErrorNote error={error} onRetry={reload} />
      {choosable.length > 0 && (
        <div className="package-choice">
          <Select
            label={t.chooseCollection}
            options={[
              ...(chosen === undefined ? [{ id: '', label: '—' }] : []),
              ...choosable.map((row) => ({
                id: row.id as string,
                label: `${row.title || c.untitled} (${c.storyCount(row.storyCount)})`,
              })),
            ]}
            value={chosen ?? ''}
            onChange={(id) => {
              const next = CollectionId.safeParse(id).data;
              if (next) replaceWith({ page: 'packages', id: next, part: 'make' });
            }}
          />
        </div>
      )}
      {rows && choosable.length === 0 && (
        <Note>
          <p>{t.emptyNoCollections}</p>
          <div>
            <ButtonLink to={{ page: 'collections' }}>{t.toCollections}</ButtonLink>
          </div>
        </Note>
      )}
      {chosen && <PlanAndMake key={chosen} collectionId={chosen} replaces={replaces} />}
    </Page>
  );
}

interface PlanAndMakeProps {
  collectionId: CollectionId;
  replaces: PackageId | undefined;
}

function PlanAndMake({ collectionId, replaces }: PlanAndMakeProps) {
  const { packages: t } = useText();
  const [destination, setDestination] = useState<string>();
  const [form, setForm] = useState<PackageForm>('folder');
  const address = useRecipient(replaces);
  const [chooseError, setChooseError] = useState<unknown>();
  const job = useJob('packages.exportArchive', collectionId);
  const question = {
    collectionId,
    use: 'archive' as const,
    ...(destination === undefined ? {} : { destination }),
  };
  const plan = useQuery('packages.plan', question, { keepFormer: true });
  const count = plan.data?.goingIn.length ?? 0;
  const hasRoom =
    plan.data === undefined ||
    destination === undefined ||
    plan.data.freeBytes >= plan.data.sizeBytes;

  async function choose() {
    setChooseError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.chooseDestinationTitle });
      if (folder !== null) setDestination(folder);
    } catch (failure) {
      setChooseError(asAppError(failure));
    }
  }
  if (job.result) return <Made record={job.result} />;
  return (
    <>
      <ErrorNote error={plan.error} onRetry={plan.reload} />
      {plan.isLoading && !plan.data && <p role="status">{t.planning}</p>}
      {plan.data && <PlanView plan={plan.data} hasDestination={destination !== undefined} />}
      {plan.data && count > 0 && (
        <Section title={t.destination} lead={t.destinationHelp}>
          <RecipientFields address={address} isDisabled={job.isRunning} />
          <RadioGroup<PackageForm>
            label={t.form}
            options={[
              { id: 'folder', label: t.forms.folder, help: t.formHelp.folder },
              { id: 'zip', label: t.forms.zip, help: t.formHelp.zip },
            ]}
            value={form}
            onChange={setForm}
            isDisabled={job.isRunning}
          />
          <div className="row">
            <Button icon="folder" onPress={() => void choose()} isDisabled={job.isRunning}>
              {destination === undefined ? t.chooseDestination : t.changeDestination}
            </Button>
            {destination === undefined ? (
              <span className="soft">{t.noDestination}</span>
            ) : (
              <bdi className="package-path">{destination}</bdi>
            )}
          </div>
          <ErrorNote error={chooseError} />
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
                isDisabled={destination === undefined || !hasRoom || !address.isGiven}
                onPress={() =>
                  destination !== undefined &&
                  void job.start({
                    ...{ collectionId, destination, ...address.input },
                    shape: { ...usualShape, form },
                  })
                }
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

function Made({ record }: { record: DeliveryRecord }) {
  const { packages: t } = useText();
  return (
    <Section title={t.doneTitle}>
      <div role="status" className="stack">
        <p>
          <bdi>{t.doneText(record.storyCount, record.path)}</bdi>
        </p>
        <p className="soft">{t.doneHelp}</p>
      </div>
      <RecordActions record={record} isNext />
    </Section>
  );
}
