// All collections, or those in the bin.
import { api } from '../../api/connection.ts';
import type { CollectionRow } from '../../../shared/model/collection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { EmptyState, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink, Link } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { formatMoment } from '../../text/format.ts';
import { useText } from '../../text/use-text.ts';

export function CollectionList({ isBin }: { isBin: boolean }) {
  const { collections: t } = useText();
  const may = useMay();
  const create = useCommand('collections.create');
  const { data: rows, error, reload } = useQuery('collections.list', { bin: isBin });
  const mayWrite = may('collections.write');
  const isEmpty = rows?.length === 0;

  async function start() {
    const collection = await create.run({});
    if (collection) goTo({ page: 'collections', id: collection.id });
  }
  const newCollection = (label: string) => (
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
            <ButtonLink to={{ page: 'collections' }} icon="back">
              {t.leaveBin}
            </ButtonLink>
          ) : (
            mayWrite && (
              <>
                <ButtonLink to={{ page: 'collections', part: 'bin' }} icon="bin" tone="quiet">
                  {t.showBin}
                </ButtonLink>
                {!isEmpty && newCollection(t.newCollection)}
              </>
            )
          )
        }
      />
      <ErrorNote error={create.error} />
      <ErrorNote error={error} onRetry={reload} />
      {isEmpty && isBin && <p className="soft">{t.binEmpty}</p>}
      {isEmpty && !isBin && (
        <EmptyState
          icon="collections"
          title={t.emptyTitle}
          action={mayWrite ? newCollection(t.emptyAction) : undefined}
        >
          {mayWrite ? t.emptyText : t.emptyReadOnly}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <ul className="collection-list" aria-label={t.listLabel}>
          {rows.map((row) => (
            <CollectionLine key={row.id} row={row} isBin={isBin} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function CollectionLine({ row, isBin }: { row: CollectionRow; isBin: boolean }) {
  const { collections: t, language } = useText();
  const { id } = row;
  const restore = useCommand('collections.restore');
  const title = row.title || t.untitled;

  async function bringBack() {
    if (!(await restore.run({ id }))) return;
    showToast({
      message: t.restored(title),
      action: { label: t.undo, run: () => void api.collections.bin({ id }) },
    });
  }
  return (
    <li>
      <div>
        <strong dir="auto">
          <Link to={{ page: 'collections', id }}>{title}</Link>
        </strong>
        <p className="soft small">
          {t.storyCount(row.storyCount)} · {t.changedAt(formatMoment(language, row.updatedAt))}
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
