// Makes something of an exhibition: what, what would go in and what stays, where to and for whom; then it is made.
import { useState } from 'react';
import type { Use } from '../../../shared/model/agreement.ts';
import { ExhibitionOutput, exhibitionOutputs } from '../../../shared/model/exhibition-output.ts';
import type { Exhibition } from '../../../shared/model/exhibition.ts';
import type { ExhibitionId, PackageId } from '../../../shared/model/ids.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { focusHeading } from '../../app/focus-heading.ts';
import { makingSubject } from '../../app/making-place.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup, Switch } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink } from '../../parts/Link.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DestinationChoice } from '../packages/DestinationChoice.tsx';
import { RecipientFields, useRecipient } from '../packages/RecipientFields.tsx';
import { EarlierOutputs } from './EarlierOutputs.tsx';
import { ExhibitionPlanView } from './ExhibitionPlanView.tsx';
import { MadeOutput } from './MadeOutput.tsx';
import { shownWords } from './words-in.ts';

interface MakeExhibitionProps {
  id: ExhibitionId;
  /** An earlier one in whose place this one goes. */
  replaces?: PackageId | undefined;
}

export function MakeExhibition({ id, replaces }: MakeExhibitionProps) {
  const { exhibitions: t, language } = useText();
  const { data: exhibition, error, reload } = useQuery('exhibitions.get', { id });
  const { data: records } = useQuery('packages.list', {});
  const former = records?.find((record) => record.id === replaces);
  const title = exhibition && shownWords(exhibition.title, [language, ...exhibition.languages]);
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'exhibitions', id }}>{t.backToOne}</BackLink>}
        title={t.makeTitle}
        lead={
          title === undefined ? undefined : (
            <>
              <bdi>{title || t.untitled}</bdi> · {t.makeLead}
            </>
          )
        }
      />
      <ErrorNote error={error} onRetry={reload} />
      {former && <Note>{t.cleanLead(former.name)}</Note>}
      {exhibition && records && (
        <PlanAndMake key={replaces} exhibition={exhibition} replaces={replaces} former={former} />
      )}
      <EarlierOutputs id={id} />
    </Page>
  );
}

interface PlanAndMakeProps {
  exhibition: Exhibition;
  replaces: PackageId | undefined;
  former: PackageRecord | undefined;
}

const needsAddress: readonly ExhibitionOutput[] = ['cards', 'website'];
const packUses = ['broadcast', 'learning'] as const satisfies readonly Use[];

function isAddress(text: string): boolean {
  return /^https?:\/\//u.test(text) && URL.canParse(text);
}

function PlanAndMake({ exhibition, replaces, former }: PlanAndMakeProps) {
  const { exhibitions: t, packages, agreements } = useText();
  const { id } = exhibition;
  const [what, setWhat] = useState<ExhibitionOutput>(
    ExhibitionOutput.safeParse(former?.kind).data ?? 'kiosk',
  );
  const [packUse, setPackUse] = useState<(typeof packUses)[number]>(
    packUses.find((one) => one === former?.use) ?? 'learning',
  );
  const [hasCropMarks, setCropMarks] = useState(false);
  const [destination, setDestination] = useState<string>();
  const [typedAddress, setAddress] = useState(former?.webAddress ?? '');
  const [isAgain, setAgain] = useState(false);
  const address = useRecipient(replaces);
  const job = useJob('exhibitions.make', makingSubject(id, replaces));
  const use = what === 'media-pack' ? { use: packUse } : {};
  const plan = useQuery(
    'exhibitions.plan',
    { id, what, ...use, ...(destination === undefined ? {} : { destination }) },
    { keepFormer: true },
  );
  const goingIn = plan.data?.goingIn ?? 0;
  const wantsAddress = needsAddress.includes(what);
  const webAddress = typedAddress.trim();
  const hasAddress = !wantsAddress || isAddress(webAddress);
  const hasRoom =
    destination === undefined ||
    plan.data === undefined ||
    plan.data.freeBytes >= plan.data.sizeBytes;
  const isLibraryFull = plan.data?.isLibraryFull ?? false;
  const isNamed = plan.data?.names.some(({ isCertain }) => isCertain) ?? false;
  const isReady = plan.data !== undefined && !plan.isLoading && goingIn > 0 && !isNamed;

  const hasNobodyToAsk = Object.values(exhibition.contact).every((words) => words.trim() === '');

  if (job.result && !isAgain && !job.isRunning)
    return (
      <MadeOutput
        record={job.result}
        onAgain={() => {
          setAgain(true);
          focusHeading();
          // The clean one has taken its place: what comes next is new.
          if (replaces !== undefined) goTo({ page: 'exhibitions', id, part: 'make' });
        }}
      />
    );
  return (
    <>
      <RadioGroup<ExhibitionOutput>
        label={t.what}
        options={exhibitionOutputs.map((one) => ({
          ...{ id: one, label: t.outputs[one], help: t.outputHelp[one] },
        }))}
        value={what}
        onChange={setWhat}
        isDisabled={job.isRunning || replaces !== undefined}
      />
      {what === 'media-pack' && (
        <Select
          label={t.forWhichUse}
          options={packUses.map((one) => ({ id: one, label: agreements.uses[one] }))}
          value={packUse}
          onChange={setPackUse}
          isDisabled={job.isRunning}
        />
      )}
      {what === 'wall' && (
        <Switch
          label={t.cropMarks}
          help={t.cropMarksHelp}
          isSelected={hasCropMarks}
          onChange={setCropMarks}
          isDisabled={job.isRunning}
        />
      )}
      {plan.data && <p className="soft">{t.neededUse(agreements.uses[plan.data.use])}</p>}
      {hasNobodyToAsk && <Note tone="warning">{t.nobodyToAsk}</Note>}
      <ErrorNote error={plan.error} onRetry={plan.reload} />
      {plan.isLoading && !plan.data && <p role="status">{t.planning}</p>}
      {plan.data && (
        <ExhibitionPlanView
          exhibition={exhibition}
          plan={plan.data}
          hasDestination={destination !== undefined}
        />
      )}
      {goingIn > 0 && (
        <Section title={packages.destination}>
          {wantsAddress && (
            <TextField
              label={t.webAddress}
              help={t.webAddressHelp}
              value={typedAddress}
              onChange={setAddress}
              dir="ltr"
              maxLength={300}
              error={webAddress === '' || hasAddress ? undefined : t.webAddressWrong}
              isRequired
              isDisabled={job.isRunning}
              placeholder="https://"
            />
          )}
          <RecipientFields
            address={address}
            isDisabled={job.isRunning}
            label={t.recipient}
            help={t.recipientHelp}
          />
          <DestinationChoice
            destination={destination}
            former={null}
            onChoose={setDestination}
            isDisabled={job.isRunning}
          />
          {!hasRoom && <Note tone="warning">{packages.notEnoughRoom}</Note>}
          {isLibraryFull && <Note tone="warning">{t.noRoomInLibrary}</Note>}
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
                  !isReady ||
                  destination === undefined ||
                  !hasRoom ||
                  isLibraryFull ||
                  !address.isGiven ||
                  !hasAddress
                }
                onPress={() => {
                  if (destination === undefined) return;
                  setAgain(false);
                  void job.start({
                    ...{ id, what, destination, ...use, ...address.input },
                    ...(wantsAddress && { webAddress }),
                    ...(what === 'wall' && { cropMarks: hasCropMarks }),
                  });
                }}
              >
                {t.makeIt(goingIn)}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
