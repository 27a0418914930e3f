// Takes in the library of another computer: choose, look at what would happen, and only then take it in.
import { useEffect, useRef, useState } from 'react';
import type { MergeReport } from '../../../shared/model/handover.ts';
import { intakeOutcomes } from '../../../shared/model/intake.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { useJob } from '../../api/use-job.ts';
import { Note, ProgressPanel, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { PassphraseField } from '../../parts/PassphraseField.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

/** @param given a folder that was chosen elsewhere */
export function TakeInHandover({ given }: { given: string | undefined }) {
  const { gathering: t } = useText();
  const check = useJob('handovers.check');
  const receive = useJob('handovers.receive');
  const [path, setPath] = useState(given);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<unknown>();
  const [looked, setLooked] = useState<MergeReport>();
  const [taken, setTaken] = useState<MergeReport>();
  const isRunning = check.isRunning || receive.isRunning;
  const failed = [check.error, receive.error].find(Boolean);

  async function choose() {
    setError(undefined);
    try {
      const folder = await api.desktop.chooseFolder({ title: t.chooseTitle });
      if (folder === null) return;
      setPath(folder);
      setLooked(undefined);
      setTaken(undefined);
    } catch (failure) {
      setError(asAppError(failure));
    }
  }
  async function look() {
    if (path === undefined) return;
    setLooked(undefined);
    setLooked(await check.start({ path, passphrase }));
  }
  async function take() {
    if (path === undefined) return;
    const done = await receive.start({ path, passphrase });
    if (done === undefined) return;
    setTaken(done);
    setLooked(undefined);
    setPath(undefined);
    setPassphrase('');
  }
  return (
    <Section title={t.takeIn} lead={t.takeInLead}>
      <div className="stack hub-form no-print">
        {!isRunning && (
          <div className="row">
            <Button icon="folder" onPress={() => void choose()}>
              {t.choose}
            </Button>
          </div>
        )}
        {path !== undefined && (
          <>
            <p>
              <bdi className="package-path">{path}</bdi>
            </p>
            {!isRunning && (
              <PassphraseField
                label={t.passphrase}
                help={t.passphraseHelp}
                value={passphrase}
                onChange={(typed) => {
                  setPassphrase(typed);
                  setLooked(undefined);
                }}
              />
            )}
          </>
        )}
        {path !== undefined && !isRunning && (
          <div className="row">
            <Button
              tone={looked ? 'plain' : 'primary'}
              isDisabled={passphrase === ''}
              onPress={() => void look()}
            >
              {t.look}
            </Button>
          </div>
        )}
        {check.isRunning && (
          <ProgressPanel label={t.looking} progress={check.progress} onCancel={check.cancel} />
        )}
        {receive.isRunning && (
          <ProgressPanel
            label={t.receiving}
            progress={receive.progress}
            onCancel={receive.cancel}
          />
        )}
      </div>
      {failed?.code === 'cancelled' ? (
        <Note>{t.stopped}</Note>
      ) : (
        <ErrorNote error={error ?? failed} />
      )}
      {looked && !isRunning && (
        <>
          <Outcome report={looked} />
          <div className="row no-print">
            <Button tone="primary" onPress={() => void take()}>
              {t.receive}
            </Button>
          </div>
        </>
      )}
      {taken && <Outcome report={taken} />}
    </Section>
  );
}

function Outcome({ report }: { report: MergeReport }) {
  const { gathering: t, language } = useText();
  const number = (value: number) => formatNumber(language, value);
  const organisation = report.organisation.trim() === '' ? t.unnamed : report.organisation;
  const refused = report.stories.filter(({ outcome }) => outcome === 'refused');
  const isDone = report.intakeId !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the keyboard goes on from here, unless somebody is busy elsewhere by now.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className="card hub-outcome" role="status">
      <h3 tabIndex={-1} ref={heading}>
        {isDone ? t.did(organisation) : t.would(organisation)}
      </h3>
      {report.wasReceived && <p>{t.again}</p>}
      <ul>
        {intakeOutcomes
          .filter((outcome) => (report.counts[outcome] ?? 0) > 0)
          .map((outcome) => (
            <li key={outcome}>{t.outcomes[outcome](number(report.counts[outcome] ?? 0))}</li>
          ))}
        {report.people.added > 0 && <li>{t.people(number(report.people.added))}</li>}
        {report.people.changed > 0 && <li>{t.changedPeople(number(report.people.changed))}</li>}
        {report.files > 0 && <li>{t.files(number(report.files))}</li>}
        {report.questions > 0 && <li>{t.questions(number(report.questions))}</li>}
      </ul>
      {isDone && report.questions > 0 && <p>{t.whereToDecide}</p>}
      {!isDone && refused.some(({ because }) => because === 'erased-there') && (
        <Note tone="warning">{t.erases}</Note>
      )}
      {refused.length > 0 && (
        <>
          <h4>{t.refused}</h4>
          <ul>
            {refused.map(({ code, because }) => (
              <li key={code}>
                <bdi>{code}</bdi> {because && t.because[because]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
