// The recovery sheet: shown once, printed or saved as PDF alone, and confirmed by typing one group of it.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { RecoverySheet as Sheet } from '../../../shared/model/library.ts';
import { useCommand } from '../../api/use-command.ts';
import { Note } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatDay } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export interface RecoverySheetStepProps {
  sheet: Sheet;
  /** Confirmed, or put off. */
  onDone: () => void;
}

export function RecoverySheetStep({ sheet, onDone }: RecoverySheetStepProps) {
  const { start: t } = useText();
  const savePdf = useCommand('desktop.savePdf');
  const print = useCommand('desktop.print');
  const confirm = useCommand('library.confirmRecovery');
  const [savedAt, setSavedAt] = useState<string>();
  const [typed, setTyped] = useState('');
  const isWrong = confirm.error?.code === 'invalid-input';

  async function save() {
    const path = await savePdf.run({ title: t.savePdf, suggestedName: t.pdfName });
    if (path) setSavedAt(path);
  }
  async function submit() {
    const isDone = await confirm.run({ group: sheet.groupToConfirm, text: typed.trim() });
    if (isDone) onDone();
  }

  return (
    <div className="stack-wide">
      <PrintedSheet sheet={sheet} />
      <div className="row no-print">
        <Button icon="print" onPress={() => void print.run({})}>
          {t.print}
        </Button>
        <Button icon="folder" onPress={() => void save()} isPending={savePdf.isRunning}>
          {t.savePdf}
        </Button>
      </div>
      {savedAt && <Note>{t.savedPdf(savedAt)}</Note>}
      <ErrorNote error={savePdf.error ?? print.error} />
      <Form
        className="section no-print"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void submit();
        }}
      >
        <h2>{t.confirmTitle}</h2>
        <TextField
          label={t.confirmGroup(sheet.groupToConfirm)}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            confirm.clearError();
          }}
          error={isWrong ? t.confirmWrong : undefined}
          dir="ltr"
          maxLength={20}
          spellCheck={false}
        />
        {!isWrong && <ErrorNote error={confirm.error} />}
        <div className="row">
          <Button
            tone="primary"
            type="submit"
            isDisabled={typed.trim() === ''}
            isPending={confirm.isRunning}
          >
            {t.confirm}
          </Button>
          <Button tone="quiet" onPress={onDone}>
            {t.later}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function PrintedSheet({ sheet }: { sheet: Sheet }) {
  const { start: t, language } = useText();
  const groups = sheet.recoveryKey.split(/[\s-]+/u);
  return (
    <section className="card print-alone" aria-labelledby="sheet-heading">
      <h2 id="sheet-heading">{t.sheetHeading}</h2>
      <dl className="facts">
        <dt>{t.sheetOrganisation}</dt>
        <dd>
          <bdi>{sheet.organisation}</bdi>
        </dd>
        <dt>{t.sheetMadeOn}</dt>
        <dd>{formatDay(language, sheet.madeOn)}</dd>
      </dl>
      <h3>{t.sheetKey}</h3>
      <ol className="key-groups" dir="ltr">
        {groups.map((group, index) => (
          <li key={`${index} ${group}`}>
            <span className="small soft">{t.sheetGroup(index + 1)}</span>
            <span className="key-group">{group}</span>
          </li>
        ))}
      </ol>
      <p>{t.sheetAdvice}</p>
    </section>
  );
}
