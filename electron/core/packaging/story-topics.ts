// What a story is about, as far as a package may say it.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { searchText } from '../../../shared/rules/search-text.ts';

/** @param query of one column `text`, of a table with `story_id` and `position` */
export function strings(sql: Database.Database, query: string, storyId: StoryId): string[] {
  return sql
    .prepare<[string], { text: string }>(`${query} where story_id = ? order by position`)
    .all(storyId)
    .map(({ text }) => text);
}

/** Names, folded, of themes that touch on danger and are not told of this story: a lead has not reviewed them for it, or a name hides somebody. */
export function sensitiveNames(
  sql: Database.Database,
  storyId: StoryId,
  isHidden: boolean,
): ReadonlySet<string> {
  const sensitive = sql
    .prepare<[string], { name: string; isReviewed: 0 | 1 }>(
      `select n.name, exists (select 1 from theme_reviews r where r.theme_id = t.id and r.story_id = ?) as isReviewed
       from themes t join (select id as theme_id, name from themes union all select theme_id, name from theme_names) n
         on n.theme_id = t.id where t.sensitive = 1`,
    )
    .all(storyId)
    .filter(({ isReviewed }) => isHidden || isReviewed === 0);
  return new Set(sensitive.map(({ name }) => searchText(name)));
}

/** Themes, and tags that do not say what a theme says that is kept back. */
export function topicsOf(sql: Database.Database, storyId: StoryId, isHidden: boolean): string[] {
  const themes = sql
    .prepare<[string], string>(
      `select t.name from story_themes st join themes t on t.id = st.theme_id
       where st.story_id = ? order by st.position`,
    )
    .pluck()
    .all(storyId);
  const tags = strings(sql, 'select tag as text from story_tags', storyId);
  const kept = sensitiveNames(sql, storyId, isHidden);
  return [...new Set([...themes, ...tags])].filter((topic) => !kept.has(searchText(topic)));
}
