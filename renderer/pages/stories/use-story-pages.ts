// The rows of a long list, fetched in pages of 100 for what is on the screen, and fetched again when something changed.
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/errors.ts';
import type { StoryRow } from '../../../shared/model/story.ts';
import { asAppError } from '../../api/as-app-error.ts';
import { api } from '../../api/connection.ts';
import { topicsOf } from '../../api/topics-of.ts';
import { useEvent } from '../../api/use-event.ts';
import { keepNear, pagesAround, pageSize, rowAt } from './list-pages.ts';
import type { VisibleRange } from './list-pages.ts';
import type { StoryFilters } from './story-filters.ts';

interface Rows {
  /** The question that these rows answer. */
  key: string;
  total: number;
  pages: ReadonlyMap<number, readonly StoryRow[]>;
}

export interface StoryPages {
  /** undefined until the first answer. */
  total: number | undefined;
  row: (index: number) => StoryRow | undefined;
  error: AppError | undefined;
  reload: () => void;
}

export function useStoryPages({
  filters,
  isBin,
  range,
}: {
  filters: StoryFilters;
  isBin: boolean;
  range: VisibleRange;
}): StoryPages {
  const key = JSON.stringify({ ...filters, bin: isBin });
  const [rows, setRows] = useState<Rows>();
  const [error, setError] = useState<AppError>();
  const [version, setVersion] = useState(0);
  const isNewQuestion = rows?.key !== key;
  const wanted = isNewQuestion ? '0' : pagesAround({ range, total: rows.total }).join();
  const fetched = useRef({ asOf: '', pages: new Set<number>() });

  useEvent('changed', ({ topics }) => {
    const ours = topicsOf('stories.list');
    if (topics.some((topic) => ours.includes(topic))) setVersion((count) => count + 1);
  });

  useEffect(() => {
    const asOf = `${key} ${version}`;
    if (fetched.current.asOf !== asOf) fetched.current = { asOf, pages: new Set() };
    const pages = wanted.split(',').map(Number);
    const current = fetched.current;
    const question = JSON.parse(key) as StoryFilters & { bin: boolean };
    async function read(page: number) {
      current.pages.add(page);
      try {
        const { total, items } = await api.stories.list({
          ...question,
          offset: page * pageSize,
          limit: pageSize,
        });
        if (fetched.current !== current) return;
        setError(undefined);
        setRows((former) => {
          const known = former?.key === key ? former.pages : new Map<number, StoryRow[]>();
          const next = keepNear(new Map(known).set(page, items), [page, ...pages], 4);
          for (const held of current.pages) if (!next.has(held)) current.pages.delete(held);
          return { key, total, pages: next };
        });
      } catch (failure) {
        current.pages.delete(page);
        if (fetched.current === current) setError(asAppError(failure));
      }
    }
    for (const page of pages) if (!current.pages.has(page)) void read(page);
  }, [key, wanted, version]);

  return {
    total: rows?.total,
    row: (index) => (rows === undefined ? undefined : rowAt(rows.pages, index)),
    error,
    reload: () => setVersion((count) => count + 1),
  };
}
