// Merging two themes and taking them apart again: what had the one has the other meanwhile, and nothing becomes less guarded.
import type Database from 'better-sqlite3';
import type { StoryId, ThemeId } from '../../../shared/model/ids.ts';
import { indexStories } from './story-words.ts';
import { forgetIdleReviews } from './told-themes.ts';

/** Where themes stand beside what has them, and where it is remembered who had one that was merged. */
const uses = [
  { table: 'story_themes', memory: 'theme_merge_stories', key: 'story_id' },
  { table: 'index_point_themes', memory: 'theme_merge_points', key: 'point_id' },
] as const;

/** Must run inside a `db.write`. @param at UTC */
export function mergeThemes(
  sql: Database.Database,
  { id, intoId, at }: { id: ThemeId; intoId: ThemeId; at: string },
): void {
  const isSensitive = sql
    .prepare<[string], number>('select sensitive from themes where id = ?')
    .pluck();
  const makesSensitive = isSensitive.get(id) === 1 && isSensitive.get(intoId) === 0;
  const pair = { id, intoId };
  const stories = storiesWith(sql, [id, intoId]);
  for (const { table, memory, key } of uses) {
    sql.prepare(`delete from ${memory} where theme_id = ?`).run(id);
    sql
      .prepare(
        `insert into ${memory} (${key}, theme_id, had_both)
         select ${key}, theme_id, exists (select 1 from ${table} o where o.${key} = u.${key} and o.theme_id = @intoId)
         from ${table} u where theme_id = @id`,
      )
      .run(pair);
    sql
      .prepare(
        `insert or ignore into ${table} (${key}, theme_id, position)
         select ${key}, @intoId, position from ${table} where theme_id = @id`,
      )
      .run(pair);
    sql.prepare(`delete from ${table} where theme_id = ?`).run(id);
  }
  sql.prepare('delete from theme_merge_markers where theme_id = ?').run(id);
  sql
    .prepare(
      'insert into theme_merge_markers (marker_id, theme_id) select id, theme_id from markers where theme_id = ?',
    )
    .run(id);
  sql.prepare('update markers set theme_id = @intoId where theme_id = @id').run(pair);
  // What was reviewed under one meaning was not reviewed under the other.
  if (makesSensitive || isSensitive.get(intoId) === 1)
    sql
      .prepare(
        `delete from theme_reviews where theme_id = @intoId
           and story_id in (select value from json_each(@moved))`,
      )
      .run({ intoId, moved: JSON.stringify(movedStories(sql, id)) });
  if (makesSensitive) sql.prepare('update themes set sensitive = 1 where id = ?').run(intoId);
  sql
    .prepare('update themes set merged_into = ?, merged_at = ?, made_sensitive = ? where id = ?')
    .run(intoId, at, makesSensitive ? 1 : 0, id);
  indexStories(sql, stories);
}

/** Must run inside a `db.write`. What no longer has the other theme is left as it is. */
export function unmergeTheme(
  sql: Database.Database,
  { id, intoId }: { id: ThemeId; intoId: ThemeId },
): void {
  const pair = { id, intoId };
  for (const { table, memory, key } of uses) {
    const still = `${key} in (select ${key} from ${table} where theme_id = @intoId)`;
    sql
      .prepare(
        `insert or ignore into ${table} (${key}, theme_id, position)
         select m.${key}, @id, (select position from ${table} u where u.${key} = m.${key} and u.theme_id = @intoId)
         from ${memory} m where m.theme_id = @id and m.${still}`,
      )
      .run(pair);
    sql
      .prepare(
        `delete from ${table} where theme_id = @intoId
           and ${key} in (select ${key} from ${memory} where theme_id = @id and had_both = 0)`,
      )
      .run(pair);
    sql.prepare(`delete from ${memory} where theme_id = ?`).run(id);
  }
  sql
    .prepare(
      `update markers set theme_id = @id where theme_id = @intoId
         and id in (select marker_id from theme_merge_markers where theme_id = @id)`,
    )
    .run(pair);
  sql.prepare('delete from theme_merge_markers where theme_id = ?').run(id);
  sql
    .prepare(
      `update themes set sensitive = 0 where id = @intoId
         and (select made_sensitive from themes where id = @id) = 1
         and not exists (select 1 from themes o where o.merged_into = @intoId and o.id <> @id and o.sensitive = 1)`,
    )
    .run(pair);
  sql
    .prepare(
      'update themes set merged_into = null, merged_at = null, made_sensitive = 0 where id = ?',
    )
    .run(id);
  const stories = storiesWith(sql, [id, intoId]);
  for (const story of stories) forgetIdleReviews(sql, story);
  indexStories(sql, stories);
}

function movedStories(sql: Database.Database, id: ThemeId): StoryId[] {
  return sql
    .prepare<{ id: string }, StoryId>(
      `select story_id from theme_merge_stories where theme_id = @id
       union select p.story_id from theme_merge_points m join index_points p on p.id = m.point_id where m.theme_id = @id`,
    )
    .pluck()
    .all({ id });
}

function storiesWith(sql: Database.Database, ids: readonly ThemeId[]): StoryId[] {
  return sql
    .prepare<[string], StoryId>(
      'select distinct story_id from story_themes where theme_id in (select value from json_each(?))',
    )
    .pluck()
    .all(JSON.stringify(ids));
}
