// Themes: the library's own list of subjects. They are retired, not removed, so that old stories keep what they were given.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type { Theme } from '../../../shared/model/story.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { indexStoriesOfTheme } from '../db/story-words.ts';
import { sensitiveThemes, storiesWithHiddenTraces } from '../db/told-outside.ts';
import { visibleStories } from '../db/visible-stories.ts';

interface Row {
  id: ThemeId;
  name: string;
  sensitive: 0 | 1;
  retired: 0 | 1;
}

function list(context: LibraryContext): Theme[] {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const hidden = storiesWithHiddenTraces(context);
  const sensitive = sensitiveThemes(sql);
  const counts = new Map<ThemeId, number>();
  const uses = sql
    .prepare<[], { themeId: ThemeId; storyId: StoryId }>(
      `select st.theme_id as themeId, st.story_id as storyId
       from story_themes st join stories s on s.id = st.story_id where s.binned_at is null`,
    )
    .all();
  for (const { themeId, storyId } of uses)
    if (visible.has(storyId) && !(sensitive.has(themeId) && hidden.has(storyId)))
      counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
  return sql
    .prepare<[], Row>('select id, name, sensitive, retired from themes order by position, id')
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      sensitive: row.sensitive === 1,
      retired: row.retired === 1,
      storyCount: counts.get(row.id) ?? 0,
    }));
}

function themeOf(context: LibraryContext, id: ThemeId): Theme {
  const theme = list(context).find((one) => one.id === id);
  if (theme === undefined) throw new AppError('not-found', 'This theme is not in the library.');
  return theme;
}

/** @throws AppError `conflict` when another theme has this name, however it is spelt */
function refuseSameName(sql: Database.Database, name: string, except?: ThemeId): void {
  const same = sql
    .prepare<[], Row>('select id, name, sensitive, retired from themes')
    .all()
    .find((row) => row.id !== except && searchText(row.name) === searchText(name));
  if (same !== undefined)
    throw new AppError('conflict', 'There is a theme of this name already. Please use that one.', {
      id: same.id,
    });
}

export const themes: Handlers<'themes'> = {
  list: (_input, context) => list(context),
  add({ name, sensitive }, context) {
    const id = context.newId() as ThemeId;
    context.library.db.write({ action: 'themes.add', subject: id }, (sql) => {
      refuseSameName(sql, name.trim());
      sql
        .prepare(
          `insert into themes (id, name, sensitive, retired, position)
           values (?, ?, ?, 0, (select coalesce(max(position), 0) + 1 from themes))`,
        )
        .run(id, name.trim(), sensitive ? 1 : 0);
    });
    return themeOf(context, id);
  },
  update({ id, name, sensitive, retired }, context) {
    const before = themeOf(context, id);
    const next = {
      name: name?.trim() ?? before.name,
      sensitive: sensitive ?? before.sensitive,
      retired: retired ?? before.retired,
    };
    const changed = (['name', 'sensitive', 'retired'] as const).filter(
      (field) => next[field] !== before[field],
    );
    if (changed.length === 0) return before;
    context.library.db.write(
      { action: 'themes.update', subject: id, detail: changed.join(', ') },
      (sql) => {
        refuseSameName(sql, next.name, id);
        sql
          .prepare('update themes set name = ?, sensitive = ?, retired = ? where id = ?')
          .run(next.name, next.sensitive ? 1 : 0, next.retired ? 1 : 0, id);
        indexStoriesOfTheme(sql, id);
      },
    );
    return themeOf(context, id);
  },
};
