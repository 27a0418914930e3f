// What the list of stories is asked for, and what stays of it while a story is open.
import type { InputOf } from '../../../shared/contract/methods.ts';
import { onEvent } from '../../api/connection.ts';

export type StoryFilters = Omit<InputOf<'stories.list'>, 'offset' | 'limit' | 'bin'>;

const optional = [
  ...(['themeId', 'locality', 'language', 'personId', 'agreement', 'stage'] as const),
  'organisationId',
] as const;

/** How many filters narrow the list; search and order are not counted. */
export function countFilters(filters: StoryFilters): number {
  return optional.filter((name) => filters[name] !== undefined).length;
}

/** Takes filters away, keeps what was typed and the order. */
export function withoutFilters({ search, sort }: StoryFilters): StoryFilters {
  return { search: search ?? '', ...(sort === undefined ? {} : { sort }) };
}

interface ListMemory {
  filters: StoryFilters;
  /** The row that was opened, to come back to. */
  index: number;
}

const atFirst: ListMemory = { filters: { search: '' }, index: 0 };
let memory = atFirst;

/** Where the list stood when it was left. */
export function listMemory(): ListMemory {
  return memory;
}

export function rememberList(next: Partial<ListMemory>): void {
  memory = { ...memory, ...next };
}

/** What somebody searched for must not wait for the next person. */
export function forgetListWhenLocked(): () => void {
  return onEvent('library-state-changed', ({ state }) => {
    if (state !== 'open') memory = atFirst;
  });
}
