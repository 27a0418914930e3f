// Brings in a collection that exists already, step by step: choose, say what is what, look at the check, bring in. Nothing is written before the last step.
import { useState } from 'react';
import type { TableEnd } from '../../../../shared/model/table.ts';
import { Page, PageHeader } from '../../../parts/blocks.tsx';
import { BackLink } from '../../../parts/Link.tsx';
import { useText } from '../../../text/use-text.ts';
import { ChooseSource } from './ChooseSource.tsx';
import { DoneStep } from './DoneStep.tsx';
import { OhmsSteps } from './OhmsSteps.tsx';
import { StepList } from './StepList.tsx';
import { TableSteps } from './TableSteps.tsx';
import './table-intake.css';

export type Chosen = { kind: 'table'; path: string } | { kind: 'ohms'; paths: string[] };

export function TableIntakePage() {
  const { tableIntake: t } = useText();
  const [chosen, setChosen] = useState<Chosen>();
  const [end, setEnd] = useState<TableEnd>();
  const [isChecked, setChecked] = useState(false);
  function startAgain() {
    setChosen(undefined);
    setEnd(undefined);
    setChecked(false);
  }
  const step = end !== undefined ? 4 : chosen === undefined ? 1 : isChecked ? 3 : 2;
  return (
    <Page>
      <PageHeader
        before={<BackLink to={{ page: 'intake' }}>{t.back}</BackLink>}
        title={t.title}
        lead={t.lead}
      />
      <StepList step={step} />
      {end !== undefined && <DoneStep end={end} onNext={startAgain} />}
      {end === undefined && chosen === undefined && <ChooseSource onChosen={setChosen} />}
      {end === undefined && chosen?.kind === 'table' && (
        <TableSteps
          key={chosen.path}
          path={chosen.path}
          isChecked={isChecked}
          onChecked={setChecked}
          onOther={startAgain}
          onEnd={setEnd}
        />
      )}
      {end === undefined && chosen?.kind === 'ohms' && (
        <OhmsSteps
          key={chosen.paths.join('\n')}
          paths={chosen.paths}
          onChecked={setChecked}
          onOther={startAgain}
          onEnd={setEnd}
        />
      )}
    </Page>
  );
}
