// Everything that is open, the most urgent first; or what has been closed.
import { useState } from 'react';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { EmptyState, Section } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { RadioGroup } from '../../parts/choices.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { Badge } from '../../parts/Tags.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { useDueWords } from './due-words.ts';
import type { DueWords } from './due-words.ts';

interface Line {
  area: 'request' | 'breach' | 'concern';
  id: string;
  number: number;
  title: string;
  words: string;
  isClosed: boolean;
  due: DueWords;
}

/** Requests, breaches and notes in one form. */
function useLines() {
  const { requests: t } = useText();
  const due = useDueWords();
  const requests = useQuery('requests.list', {});
  const breaches = useQuery('breaches.list', {});
  const concerns = useQuery('concerns.list', {});
  const error = requests.error ?? breaches.error ?? concerns.error;
  const lines: Line[] | undefined = requests.data &&
    breaches.data &&
    concerns.data && [
      ...concerns.data.map((one) => ({
        ...{ ...one, area: 'concern' as const, due: due.concern(one) },
        title: one.noticedBy,
      })),
      ...breaches.data.map((one) => ({
        ...{ ...one, area: 'breach' as const, due: due.breach(one) },
        ...{ title: t.wrong, words: one.what },
      })),
      ...requests.data.map((one) => ({
        ...{ ...one, area: 'request' as const, due: due.request(one) },
        title: t.shortKinds[one.kind],
      })),
    ];
  const reload = () => {
    for (const query of [requests, breaches, concerns]) query.reload();
  };
  return { lines, error, reload };
}

export function CaseList() {
  const { requests: t } = useText();
  const { lines, error, reload } = useLines();
  const [filter, setFilter] = useState<'open' | 'closed'>('open');
  if (!lines) return <ErrorNote error={error} onRetry={reload} />;
  const shown = lines
    .filter(({ isClosed }) => isClosed === (filter === 'closed'))
    .toSorted((one, other) => one.due.urgency - other.due.urgency);
  const of = (area: Line['area']) => shown.filter((line) => line.area === area);
  return (
    <div className="case-page">
      <div className="section-head">
        <RadioGroup
          label={t.filter}
          isLabelHidden
          isRow
          options={(['open', 'closed'] as const).map((id) => ({ id, label: t.filters[id] }))}
          value={filter}
          onChange={setFilter}
        />
        {lines.length > 0 && <MakeTable />}
      </div>
      {shown.length === 0 &&
        (filter === 'open' ? (
          <EmptyState icon="requests" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        ) : (
          <p>{t.emptyClosed}</p>
        ))}
      <Lines title={t.concernsTitle} lines={of('concern')} />
      <Lines title={t.breachesTitle} lines={of('breach')} />
      <Lines title={t.requestsTitle} lines={of('request')} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { requests: t } = useText();
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="case-list">
        {lines.map(({ area, id, number, title: name, words, due }) => (
          <li key={id} className="list-line case-line">
            <div>
              <h3>
                {t.numbers[area](String(number))} · <bdi>{name}</bdi>
              </h3>
              {words !== '' && (
                <p className="soft case-short">
                  <bdi>{words}</bdi>
                </p>
              )}
              <Badge tone={due.tone}>{due.words}</Badge>
            </div>
            <ButtonLink to={{ page: 'requests', id, part: area }}>{t.open}</ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function MakeTable() {
  const { requests: t } = useText();
  const make = useCommand('requests.exportCsv');
  async function choose() {
    const folder = await api.desktop.chooseFolder({ title: t.csvFolder });
    if (folder === null) return;
    const made = await make.run({ folder });
    if (made) showToast({ message: t.csvDone(made.path) });
  }
  return (
    <div>
      <Button onPress={() => void choose()} isPending={make.isRunning}>
        {t.csv}
      </Button>
      <ErrorNote error={make.error} />
    </div>
  );
}
