// All trails with how much of them was promised, or those in the bin.
import type { TrailRow } from '../../../shared/model/trail.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/use-route.ts';
import { EmptyState, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink, Link } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';
import { oneDecimal } from './one-decimal.ts';
import { TrailPromise } from './TrailPromise.tsx';
import { wordsIn } from './words-in.ts';

export function TrailList({ isBin }: { isBin: boolean }) {
  const { trails: t, language } = useText();
  const create = useCommand('trails.create');
  const { data: rows, error, reload } = useQuery('trails.list', { bin: isBin });
  const isEmpty = rows?.length === 0;

  async function start() {
    const trail = await create.run({ languages: [language] });
    if (trail) goTo({ page: 'trails', id: trail.id });
  }
  const newTrail = (label: string) => (
    <Button tone="primary" icon="plus" onPress={() => void start()} isPending={create.isRunning}>
      {label}
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title={isBin ? t.binTitle : t.title}
        lead={isBin ? t.binLead : t.lead}
        actions={
          isBin ? (
            <ButtonLink to={{ page: 'trails' }} icon="back">
              {t.leaveBin}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink to={{ page: 'trails', part: 'bin' }} icon="bin" tone="quiet">
                {t.showBin}
              </ButtonLink>
              {!isEmpty && newTrail(t.newTrail)}
            </>
          )
        }
      />
      <ErrorNote error={create.error} />
      <ErrorNote error={error} onRetry={reload} />
      {isEmpty && isBin && <p className="soft">{t.binEmpty}</p>}
      {isEmpty && !isBin && (
        <EmptyState icon="trails" title={t.emptyTitle} action={newTrail(t.emptyAction)}>
          {t.emptyText}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <>
          <ul className="trail-list" aria-label={t.listLabel}>
            {rows.map((row) => (
              <TrailLine key={row.id} row={row} isBin={isBin} />
            ))}
          </ul>
          {!isBin && <TrailPromise />}
        </>
      )}
    </Page>
  );
}

function TrailLine({ row, isBin }: { row: TrailRow; isBin: boolean }) {
  const { trails: t, language } = useText();
  const { id, stopCount, miles } = row;
  const restore = useCommand('trails.restore');
  const title = wordsIn(row.title, row.languages) || t.untitled;

  async function bringBack() {
    if (!(await restore.run({ id }))) return;
    showToast({
      message: t.restored(title),
      action: { label: t.undo, run: () => void api.trails.bin({ id }) },
    });
  }
  return (
    <li>
      <div>
        <strong dir="auto">
          <Link to={{ page: 'trails', id }}>{title}</Link>
        </strong>
        <p className="soft small">
          {t.stopCount(stopCount)} · {t.miles(oneDecimal(language, miles))} ·{' '}
          {t.changedAt(formatMoment(language, row.updatedAt))}
        </p>
        <ErrorNote error={restore.error} />
      </div>
      {isBin && (
        <Button icon="undo" onPress={() => void bringBack()} isPending={restore.isRunning}>
          {t.restore}
        </Button>
      )}
    </li>
  );
}
