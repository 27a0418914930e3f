// Finds stories: search, filters, order, and a list of any length.
import { useEffect, useState } from 'react';
import type { OrganisationId } from '../../../shared/model/ids.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { api } from '../../api/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useMay } from '../../app/session.ts';
import { goTo } from '../../app/use-route.ts';
import { EmptyState, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { ButtonLink } from '../../parts/Link.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import { BinnedFilms } from '../../film/BinnedFilms.tsx';
import { BinnedAttachments } from '../arrivals/BinnedAttachments.tsx';
import { BinnedRecordings } from './BinnedRecordings.tsx';
import type { VisibleRange } from './list-pages.ts';
import { StoryFilterBar } from './StoryFilterBar.tsx';
import {
  countFilters,
  forgetListWhenLocked,
  listMemory,
  rememberList,
  withoutFilters,
} from './story-filters.ts';
import type { StoryFilters } from './story-filters.ts';
import { StoryRows } from './StoryRows.tsx';
import { useStoryPages } from './use-story-pages.ts';

interface StoryListProps {
  isBin: boolean;
  /** Where somebody came for the stories of one stage. */
  stage: Stage | undefined;
  /** Or of one organisation. */
  organisationId: OrganisationId | undefined;
}

export function StoryList({ isBin, stage, organisationId }: StoryListProps) {
  const { stories: t } = useText();
  const may = useMay();
  const create = useCommand('stories.create');
  const restore = useCommand('stories.restore');
  const [filters, setFilters] = useState<StoryFilters>(
    isBin || stage !== undefined || organisationId !== undefined
      ? {
          search: '',
          ...(stage === undefined ? {} : { stage }),
          ...(organisationId === undefined ? {} : { organisationId }),
        }
      : listMemory().filters,
  );
  const [range, setRange] = useState<VisibleRange>({ first: 0, last: 20 });
  const pages = useStoryPages({ filters, isBin, range });
  const isNarrowed = (filters.search ?? '') !== '' || countFilters(filters) > 0;
  const isEmpty = pages.total === 0 && !isNarrowed;
  useEffect(forgetListWhenLocked, []);

  function changeFilters(next: StoryFilters) {
    setFilters(next);
    if (!isBin) rememberList({ filters: next, index: 0 });
  }
  async function start() {
    const story = await create.run({});
    if (story) goTo({ page: 'stories', id: story.id });
  }
  async function bringBack(index: number) {
    const row = pages.row(index);
    if (row === undefined || !(await restore.run({ id: row.id }))) return;
    showToast({
      message: t.restored(row.title || t.untitled),
      action: { label: t.undo, run: () => void api.stories.bin({ id: row.id }) },
    });
  }
  const newStory = (label: string) => (
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
            <ButtonLink to={{ page: 'stories' }} icon="back">
              {t.leaveBin}
            </ButtonLink>
          ) : (
            <>
              {may('stories.write') && (
                <ButtonLink to={{ page: 'stories', part: 'bin' }} icon="bin" tone="quiet">
                  {t.showBin}
                </ButtonLink>
              )}
              {may('stories.write') && !isEmpty && newStory(t.newStory)}
            </>
          )
        }
      />
      <ErrorNote error={create.error ?? restore.error} />
      <ErrorNote error={pages.error} onRetry={pages.reload} />
      {isBin && may('recordings.make') && <BinnedRecordings />}
      {isBin && may('films.use') && <BinnedFilms />}
      {isBin && may('recordings.make') && <BinnedAttachments />}
      {isEmpty ? (
        isBin ? (
          <p className="soft">{t.binEmpty}</p>
        ) : (
          <EmptyState
            icon="stories"
            title={t.emptyTitle}
            action={may('stories.write') ? newStory(t.emptyAction) : undefined}
          >
            {may('stories.write') ? t.emptyText : t.emptyReadOnly}
          </EmptyState>
        )
      ) : (
        <>
          <StoryFilterBar filters={filters} onChange={changeFilters} />
          <p role="status" className="soft small">
            {pages.total === undefined
              ? t.loading
              : isBin
                ? t.countInBin(pages.total)
                : t.count(pages.total)}
          </p>
          {pages.total === 0 && (
            <div className="empty">
              <p>{t.noneFound}</p>
              <Button onPress={() => changeFilters({ ...withoutFilters(filters), search: '' })}>
                {t.clearFilters}
              </Button>
            </div>
          )}
          {pages.total !== undefined && pages.total > 0 && (
            <StoryRows
              total={pages.total}
              row={pages.row}
              onRange={setRange}
              startAt={isBin || stage !== undefined ? 0 : listMemory().index}
              onOpen={(index) => !isBin && rememberList({ index })}
              {...(isBin ? { onRestore: (index: number) => void bringBack(index) } : {})}
            />
          )}
        </>
      )}
    </Page>
  );
}
