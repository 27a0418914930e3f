// The next step of a case: what happened, on which day, and the words that it needs.
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { AppError } from '../../../shared/contract/errors.ts';
import { wordySteps } from '../../../shared/model/case.ts';
import type { BreachRisk } from '../../../shared/model/case.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../agreements/DayField.tsx';
import { todayHere } from '../agreements/today.ts';
import { useKeptWords } from './kept-words.ts';

export interface NewStep<K extends string> {
  kind: K;
  on: string;
  words: string;
  toWhom: string;
  risk: BreachRisk | null;
}

/** `kind` is null until somebody chooses another than the likely one. */
type Draft<K extends string> = Omit<NewStep<K>, 'kind'> & { kind: K | null };

interface StepFormProps<K extends string> {
  /** The case; what was typed is kept for it. */
  of: string;
  kinds: readonly K[];
  /** The one that most likely comes next. */
  likely: K;
  error: AppError | undefined;
  isRunning: boolean;
  /** @returns whether it is written down */
  onAdd: (step: NewStep<K>) => Promise<boolean>;
}

const risks = ['none', 'some', 'high'] as const;
const reasons: ReadonlySet<string> = new Set(['extended', 'not-told-ico', 'risk', 'reopened']);
const told: ReadonlySet<string> = new Set(['passed-on', 'told-people']);

export function StepForm<K extends string>(props: StepFormProps<K>) {
  const { of, kinds, likely, error, isRunning, onAdd } = props;
  const { requests: t } = useText();
  const { words: step, change } = useKeptWords<Draft<K>>(of, () => ({
    ...{ kind: null, on: todayHere(), words: '', toWhom: '', risk: null },
  }));
  const [isTried, setTried] = useState(false);
  // What can be done next changes with each step.
  const kind = kinds.find((one) => one === (step.kind ?? likely)) ?? kinds[0];
  if (kind === undefined) return null;
  const { on, words, toWhom, risk } = step;
  const missing = {
    on: on === '',
    words: wordySteps.has(kind) && words.trim() === '',
    toWhom: kind === 'passed-on' && toWhom.trim() === '',
    risk: kind === 'risk' && risk === null,
  };
  const say = (isMissing: boolean) => (isTried && isMissing ? t.missing : undefined);
  const label =
    kind === 'closed' || kind === 'done'
      ? t.stepDone
      : reasons.has(kind)
        ? t.stepReason
        : t.stepWords;
  const kindHelp = t.stepHelp[kind];
  const names: Record<string, string> = t.stepKinds;

  async function submit(chosen: K) {
    setTried(true);
    if (Object.values(missing).includes(true) || isRunning) return;
    const given = { words, toWhom: told.has(chosen) ? toWhom : '' };
    if (!(await onAdd({ kind: chosen, on, risk: chosen === 'risk' ? risk : null, ...given })))
      return;
    setTried(false);
    change({ kind: null, words: '', toWhom: '', risk: null });
  }
  return (
    <Section title={t.addStep}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(kind);
        }}
      >
        <div className="request-pair">
          <Select
            label={t.stepKind}
            options={kinds.map((id) => ({
              id,
              label: names[id] ?? id,
            }))}
            value={kind}
            onChange={(next) => change({ kind: next })}
            {...(kindHelp ? { help: kindHelp } : {})}
          />
          <DayField
            label={t.stepOn}
            value={on}
            onChange={(day) => change({ on: day })}
            error={isTried && missing.on ? t.dayMissing : undefined}
          />
        </div>
        {kind === 'risk' && (
          <RadioGroup
            label={t.risk}
            options={risks.map((id) => ({ id, label: t.risks[id], help: t.riskHelp[id] }))}
            value={risk}
            onChange={(next) => change({ risk: next })}
            error={say(missing.risk)}
          />
        )}
        {told.has(kind) && (
          <TextField
            label={t.stepWho}
            value={toWhom}
            onChange={(next) => change({ toWhom: next })}
            error={say(missing.toWhom)}
            maxLength={300}
          />
        )}
        <TextArea
          label={label}
          value={words}
          onChange={(next) => change({ words: next })}
          isOptional={!wordySteps.has(kind)}
          error={say(missing.words)}
          maxLength={50_000}
        />
        <ErrorNote error={error} />
        <div>
          <Button tone="primary" type="submit" isPending={isRunning}>
            {kind === 'closed' || kind === 'reopened' ? names[kind] : t.add}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
