// All exhibitions, or those in the bin.
import type { ExhibitionRow } from '../../../shared/model/exhibition.ts';
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
import { shownWords } from './words-in.ts';

export function ExhibitionList({ isBin }: { isBin: boolean }) {
  const { exhibitions: t, language } = useText();
  const create = useCommand('exhibitions.create');
  const { data: rows, error, reload } = useQuery('exhibitions.list', { bin: isBin });
  const isEmpty = rows?.length === 0;

  async function start() {
    const made = await create.run({ languages: [language] });
    if (made) goTo({ page: 'exhibitions', id: made.id });
  }
  const newOne = (label: string) => (
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
            <ButtonLink to={{ page: 'exhibitions' }} icon="back">
              {t.leaveBin}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink to={{ page: 'exhibitions', part: 'bin' }} icon="bin" tone="quiet">
                {t.showBin}
              </ButtonLink>
              {!isEmpty && newOne(t.newOne)}
            </>
          )
        }
      />
      <ErrorNote error={create.error} />
      <ErrorNote error={error} onRetry={reload} />
      {isEmpty && isBin && <p className="soft">{t.binEmpty}</p>}
      {isEmpty && !isBin && (
        <EmptyState icon="exhibitions" title={t.emptyTitle} action={newOne(t.emptyAction)}>
          {t.emptyText}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <ul className="exhibition-list" aria-label={t.listLabel}>
          {rows.map((row) => (
            <ExhibitionLine key={row.id} row={row} isBin={isBin} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function ExhibitionLine({ row, isBin }: { row: ExhibitionRow; isBin: boolean }) {
  const { exhibitions: t, language } = useText();
  const { id } = row;
  const restore = useCommand('exhibitions.restore');
  const title = shownWords(row.title, [language, ...row.languages]) || t.untitled;

  async function bringBack() {
    if (!(await restore.run({ id }))) return;
    showToast({
      message: t.restored(title),
      action: { label: t.undo, run: () => void api.exhibitions.bin({ id }) },
    });
  }
  return (
    <li>
      <div>
        <strong dir="auto">
          <Link to={{ page: 'exhibitions', id }}>{title}</Link>
        </strong>
        <p className="soft small">
          {t.summary(row.itemCount, row.storyCount)} ·{' '}
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
