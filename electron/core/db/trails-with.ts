// Which trails hold something of a story, whether they have left or not. Those in the bin are not counted.
import type Database from 'better-sqlite3';
import type { StoryId, TrailId } from '../../../shared/model/ids.ts';
import type { TrailWithStory } from '../../../shared/model/trail.ts';

/** `title` in the language in which the trail is written; those that were changed last come first. */
export function trailsWith(sql: Database.Database, storyId: StoryId): TrailWithStory[] {
  return sql
    .prepare<[string, string], { id: TrailId; title: string }>(
      `select t.id, coalesce(
         (select w.words from trail_words w
          left join trail_languages l on l.trail_id = w.trail_id and l.language = w.language
          where w.trail_id = t.id and w.stop_id is null and w.voice_id is null and w.picture_id is null and w.field = 'title'
          order by l.position is null, l.position limit 1), '') as title
       from trails t where t.binned_at is null and t.id in (
         select trail_id from trail_voices where story_id = ? union select trail_id from trail_pictures where story_id = ?)
       order by t.updated_at desc, t.id`,
    )
    .all(storyId, storyId);
}
