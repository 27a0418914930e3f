// A page with everything of one kind in a list, and its bin: how to start one, what to do while there is none, and how one comes back.
import type { ReactNode } from 'react';
import { EmptyState, Page, PageHeader } from './blocks.tsx';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { ButtonLink, Link } from './Link.tsx';
import { showToast } from './toasts.tsx';

export interface ShelfWords {
  title: string;
  lead: string;
  newOne: string;
  listLabel: string;
  emptyTitle: string;
  emptyText: string;
  emptyAction: string;
  showBin: string;
  leaveBin: string;
  binTitle: string;
  binLead: string;
  binEmpty: string;
  restore: string;
  restored: (title: string) => string;
  undo: string;
}

interface ShelfRow<Id extends string> {
  id: Id;
  /** In people's words. */
  title: string;
  detail: ReactNode;
}

/** A command as it stands: see `useCommand`. */
interface Doing<Input> {
  run: (input: Input) => Promise<unknown>;
  isRunning: boolean;
  error: unknown;
}

interface ShelfPageProps<Id extends string> {
  page: 'collections' | 'exhibitions' | 'trails';
  isBin: boolean;
  words: ShelfWords;
  /** Undefined until they are read. */
  rows: readonly ShelfRow<Id>[] | undefined;
  error: unknown;
  onRetry: () => void;
  /** Undefined for those who may only look. */
  create: Doing<void> | undefined;
  restore: Doing<{ id: Id }>;
  /** Once more, after it was brought back. */
  bin: (input: { id: Id }) => Promise<unknown>;
  /** Below the list. */
  children?: ReactNode;
}

export function ShelfPage<Id extends string>(props: ShelfPageProps<Id>) {
  const { page, isBin, words: t, rows, error, onRetry, create, restore, bin, children } = props;
  const isEmpty = rows?.length === 0;

  async function bringBack({ id, title }: ShelfRow<Id>) {
    if (!(await restore.run({ id }))) return;
    showToast({
      message: t.restored(title),
      action: { label: t.undo, run: () => void bin({ id }) },
    });
  }
  const startButton = (label: string) =>
    create && (
      <Button
        tone="primary"
        icon="plus"
        onPress={() => void create.run()}
        isPending={create.isRunning}
      >
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
            <ButtonLink to={{ page }} icon="back">
              {t.leaveBin}
            </ButtonLink>
          ) : (
            create && (
              <>
                <ButtonLink to={{ page, part: 'bin' }} icon="bin" tone="quiet">
                  {t.showBin}
                </ButtonLink>
                {!isEmpty && startButton(t.newOne)}
              </>
            )
          )
        }
      />
      <ErrorNote error={create?.error ?? restore.error} />
      <ErrorNote error={error} onRetry={onRetry} />
      {isEmpty && isBin && <p className="soft">{t.binEmpty}</p>}
      {isEmpty && !isBin && (
        <EmptyState icon={page} title={t.emptyTitle} action={startButton(t.emptyAction)}>
          {t.emptyText}
        </EmptyState>
      )}
      {rows !== undefined && !isEmpty && (
        <>
          <ul className="shelf-list" aria-label={t.listLabel}>
            {rows.map((row) => (
              <li key={row.id}>
                <div>
                  <strong dir="auto">
                    <Link to={{ page, id: row.id }}>{row.title}</Link>
                  </strong>
                  <p className="soft small">{row.detail}</p>
                </div>
                {isBin && (
                  <Button
                    icon="undo"
                    onPress={() => void bringBack(row)}
                    isDisabled={restore.isRunning}
                  >
                    {t.restore}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {children}
        </>
      )}
    </Page>
  );
}
