// Miles, localities and hosts of all trails, against what was promised. A lead sets the numbers.
import { useState } from 'react';
import type { TrailProgress, TrailPromise as Promised } from '../../../shared/model/trail.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { formatNumber } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { wholeNumber } from '../home/whole-number.ts';
import { oneDecimal } from './one-decimal.ts';

const kinds = ['miles', 'localities', 'hosts'] as const;

export function TrailPromise() {
  const { trails: t, language } = useText();
  const may = useMay();
  const { data, error, reload } = useQuery('trails.progress', {});
  const [isChanging, setChanging] = useState(false);
  if (!data) return <ErrorNote error={error} onRetry={reload} />;
  const there = { miles: data.miles, localities: data.localities.length, hosts: data.hosts };
  return (
    <Section
      title={t.promiseTitle}
      actions={
        may('targets.set') && (
          <Button tone="quiet" onPress={() => setChanging(true)}>
            {t.changePromise}
          </Button>
        )
      }
    >
      <ul className="trail-promise">
        {kinds.map((kind) => (
          <li key={kind}>
            <span>{t.promiseKinds[kind]}</span>
            <strong>
              {t.promiseOf(
                oneDecimal(language, there[kind]),
                formatNumber(language, data.promise[kind]),
              )}
            </strong>
            <span className="progress-track" aria-hidden="true">
              <span
                className="progress-fill"
                style={{
                  inlineSize: `${Math.min(100, (there[kind] / data.promise[kind]) * 100)}%`,
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      {data.localities.length > 0 && (
        <p className="soft small">
          <bdi>{t.localitiesSoFar(data.localities.join(', '))}</bdi>
        </p>
      )}
      {isChanging && <PromiseDialog progress={data} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function PromiseDialog({ progress, onClose }: { progress: TrailProgress; onClose: () => void }) {
  const { trails: t, parts } = useText();
  const save = useCommand('trails.setPromise');
  const [typed, setTyped] = useState(() => ({
    miles: String(progress.promise.miles),
    localities: String(progress.promise.localities),
    hosts: String(progress.promise.hosts),
  }));
  const number = (kind: keyof Promised) => {
    const value = wholeNumber(typed[kind]);
    return value === undefined || value < 1 || value > 10_000 ? undefined : value;
  };
  const [miles, localities, hosts] = kinds.map(number);
  async function keep() {
    if (miles === undefined || localities === undefined || hosts === undefined) return;
    if (await save.run({ miles, localities, hosts })) onClose();
  }
  return (
    <Dialog
      title={t.promiseTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{parts.cancel}</Button>
          <Button tone="primary" onPress={() => void keep()} isPending={save.isRunning}>
            {parts.save}
          </Button>
        </>
      }
    >
      <ErrorNote error={save.error} />
      {kinds.map((kind) => (
        <TextField
          key={kind}
          label={t.promiseKinds[kind]}
          value={typed[kind]}
          onChange={(value) => setTyped((now) => ({ ...now, [kind]: value }))}
          error={number(kind) === undefined ? t.wrongNumber('1', '10,000') : undefined}
          inputMode="numeric"
          dir="ltr"
          maxLength={6}
        />
      ))}
    </Dialog>
  );
}
