// The vocabulary as one person may know it: themes with their names, and how many stories and points have each.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type { Theme, ThemeName } from '../../../shared/model/theme.ts';
import type { LibraryContext } from '../context.ts';
import { protectedStories, knowsNames } from './told-outside.ts';
import { presentTheme, themesKeptFrom } from './told-themes.ts';
import { indexTold } from './index-told.ts';
import { visibleStories } from './visible-stories.ts';

interface Row {
  id: ThemeId;
  name: string;
  scopeNote: string;
  broaderId: ThemeId | null;
  mergedIntoId: ThemeId | null;
  sensitive: 0 | 1;
  retired: 0 | 1;
}

interface Use {
  themeId: ThemeId;
  storyId: StoryId;
}

const ofStories = `select st.theme_id as themeId, st.story_id as storyId
  from story_themes st join stories s on s.id = st.story_id where s.binned_at is null`;
const ofPoints = `select t.theme_id as themeId, p.story_id as storyId
  from index_point_themes t join index_points p on p.id = t.point_id join stories s on s.id = p.story_id
  where s.binned_at is null and p.binned_at is null`;

export function listThemes(context: LibraryContext): Theme[] {
  const { sql } = context.library.db;
  const rows = themeRows(sql);
  const counts = countUses(context);
  const names = namesOfThemes(sql);
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, scopeNote: row.scopeNote, mergedIntoId: row.mergedIntoId },
    names: names.get(row.id) ?? [],
    broaderId: broaderNow(sql, row),
    sensitive: row.sensitive === 1,
    retired: row.retired === 1 || row.mergedIntoId !== null,
    storyCount: counts.stories.get(row.id) ?? 0,
    pointCount: counts.points.get(row.id) ?? 0,
    waitingCount: counts.waiting.get(row.id)?.size ?? 0,
  }));
}

export function themeRows(sql: Database.Database): Row[] {
  return sql
    .prepare<[], Row>(
      `select id, name, scope_note as scopeNote, broader_id as broaderId, merged_into as mergedIntoId, sensitive, retired
       from themes order by position, id`,
    )
    .all();
}

/** A broader theme that was merged is the one it was merged into; one that would be its own broader theme has none. */
function broaderNow(sql: Database.Database, { id, broaderId }: Row): ThemeId | null {
  if (broaderId === null) return null;
  const present = presentTheme(sql, broaderId);
  return present === id || isNarrower(sql, present, id) ? null : present;
}

/** Does this theme stand below the other, however far? */
export function isNarrower(sql: Database.Database, id: ThemeId, than: ThemeId): boolean {
  const broader = sql
    .prepare<[string], ThemeId | null>('select broader_id from themes where id = ?')
    .pluck();
  const seen = new Set<ThemeId>();
  let above: ThemeId | null = id;
  while (above !== null && !seen.has(above)) {
    seen.add(above);
    const next: ThemeId | null = broader.get(above) ?? null;
    above = next === null ? null : presentTheme(sql, next);
    if (above === than) return true;
  }
  return false;
}

export function namesOfThemes(sql: Database.Database): Map<ThemeId, ThemeName[]> {
  const found = new Map<ThemeId, ThemeName[]>();
  for (const row of sql
    .prepare<[], { themeId: ThemeId; language: string; name: string; isChecked: 0 | 1 }>(
      'select theme_id as themeId, language, name, is_checked as isChecked from theme_names order by theme_id, language',
    )
    .all()) {
    const { themeId, language, name } = row;
    const names = found.get(themeId) ?? [];
    names.push({ language, name, isChecked: row.isChecked === 1 });
    found.set(themeId, names);
  }
  return found;
}

/** A sensitive theme that this person is not told of is not counted for them either. */
function countUses(context: LibraryContext) {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const isKept = themesKeptFrom(context);
  const stories = new Map<ThemeId, number>();
  const points = new Map<ThemeId, number>();
  const more = (counts: Map<ThemeId, number>, id: ThemeId) =>
    counts.set(id, (counts.get(id) ?? 0) + 1);
  const inStories = sql.prepare<[], Use>(ofStories).all();
  for (const { themeId, storyId } of inStories)
    if (visible.has(storyId) && !isKept(storyId, themeId)) more(stories, themeId);
  const inPoints = sql.prepare<[], Use>(ofPoints).all();
  if (knowsNames(context)) {
    for (const { themeId, storyId } of inPoints) if (visible.has(storyId)) more(points, themeId);
  } else {
    for (const storyId of new Set(inPoints.map((use) => use.storyId)))
      if (visible.has(storyId))
        for (const { themeIds } of indexTold(sql, storyId, 'others', { isKept }))
          for (const themeId of themeIds) more(points, themeId);
  }
  const waiting = new Map<ThemeId, Set<StoryId>>();
  if (knowsNames(context)) {
    const isWaiting = waitsForReview(sql);
    for (const { themeId, storyId } of [...inStories, ...inPoints])
      if (visible.has(storyId) && isWaiting(storyId, themeId))
        waiting.set(themeId, (waiting.get(themeId) ?? new Set()).add(storyId));
  }
  return { stories, points, waiting };
}

/** A protected story waits for nothing: nobody else is told of its sensitive themes, whatever is reviewed. */
function waitsForReview(sql: Database.Database): (storyId: StoryId, themeId: ThemeId) => boolean {
  const hidden = protectedStories(sql);
  const sensitive = new Set(
    sql.prepare<[], ThemeId>('select id from themes where sensitive = 1').pluck().all(),
  );
  const reviewed = new Set(
    sql.prepare<[], string>("select story_id || ' ' || theme_id from theme_reviews").pluck().all(),
  );
  return (storyId, themeId) =>
    sensitive.has(themeId) && !hidden.has(storyId) && !reviewed.has(`${storyId} ${themeId}`);
}
