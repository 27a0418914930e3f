// One box that searches everything the person may see: stories, with the passages in which the words stand.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { SearchFilters, SearchQuery } from '../../../shared/model/search.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Route } from '../../app/routes.ts';
import { EmptyState, Note, Page, PageHeader } from '../../parts/blocks.tsx';
import { Button } from '../../parts/Button.tsx';
import { ErrorNote } from '../../parts/ErrorNote.tsx';
import { shortcutLetter } from '../../parts/shortcut-letter.ts';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { useText } from '../../text/use-text.ts';
import {
  countChosen,
  forgetSearchWhenLocked,
  noFilters,
  rememberedSearch,
  rememberSearch,
} from './find-memory.ts';
import { FindFacets } from './FindFacets.tsx';
import { FindViews } from './FindViews.tsx';
import { FoundStories, PAGE_SIZE } from './FoundStories.tsx';
import { ViewNameDialog } from './ViewNameDialog.tsx';
import './find.css';

const TYPING_PAUSE_MS = 150;
/** While the search is being made ready, more is found each time. */
const ASK_AGAIN_MS = 2_000;

/** @returns the box, which has the focus when somebody came by the keys */
function useBox(comesByKeys: boolean) {
  const box = useRef<HTMLInputElement>(null);
  const enter = useEffectEvent(() => {
    box.current?.focus();
    box.current?.select();
  });
  useEffect(() => {
    // Behind the shell, which leads to the heading of a new page.
    const frame = comesByKeys ? requestAnimationFrame(() => enter()) : 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (shortcutLetter(event) === 'k') enter();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [comesByKeys]);
  return box;
}

export function FindPage({ route }: { route: Route }) {
  const { find: t } = useText();
  const [query, setQuery] = useState(rememberedSearch);
  const [typed, setTyped] = useState(query.text);
  const box = useBox(route.id === 'box');
  useEffect(() => forgetSearchWhenLocked(), []);

  function search(next: SearchQuery) {
    rememberSearch(next);
    setQuery(next);
    setTyped(next.text);
  }
  const searchTyped = useEffectEvent(() => search({ ...query, text: typed }));
  useEffect(() => {
    if (typed === query.text) return undefined;
    const timer = setTimeout(() => searchTyped(), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, query.text]);

  const hasWords = query.text.trim() !== '' || countChosen(query.filters) > 0;
  return (
    <Page>
      <PageHeader title={t.title} />
      <search className="find-search">
        <TextField
          label={t.searchLabel}
          type="search"
          value={typed}
          onChange={setTyped}
          placeholder={t.searchPlaceholder}
          maxLength={500}
          help={t.shortcut}
          inputRef={box}
          onKeyDown={(event) => {
            if (event.key === 'Enter') search({ ...query, text: typed });
          }}
        />
      </search>
      <FindViews query={query} onChoose={search} />
      <Results
        query={query}
        hasWords={hasWords}
        isTyping={typed !== query.text}
        // Words that were typed a moment ago are not lost by a choice beside them.
        onFilters={(filters) => search({ text: typed, filters })}
      />
    </Page>
  );
}

interface ResultsProps {
  query: SearchQuery;
  hasWords: boolean;
  isTyping: boolean;
  onFilters: (filters: SearchFilters) => void;
}

function Results({ query, hasWords, isTyping, onFilters }: ResultsProps) {
  const { find: t } = useText();
  const found = useQuery(
    'search.find',
    { ...query, limit: hasWords ? PAGE_SIZE : 1 },
    { keepFormer: true },
  );
  const facets = useQuery('search.facets', query, { keepFormer: true });
  const { data, reload } = found;
  const isReady = (data?.readiness ?? 1) === 1;
  useEffect(() => {
    if (isReady) return undefined;
    const timer = setInterval(reload, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isReady, reload]);

  return (
    <div className="find-columns">
      <div className="find-main">
        <ErrorNote error={found.error ?? facets.error} onRetry={reload} />
        {!isReady && <Note>{t.notReady(Math.floor((data?.readiness ?? 0) * 100))}</Note>}
        {hasWords && (
          <div className="row find-count">
            <p role="status">
              {isTyping || found.isLoading || data === undefined
                ? t.searching
                : t.count(data.total)}
            </p>
            <KeepView query={query} />
          </div>
        )}
        {!hasWords ? (
          <Teaching title={t.emptyTitle} lines={t.emptyHelp} />
        ) : data?.total === 0 && !found.isLoading ? (
          <Teaching title={t.nothingTitle} lines={t.nothingHelp}>
            {countChosen(query.filters) > 0 && (
              <Button onPress={() => onFilters(noFilters)}>{t.clearFilters}</Button>
            )}
          </Teaching>
        ) : (
          data && <FoundStories query={query} first={data} />
        )}
      </div>
      <FindFacets facets={facets.data} filters={query.filters} onChange={onFilters} />
    </div>
  );
}

function Teaching({ title, lines, children }: TeachingProps) {
  return (
    <div className="find-teaching">
      <EmptyState icon="search" title={title}>
        {children}
      </EmptyState>
      <ul className="soft">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface TeachingProps {
  title: string;
  lines: readonly string[];
  children?: React.ReactNode;
}

function KeepView({ query }: { query: SearchQuery }) {
  const { find: t } = useText();
  const [isAsking, setAsking] = useState(false);
  const save = useCommand('search.saveView');
  return (
    <>
      <Button tone="quiet" icon="plus" onPress={() => setAsking(true)}>
        {t.keepView}
      </Button>
      {isAsking && (
        <ViewNameDialog
          title={t.keepTitle}
          help={t.keepHelp}
          name={query.text}
          error={save.error}
          onSave={async (name) => {
            if ((await save.run({ name, query })) === undefined) return;
            setAsking(false);
            showToast({ message: t.viewKept(name) });
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
