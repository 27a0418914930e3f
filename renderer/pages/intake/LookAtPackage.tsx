// Looks at a package: what is wrong with it, what would come in, and the question whether it should.
import { useEffect, useEffectEvent, useState } from 'react';
import type { IntakeCheck } from '../../../shared/model/intake-report.ts';
import { useJob } from '../../api/use-job.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { Note, Page, PageHeader, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/choices.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { BackLink, ButtonLink } from '../../parts/Link.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { ChoosePackage, lookAt } from './ChoosePackage.tsx';
import { PackageReport } from './PackageReport.tsx';

export function LookAtPackage({ path }: { path: string | undefined }) {
  const { intakes: t } = useText();
  const check = useJob('intakes.check');
  const receive = useJob('intakes.receive');
  const isBusy = check.isRunning || receive.isRunning;

  const lookAtGiven = useEffectEvent(() => {
    if (path !== undefined && !isBusy && check.input?.path !== path) void check.start({ path });
  });
  useEffect(() => lookAtGiven(), [path]);

  const report = check.result?.path === path ? check.result : undefined;
  const receiveError = receive.input?.path === path ? receive.error : undefined;
  async function takeIn(said: Said) {
    if (report === undefined) return;
    const { isSound } = report;
    const given = { path: report.path, takeWhatIsSound: !isSound, ...said };
    const intake = await receive.start(given);
    if (intake) goTo({ page: 'intake', id: intake.id });
  }
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'intake' }}>{t.backToList}</BackLink>}
        title={t.checkTitle}
        lead={t.checkLead}
      />
      {path !== undefined && (
        <p>
          <bdi className="intake-path">{path}</bdi>
        </p>
      )}
      {check.isRunning && (
        <ProgressPanel label={t.checking} progress={check.progress} onCancel={check.cancel} />
      )}
      {receive.isRunning && (
        <ProgressPanel label={t.receiving} progress={receive.progress} onCancel={receive.cancel} />
      )}
      {check.error?.code === 'cancelled' ? (
        <Note>{t.cancelled}</Note>
      ) : (
        <ErrorNote error={check.error} />
      )}
      {receiveError?.code === 'cancelled' ? (
        <Note>{t.cancelled}</Note>
      ) : (
        <ErrorNote error={receiveError} />
      )}
      {report && !receive.isRunning && <Report report={report} onTakeIn={takeIn} />}
      {!isBusy && (
        <Section title={t.lookAgain}>
          <ChoosePackage />
        </Section>
      )}
    </Page>
  );
}

/** What a person says of the sender. */
interface Said {
  organisation: string;
  trustsSender: boolean;
}

interface ReportProps {
  report: IntakeCheck;
  onTakeIn: (said: Said) => Promise<void>;
}

function Report({ report, onTakeIn }: ReportProps) {
  const { intakes: t } = useText();
  const may = useMay();
  if (report.kind === 'folder')
    return (
      <Section title={t.folderTitle} lead={t.folderText}>
        <ul className="intake-inside">
          {report.inside.map((path) => (
            <li key={path}>
              <bdi>{path.split(/[/\\]/u).at(-1)}</bdi>
              <Button onPress={() => lookAt(path)}>{t.lookAt}</Button>
            </li>
          ))}
        </ul>
      </Section>
    );
  if (report.kind === 'handover')
    return (
      <Section title={t.handoverTitle} lead={t.handoverText}>
        {may('intakes.decide') ? (
          <ButtonLink to={{ page: 'hub', id: report.path, part: 'take-in' }} tone="primary">
            {t.handoverGo}
          </ButtonLink>
        ) : (
          <Note>{t.handoverLead}</Note>
        )}
      </Section>
    );
  return (
    <PackageReport report={report}>
      <Decision report={report} onTakeIn={onTakeIn} />
    </PackageReport>
  );
}

function Decision({ report, onTakeIn }: ReportProps) {
  const { intakes: t } = useText();
  const [isAsking, setAsking] = useState(false);
  const [organisation, setOrganisation] = useState('');
  const [trustsSender, setTrustsSender] = useState(false);
  const may = useMay();
  const said = { organisation, trustsSender };
  const { received, isSound, canTakeWhatIsSound, stories } = report;
  const coming = stories.filter(
    ({ outcome, why }) => outcome === 'added' || outcome === 'changed' || why === 'sender-in-doubt',
  ).length;
  if (received !== null)
    return (
      <Note title={t.receivedBefore}>
        <ButtonLink to={{ page: 'intake', id: received }}>{t.seeIntake}</ButtonLink>
      </Note>
    );
  if (isSound ? coming === 0 : !canTakeWhatIsSound)
    return isSound ? <Note>{t.nothingToTake}</Note> : null;
  return (
    <div className="intake-decision">
      {report.organisation === '' && (
        <TextField
          label={t.organisation}
          help={t.organisationHelp}
          value={organisation}
          onChange={setOrganisation}
          isOptional
        />
      )}
      {report.doubt !== null && may('intakes.decide') && (
        <Checkbox
          label={t.trust}
          help={t.trustHelp[report.doubt]}
          isSelected={trustsSender}
          onChange={setTrustsSender}
        />
      )}
      {isSound ? (
        <Button tone="primary" icon="intake" onPress={() => void onTakeIn(said)}>
          {t.takeIn}
        </Button>
      ) : (
        <Button icon="intake" onPress={() => setAsking(true)}>
          {t.takeSound}
        </Button>
      )}
      <ConfirmDialog
        title={t.takeSoundTitle}
        confirm={t.takeSound}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void onTakeIn(said);
        }}
      >
        <p>{t.takeSoundText(coming)}</p>
      </ConfirmDialog>
    </div>
  );
}
