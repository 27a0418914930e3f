// What a person should know about this library at once, on top of every page, until it is closed or put right.
import { useState } from 'react';
import type { LibraryWarning } from '../../shared/model/library.ts';
import { useCommand } from '../api/use-command.ts';
import { Note } from '../parts/blocks.tsx';
import { Button } from '../parts/Button.tsx';
import { ConfirmDialog } from '../parts/Dialog.tsx';
import { ErrorNote } from '../parts/ErrorNote.tsx';
import { ButtonLink } from '../parts/Link.tsx';
import { formatMoment } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import { useMay, useSession } from './session.ts';

export function LibraryNotes() {
  const { shell: t, parts, language } = useText();
  const { status } = useSession();
  const may = useMay();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const subjectOf = ({ code, subject }: LibraryWarning) =>
    code === 'decisions-may-be-missing' || code === 'opened-from-backup'
      ? formatMoment(language, subject)
      : subject;
  const keyOf = ({ code, subject }: LibraryWarning) => `${code} ${subject}`;
  const shown = status.warnings.filter((warning) => !closed.includes(keyOf(warning)));
  if (shown.length === 0) return null;

  return (
    <div className="stack no-print library-notes">
      {shown.map((warning) => (
        <Note key={keyOf(warning)} tone="warning">
          <p>{t.warnings[warning.code](subjectOf(warning))}</p>
          <div className="row">
            {warning.code === 'recovery-not-confirmed' && may('library.settings') && (
              <ButtonLink to={{ page: 'library', id: 'recovery' }}>
                {t.warningActions.recovery}
              </ButtonLink>
            )}
            {warning.code === 'opened-with-recovery-key' && (
              <ButtonLink to={{ page: 'library', id: 'passphrase' }}>
                {t.warningActions.passphrase}
              </ButtonLink>
            )}
            {warning.code === 'decisions-may-be-missing' && may('library.settings') && (
              <ConfirmDecisions since={subjectOf(warning)} />
            )}
            <Button tone="quiet" onPress={() => setClosed([...closed, keyOf(warning)])}>
              {parts.dismiss}
            </Button>
          </div>
        </Note>
      ))}
    </div>
  );
}

/** Opens what a damaged ledger has closed, so it asks once more. @param since a moment, in words */
function ConfirmDecisions({ since }: { since: string }) {
  const { shell: t } = useText();
  const confirm = useCommand('library.confirmDecisions');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t.warningActions.decisions}</Button>
      {isAsking && (
        <ConfirmDialog
          title={t.decisionsTitle}
          confirm={t.decisionsConfirm}
          isOpen
          isPending={confirm.isRunning}
          onConfirm={() => void confirm.run({})}
          onClose={() => setAsking(false)}
        >
          <p>{t.decisionsLead(since)}</p>
          <ErrorNote error={confirm.error} />
        </ConfirmDialog>
      )}
    </>
  );
}
