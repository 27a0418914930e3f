// One's own passphrase, and the recovery sheet of the library.
import { useState } from 'react';
import type { RecoverySheet } from '../../../shared/model/library.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay, useSession } from '../../app/session.ts';
import { Note, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { NewPassphrase } from '../start/NewPassphrase.tsx';
import { RecoverySheetStep } from '../start/RecoverySheetStep.tsx';

export function Recovery() {
  const { library: t } = useText();
  const { warnings } = useSession().status;
  const byKey = warnings.some(({ code }) => code === 'opened-with-recovery-key');
  const [isChanging, setChanging] = useState(byKey);
  return (
    <div className="stack-wide">
      <Section title={t.passphraseTitle} lead={t.passphraseLead}>
        {isChanging ? (
          <NewPassphrase
            asksCurrent={!byKey}
            onDone={() => {
              setChanging(false);
              showToast({ message: t.passphraseChanged });
            }}
            onLater={() => setChanging(false)}
          />
        ) : (
          <div>
            <Button onPress={() => setChanging(true)}>{t.changePassphrase}</Button>
          </div>
        )}
      </Section>
      <Sheet />
    </div>
  );
}

function Sheet() {
  const { library: t } = useText();
  const may = useMay();
  const { warnings } = useSession().status;
  const renew = useCommand('library.renewRecovery');
  const [isAsking, setAsking] = useState(false);
  const [sheet, setSheet] = useState<RecoverySheet>();
  const isUnconfirmed = warnings.some(({ code }) => code === 'recovery-not-confirmed');

  async function make() {
    const made = await renew.run({});
    setAsking(false);
    if (made) setSheet(made);
  }

  return (
    <Section title={t.recoveryTitle} lead={t.recoveryLead}>
      {sheet ? (
        <RecoverySheetStep sheet={sheet} onDone={() => setSheet(undefined)} />
      ) : (
        <>
          {isUnconfirmed && <Note tone="warning">{t.recoveryUnconfirmed}</Note>}
          <ErrorNote error={renew.error} />
          {may('library.settings') ? (
            <div>
              <Button onPress={() => setAsking(true)}>{t.renew}</Button>
            </div>
          ) : (
            <p>{t.recoveryOnlyLead}</p>
          )}
        </>
      )}
      <ConfirmDialog
        title={t.renewTitle}
        confirm={t.renew}
        isOpen={isAsking}
        isPending={renew.isRunning}
        onConfirm={() => void make()}
        onClose={() => setAsking(false)}
      >
        <p>{t.renewWarning}</p>
      </ConfirmDialog>
    </Section>
  );
}
