// Searches kept under a name. Their words may be names: those of people who know the names are for such people alone.
import type Database from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import { SearchViewId } from '../../../../shared/model/ids.ts';
import { facetNames, SearchFilters } from '../../../../shared/model/search.ts';
import type { SearchQuery, SearchView } from '../../../../shared/model/search.ts';
import type { LibraryContext } from '../../context.ts';
import { audienceOf } from '../../db/search-index.ts';

interface Row {
  id: SearchViewId;
  name: string;
  words: string;
}

/** What was chosen and is not there any more is left out. */
function filtersOf(sql: Database.Database, id: SearchViewId): SearchFilters {
  const chosen: Record<string, string[]> = {};
  const rows = sql
    .prepare<[string], { facet: string; value: string }>(
      'select facet, value from search_view_choices where view_id = ? order by facet, value',
    )
    .all(id);
  for (const { facet, value } of rows) (chosen[facet] ??= []).push(value);
  const known = facetNames.map((facet) => [
    facet,
    SearchFilters.shape[facet].safeParse(chosen[facet] ?? []).data ?? [],
  ]);
  return SearchFilters.parse(Object.fromEntries(known));
}

function read(context: LibraryContext, { id, name, words }: Row): SearchView {
  return { id, name, query: { text: words, filters: filtersOf(context.library.db.sql, id) } };
}

export function listViews(context: LibraryContext): SearchView[] {
  return context.library.db.sql
    .prepare<[string], Row>(
      'select id, name, words from search_views where audience = ? and removed_at is null order by created_at, id',
    )
    .all(audienceOf(context))
    .map((row) => read(context, row));
}

/** Also one that was removed. @throws AppError `not-found` */
export function viewOf(id: SearchViewId, context: LibraryContext): SearchView {
  const row = context.library.db.sql
    .prepare<[string, string], Row>(
      'select id, name, words from search_views where id = ? and audience = ?',
    )
    .get(id, audienceOf(context));
  if (row === undefined) throw new AppError('not-found', 'This view is not in the library.');
  return read(context, row);
}

export function saveView(
  { name, query }: { name: string; query: SearchQuery },
  context: LibraryContext,
): SearchView {
  const id = SearchViewId.parse(context.newId());
  const { db } = context.library;
  db.write({ action: 'search.saveView', subject: id }, (sql) => {
    sql
      .prepare(
        'insert into search_views (id, audience, name, words, created_at) values (?, ?, ?, ?, ?)',
      )
      .run(id, audienceOf(context), name.trim(), query.text, context.clock().toISOString());
    const choose = sql.prepare(
      `insert or ignore into search_view_choices (view_id, facet, value, person_id, theme_id)
       values (@id, @facet, @value, (select id from people where id = @person), (select id from themes where id = @theme))`,
    );
    for (const facet of facetNames)
      for (const value of query.filters[facet])
        choose.run({
          ...{ id, facet, value },
          person: facet === 'interviewer' ? value : null,
          theme: facet === 'theme' ? value : null,
        });
  });
  return viewOf(id, context);
}

export function changeView(
  { id, action, set, value }: ViewChange,
  context: LibraryContext,
): SearchView {
  viewOf(id, context);
  context.library.db.write({ action, subject: id }, (sql) => {
    sql.prepare(`update search_views set ${set} = ? where id = ?`).run(value, id);
  });
  return viewOf(id, context);
}

interface ViewChange {
  id: SearchViewId;
  action: 'search.renameView' | 'search.removeView' | 'search.restoreView';
  set: 'name' | 'removed_at';
  value: string | null;
}
