// Sensitive themes, story by story: which ones wait for a lead to look at them, and who did.
import { AppError } from '../../../../shared/contract/errors.ts';
import type { StoryId, ThemeId } from '../../../../shared/model/ids.ts';
import type { SensitiveUse } from '../../../../shared/model/theme.ts';
import type { LibraryContext } from '../../context.ts';
import { indexStories } from '../../db/story-words.ts';
import { protectedStories } from '../../db/told-outside.ts';
import { visibleStories } from '../../db/visible-stories.ts';

interface Which {
  storyId?: StoryId | undefined;
  themeId?: ThemeId | undefined;
}

type Row = Omit<SensitiveUse, 'isProtected'>;

/** Of stories that this person may see and that are not in the bin. */
export function sensitiveUses(
  context: LibraryContext,
  { storyId, themeId }: Which,
): SensitiveUse[] {
  const { sql } = context.library.db;
  const visible = visibleStories(context);
  const hidden = protectedStories(sql);
  return sql
    .prepare<{ storyId: string | null; themeId: string | null }, Row>(
      `select u.story_id as storyId, s.number as storyNumber, s.title as storyTitle, u.theme_id as themeId,
         r.reviewed_at as reviewedAt, coalesce(r.reviewed_by, '') as reviewedBy
       from (select story_id, theme_id from story_themes
         union select p.story_id, t.theme_id from index_point_themes t join index_points p on p.id = t.point_id
           where p.binned_at is null) u
       join stories s on s.id = u.story_id join themes t on t.id = u.theme_id
       left join theme_reviews r on r.story_id = u.story_id and r.theme_id = u.theme_id
       where t.sensitive = 1 and s.binned_at is null and (@storyId is null or u.story_id = @storyId)
         and (@themeId is null or u.theme_id = @themeId)
       order by r.reviewed_at is not null, s.number, t.position`,
    )
    .all({ storyId: storyId ?? null, themeId: themeId ?? null })
    .filter((use) => visible.has(use.storyId))
    .map((use) => ({ ...use, isProtected: hidden.has(use.storyId) }));
}

/** @throws AppError `not-found` when the story has no such theme, or it is not sensitive */
export function setReviewed(
  context: LibraryContext,
  { storyId, themeId, isReviewed }: { storyId: StoryId; themeId: ThemeId; isReviewed: boolean },
): SensitiveUse {
  const find = () => {
    const [use] = sensitiveUses(context, { storyId, themeId });
    if (use === undefined)
      throw new AppError('not-found', 'This story does not have this sensitive theme any more.');
    return use;
  };
  const use = find();
  if ((use.reviewedAt !== null) === isReviewed) return use;
  const { db, member } = context.library;
  const at = context.clock().toISOString();
  const action = isReviewed ? 'themes.review' : 'themes.reviewAgain';
  db.write({ action, subject: storyId }, (sql) => {
    if (isReviewed)
      sql
        .prepare(
          'insert into theme_reviews (story_id, theme_id, reviewed_at, reviewed_by) values (?, ?, ?, ?)',
        )
        .run(storyId, themeId, at, member.name);
    else
      sql
        .prepare('delete from theme_reviews where story_id = ? and theme_id = ?')
        .run(storyId, themeId);
    indexStories(sql, [storyId]);
  });
  return find();
}
