// OHMS files: nothing to map, so they are checked at once; whose they are and how names are meant can be changed.
import { useEffect, useEffectEvent, useState } from 'react';
import type { TableEnd, TableMapping } from '../../../../shared/model/table.ts';
import { useJob } from '../../../api/use-job.ts';
import { ProgressPanel, Section } from '../../../parts/blocks.tsx';
import { Button } from '../../../parts/Button.tsx';
import { RadioGroup } from '../../../parts/choices.tsx';
import { ErrorNote } from '../../../parts/ErrorNote.tsx';
import { useText } from '../../../text/use-text.ts';
import { CheckStep } from './CheckStep.tsx';

interface OhmsStepsProps {
  paths: string[];
  onChecked: (isChecked: boolean) => void;
  onOther: () => void;
  onEnd: (end: TableEnd) => void;
}

export function OhmsSteps({ paths, onChecked, onOther, onEnd }: OhmsStepsProps) {
  const { tableIntake: t } = useText();
  const subject = paths.join('\n');
  const check = useJob('tables.checkOhms', subject);
  const bringIn = useJob('tables.bringInOhms', subject);
  const [names, setNames] = useState<TableMapping['names']>('real');

  const checkFirst = useEffectEvent(async () => {
    if (await check.start({ paths, names })) onChecked(true);
  });
  useEffect(() => void checkFirst(), []);
  async function run(leavesOut: boolean) {
    const rowsWithErrors = leavesOut ? 'leave-out' : 'stop';
    const end = await bringIn.start({ paths, names, rowsWithErrors });
    if (end) onEnd(end);
  }
  if (check.isRunning || !check.result)
    return (
      <>
        {check.isRunning && (
          <ProgressPanel label={t.checking} progress={check.progress} onCancel={check.cancel} />
        )}
        <ErrorNote error={check.error} />
        {!check.isRunning && (
          <div className="row">
            <Button onPress={onOther}>{t.chooseOther}</Button>
          </div>
        )}
      </>
    );
  return (
    <>
      <Section title={t.meaningTitle}>
        <RadioGroup
          label={t.names}
          help={t.namesHelp}
          options={(['real', 'chosen'] as const).map((id) => ({ id, label: t.namesChoices[id] }))}
          value={names}
          onChange={setNames}
          isDisabled={bringIn.isRunning}
        />
      </Section>
      <CheckStep
        check={check.result}
        job={bringIn}
        onBack={onOther}
        onBringIn={(leavesOut) => void run(leavesOut)}
      />
    </>
  );
}
