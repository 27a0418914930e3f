// What was searched for, kept while somebody looks at a story and comes back.
import { SearchFilters } from '../../../shared/model/search.ts';
import type { SearchQuery } from '../../../shared/model/search.ts';
import { onEvent } from '../../api/connection.ts';

export const noFilters: SearchFilters = SearchFilters.parse({});
const atFirst: SearchQuery = { text: '', filters: noFilters };
let memory = atFirst;

export function rememberedSearch(): SearchQuery {
  return memory;
}

export function rememberSearch(query: SearchQuery): void {
  memory = query;
}

/** What somebody searched for must not wait for the next person. */
export function forgetSearchWhenLocked(): () => void {
  return onEvent('library-state-changed', ({ state }) => {
    if (state !== 'open') memory = atFirst;
  });
}

export function countChosen(filters: SearchFilters): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
