// Which themes of a story others are told: a sensitive one only when a lead has reviewed it for this very story, and never beside somebody who is protected.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import type { Listener } from './recording-rows.ts';
import { knowsNames, protectedStories, sensitiveThemes } from './told-outside.ts';

export type IsThemeKept = (storyId: StoryId, themeId: ThemeId) => boolean;

const nothingKept: IsThemeKept = () => false;

/** For this person: nothing is kept from those who know names. Asked once for many stories. */
export function themesKeptFrom(context: Listener): IsThemeKept {
  return knowsNames(context) ? nothingKept : themesKeptFromOthers(context.library.db.sql);
}

/** For everybody else. */
export function themesKeptFromOthers(sql: Database.Database): IsThemeKept {
  const sensitive = sensitiveThemes(sql);
  if (sensitive.size === 0) return nothingKept;
  const hidden = protectedStories(sql);
  const reviewed = new Set(
    sql.prepare<[], string>("select story_id || ' ' || theme_id from theme_reviews").pluck().all(),
  );
  return (storyId, themeId) =>
    sensitive.has(themeId) && (hidden.has(storyId) || !reviewed.has(`${storyId} ${themeId}`));
}

/** A review holds while the story, or a point of it, has the theme. Must run inside the transaction that changed them. */
export function forgetIdleReviews(sql: Database.Database, storyId: StoryId): void {
  sql
    .prepare(
      `delete from theme_reviews where story_id = @storyId
         and theme_id not in (select theme_id from story_themes where story_id = @storyId)
         and theme_id not in (select t.theme_id from index_point_themes t join index_points p on p.id = t.point_id
           where p.story_id = @storyId)`,
    )
    .run({ storyId });
}

/** Where a theme has been merged, the one that stands for it now. */
export function presentTheme(sql: Database.Database, id: ThemeId): ThemeId {
  const into = sql.prepare<[string], ThemeId | null>('select merged_into from themes where id = ?');
  const seen = new Set<ThemeId>();
  let present = id;
  for (;;) {
    seen.add(present);
    const next = into.pluck().get(present);
    if (next === undefined || next === null || seen.has(next)) return present;
    present = next;
  }
}
