// Who has checked exactly these words, when and as what. A mistake stays on record and does not count.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { TextCheck, WholeText } from '../../../../shared/model/agreement-text.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../parts/Button.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { formatDay } from '../../../text/format.ts';
import { useText } from '../../../text/use-text.ts';

export function TextChecks({ whole }: { whole: WholeText }) {
  const { texts: t, language } = useText();
  const may = useMay();
  const [mistaken, setMistaken] = useState<TextCheck>();
  return (
    <section className="stack" aria-labelledby="text-checks">
      <h3 id="text-checks">{t.checksTitle}</h3>
      {whole.checks.length === 0 && <p className="soft">{t.noChecks}</p>}
      {!whole.legalReview && <p className="soft">{t.legalMissing}</p>}
      <ul className="text-list">
        {whole.checks.map((check) => (
          <li key={check.id} className="text-check" data-counts={check.takenBack === null}>
            <p>
              {t.checkLine(
                t.checkKinds[check.kind],
                check.checkedBy || '–',
                formatDay(language, check.checkedOn),
              )}
            </p>
            {check.takenBack && (
              <p className="small">{t.takenBackLine(check.takenBack.by, check.takenBack.reason)}</p>
            )}
            {check.takenBack === null && may('texts.write') && (
              <Button tone="quiet" onPress={() => setMistaken(check)}>
                {t.takeBackCheck}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mistaken && <MistakeDialog check={mistaken} onClose={() => setMistaken(undefined)} />}
    </section>
  );
}

function MistakeDialog({ check, onClose }: { check: TextCheck; onClose: () => void }) {
  const { texts: t, parts } = useText();
  const uncheck = useCommand('texts.uncheck');
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  async function submit() {
    if (!isEmpty && (await uncheck.run({ id: check.id, reason }))) onClose();
  }
  return (
    <Dialog title={t.takeBackTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t.takeBackLead}</p>
        <TextField
          label={t.takeBackReason}
          value={reason}
          onChange={setReason}
          maxLength={300}
          autoFocus
        />
        <ErrorNote error={uncheck.error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" type="submit" isDisabled={isEmpty} isPending={uncheck.isRunning}>
            {t.takeBackSave}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
