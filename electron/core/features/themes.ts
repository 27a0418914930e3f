// Themes: the library's own list of subjects. They are retired or merged, not removed, so that old stories keep what they were given.
import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/contract/errors.ts';
import type { ThemeId } from '../../../shared/model/ids.ts';
import type { Theme, ThemePatch } from '../../../shared/model/theme.ts';
import { spellLanguageTag } from '../../../shared/rules/language-tag.ts';
import { searchText } from '../../../shared/rules/search-text.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { mergeThemes, unmergeTheme } from '../db/merge-themes.ts';
import { indexStoriesOfTheme } from '../db/story-words.ts';
import { isNarrower, listThemes, themeRows } from '../db/theme-rows.ts';
import { visibleStoryFacts } from '../db/visible-stories.ts';
import { sensitiveUses, setReviewed } from './themes/reviews.ts';

function themeOf(context: LibraryContext, id: ThemeId): Theme {
  const theme = listThemes(context).find((one) => one.id === id);
  if (theme === undefined) throw new AppError('not-found', 'This theme is not in the library.');
  return theme;
}

/** @throws AppError `conflict` when another theme has this name, however it is spelt */
function refuseSameName(sql: Database.Database, name: string, except?: ThemeId): void {
  const same = themeRows(sql).find(
    (row) => row.id !== except && searchText(row.name) === searchText(name),
  );
  if (same !== undefined)
    throw new AppError(
      'conflict',
      same.mergedIntoId === null
        ? 'There is a theme of this name already. Please use that one.'
        : 'A theme of this name was merged into another. Please use that one, or take the merge apart.',
      { id: same.id },
    );
}

/** @throws AppError `invalid-input` when themes would go round in a circle */
function refuseCircle(sql: Database.Database, id: ThemeId, broaderId: ThemeId): void {
  const broader = themeRows(sql).find((row) => row.id === broaderId);
  if (broader === undefined || broader.mergedIntoId !== null)
    throw new AppError('not-found', 'The broader theme is not in the library.');
  if (broaderId === id || isNarrower(sql, broaderId, id))
    throw new AppError(
      'invalid-input',
      'A theme cannot stand below itself. Please choose another broader theme.',
    );
}

/** @throws AppError `conflict` */
function refuseMerged({ mergedIntoId }: Theme): void {
  if (mergedIntoId !== null)
    throw new AppError('conflict', 'This theme was merged. Please take the merge apart first.');
}

function update({ id, ...patch }: ThemePatch, context: LibraryContext): Theme {
  const before = themeOf(context, id);
  refuseMerged(before);
  const next = {
    name: patch.name?.trim() ?? before.name,
    names:
      patch.names?.map((one) => ({
        ...one,
        language: spellLanguageTag(one.language),
        name: one.name.trim(),
      })) ?? before.names,
    scopeNote: patch.scopeNote?.trim() ?? before.scopeNote,
    broaderId: patch.broaderId === undefined ? before.broaderId : patch.broaderId,
    sensitive: patch.sensitive ?? before.sensitive,
    retired: patch.retired ?? before.retired,
  };
  if (new Set(next.names.map(({ language }) => language)).size < next.names.length)
    throw new AppError('invalid-input', 'There is one name for each language. Please keep one.');
  const changed = (Object.keys(next) as (keyof typeof next)[]).filter(
    (field) => JSON.stringify(next[field]) !== JSON.stringify(before[field]),
  );
  if (changed.length === 0) return before;
  context.library.db.write(
    { action: 'themes.update', subject: id, detail: changed.join(', ') },
    (sql) => {
      if (changed.includes('name')) refuseSameName(sql, next.name, id);
      if (changed.includes('broaderId') && next.broaderId !== null)
        refuseCircle(sql, id, next.broaderId);
      sql
        .prepare(
          'update themes set name = ?, scope_note = ?, broader_id = ?, sensitive = ?, retired = ? where id = ?',
        )
        .run(
          ...([next.name, next.scopeNote, next.broaderId, next.sensitive ? 1 : 0] as const),
          ...([next.retired ? 1 : 0, id] as const),
        );
      if (changed.includes('sensitive')) {
        // What was reviewed before it was found to be sensitive (again) was reviewed as something else.
        sql.prepare('delete from theme_reviews where theme_id = ?').run(id);
        sql.prepare('update themes set made_sensitive = 0 where merged_into = ?').run(id);
      }
      if (changed.includes('names')) renewNames(sql, id, next.names);
      indexStoriesOfTheme(sql, id);
    },
  );
  return themeOf(context, id);
}

function renewNames(sql: Database.Database, id: ThemeId, names: Theme['names']): void {
  sql.prepare('delete from theme_names where theme_id = ?').run(id);
  const insert = sql.prepare(
    'insert into theme_names (theme_id, language, name, is_checked) values (?, ?, ?, ?)',
  );
  for (const { language, name, isChecked } of names)
    insert.run(id, language, name, isChecked ? 1 : 0);
}

export const themes: Handlers<'themes'> = {
  list: (_input, context) => listThemes(context),
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
  update,

  merge({ id, intoId }, context) {
    const [from, into] = [themeOf(context, id), themeOf(context, intoId)];
    if (from.mergedIntoId === intoId) return into;
    refuseMerged(from);
    refuseMerged(into);
    if (id === intoId)
      throw new AppError('invalid-input', 'Please choose another theme to merge this one into.');
    const at = context.clock().toISOString();
    context.library.db.write({ action: 'themes.merge', subject: id }, (sql) =>
      mergeThemes(sql, { id, intoId, at }),
    );
    return themeOf(context, intoId);
  },

  unmerge({ id }, context) {
    const { mergedIntoId } = themeOf(context, id);
    if (mergedIntoId === null) return themeOf(context, id);
    refuseMerged(themeOf(context, mergedIntoId));
    context.library.db.write({ action: 'themes.unmerge', subject: id }, (sql) =>
      unmergeTheme(sql, { id, intoId: mergedIntoId }),
    );
    return themeOf(context, id);
  },

  sensitiveUses: (which, context) => sensitiveUses(context, which),

  review({ storyId, themeId, isReviewed }, context) {
    visibleStoryFacts(context, storyId);
    return setReviewed(context, { storyId, themeId, isReviewed });
  },
};
