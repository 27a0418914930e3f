// Which themes of the vocabulary are shown, and how deep each stands below others. Pure.
import type { Theme } from '../../../../shared/model/theme.ts';
import { foldForSearch } from '../../../parts/fold-for-search.ts';

export const themeFilters = ['offered', 'sensitive', 'waiting', 'retired', 'all'] as const;
export type ThemeFilter = (typeof themeFilters)[number];

export interface ShownTheme extends Theme {
  /** 0 for one that stands by itself, or whose broader theme is not shown. */
  depth: number;
}

function fits(theme: Theme, filter: ThemeFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'retired') return theme.retired;
  if (filter === 'waiting') return theme.waitingCount > 0;
  return !theme.retired && (filter === 'offered' || theme.sensitive);
}

/** Narrower themes stand under their broader one; every name and the note are searched. */
export function shownThemes(
  themes: readonly Theme[],
  { filter, search }: { filter: ThemeFilter; search: string },
): ShownTheme[] {
  const wanted = foldForSearch(search);
  const found = themes.filter(
    (theme) =>
      fits(theme, filter) &&
      [theme.name, theme.scopeNote, ...theme.names.map(({ name }) => name)].some((words) =>
        foldForSearch(words).includes(wanted),
      ),
  );
  const ids = new Set(found.map(({ id }) => id));
  const below = (id: Theme['id'] | null): Theme[] =>
    found.filter(({ broaderId }) =>
      id === null ? broaderId === null || !ids.has(broaderId) : broaderId === id,
    );
  const placed: ShownTheme[] = [];
  const place = (level: readonly Theme[], depth: number) => {
    for (const theme of level) {
      placed.push({ ...theme, depth });
      place(below(theme.id), depth + 1);
    }
  };
  place(below(null), 0);
  return placed;
}
