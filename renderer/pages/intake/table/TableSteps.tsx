// A table between its columns and its check: what was chosen stays while one goes back and forth.
import { useEffect, useEffectEvent, useState } from 'react';
import type {
  TableEnd,
  TableLook,
  TableMapping,
  TableReading,
  TableSource,
} from '../../../../shared/model/table.ts';
import { useJob } from '../../../api/use-job.ts';
import { ProgressPanel } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { useText } from '../../../text/use-text.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';

interface TableStepsProps {
  path: string;
  isChecked: boolean;
  onChecked: (isChecked: boolean) => void;
  onOther: () => void;
  onEnd: (end: TableEnd) => void;
}

function guessOf(look: TableLook): TableMapping {
  return {
    columns: look.columns.flatMap(({ name, guess }) =>
      guess === null ? [] : [{ column: name, field: guess }],
    ),
    ...{ dayOrder: 'day-first', names: 'real' },
  };
}

export function TableSteps({ path, isChecked, onChecked, onOther, onEnd }: TableStepsProps) {
  const { tableIntake: t } = useText();
  const looking = useJob('tables.look', path);
  const check = useJob('tables.check', path);
  const bringIn = useJob('tables.bringIn', path);
  const [reading, setReading] = useState<TableReading>({
    ...{ encoding: null, delimiter: null, sheet: null },
  });
  const [look, setLook] = useState<TableLook>();
  const [mapping, setMapping] = useState<TableMapping>();
  const [mediaFolder, setMediaFolder] = useState<string | null>(null);
  const [organisation, setOrganisation] = useState('');
  const source: TableSource = { path, reading, mediaFolder, organisation };

  async function read(next: TableReading) {
    setReading(next);
    const found = await looking.start({ path, reading: next });
    if (!found) return;
    setLook(found);
    setMapping(guessOf(found));
  }
  const readFirst = useEffectEvent(() => void read(reading));
  useEffect(() => readFirst(), []);

  async function runCheck() {
    if (mapping === undefined) return;
    if (await check.start({ source, mapping })) onChecked(true);
  }
  async function runBringIn(leavesOut: boolean) {
    if (mapping === undefined) return;
    const rowsWithErrors = leavesOut ? 'leave-out' : 'stop';
    const end = await bringIn.start({ source, mapping, rowsWithErrors });
    if (end) onEnd(end);
  }

  const other = (
    <div className="row">
      <bdi className="intake-path">{path}</bdi>
      {!bringIn.isRunning && <Button onPress={onOther}>{t.chooseOther}</Button>}
    </div>
  );
  if (look === undefined || mapping === undefined)
    return (
      <>
        {other}
        {looking.isRunning && (
          <ProgressPanel label={t.looking} progress={looking.progress} onCancel={looking.cancel} />
        )}
        <ErrorNote error={looking.error} />
      </>
    );
  if (isChecked && check.result)
    return (
      <CheckStep
        check={check.result}
        job={bringIn}
        onBack={() => onChecked(false)}
        onBringIn={(leavesOut) => void runBringIn(leavesOut)}
      />
    );
  return (
    <>
      {other}
      <ErrorNote error={looking.error} />
      <ColumnsStep
        look={look}
        mapping={mapping}
        onMapping={setMapping}
        reading={reading}
        onReading={(next) => void read(next)}
        guess={() => setMapping(guessOf(look))}
        mediaFolder={mediaFolder}
        onMediaFolder={setMediaFolder}
        organisation={organisation}
        onOrganisation={setOrganisation}
      />
      <ErrorNote error={check.error} />
      {check.isRunning ? (
        <ProgressPanel label={t.checking} progress={check.progress} onCancel={check.cancel} />
      ) : (
        <div className="row">
          <Button
            tone="primary"
            onPress={() => void runCheck()}
            isDisabled={mapping.columns.length === 0}
          >
            {t.check}
          </Button>
        </div>
      )}
    </>
  );
}
