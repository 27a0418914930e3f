// What was found, page by page, as far as somebody wants to see it.
import { useEffect, useState } from 'react';
import type { SearchQuery } from '../../../shared/model/search.ts';
import type { OutputOf } from '../../../shared/contract/methods.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { useText } from '../../text/use-text.ts';
import { FoundStoryItem } from './FoundStoryItem.tsx';

export const PAGE_SIZE = 20;

interface FoundStoriesProps {
  query: SearchQuery;
  first: OutputOf<'search.find'>;
}

export function FoundStories({ query, first }: FoundStoriesProps) {
  const { find: t } = useText();
  const [pages, setPages] = useState(1);
  const key = JSON.stringify(query);
  useEffect(() => setPages(1), [key]);
  return (
    <section aria-label={t.resultsLabel}>
      <h2 className="visually-hidden">{t.resultsLabel}</h2>
      <ul className="find-results">
        {first.items.map((story) => (
          <FoundStoryItem key={story.id} story={story} />
        ))}
        {Array.from({ length: pages - 1 }, (_, page) => (
          <FurtherPage key={page} query={query} offset={(page + 1) * PAGE_SIZE} />
        ))}
      </ul>
      {pages * PAGE_SIZE < first.total && (
        <Button onPress={() => setPages(pages + 1)}>{t.more}</Button>
      )}
    </section>
  );
}

function FurtherPage({ query, offset }: { query: SearchQuery; offset: number }) {
  const { data, error, reload } = useQuery(
    'search.find',
    { ...query, offset, limit: PAGE_SIZE },
    { keepFormer: true },
  );
  if (error && !data)
    return (
      <li>
        <ErrorNote error={error} onRetry={reload} />
      </li>
    );
  return data?.items.map((story) => <FoundStoryItem key={story.id} story={story} />);
}
