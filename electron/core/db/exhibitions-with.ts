// Which exhibitions hold something of a story, in themselves or on a trail in them, whether they have left or not. Those in the bin are not counted.
import type Database from 'better-sqlite3';
import type { ExhibitionWithStory } from '../../../shared/model/exhibition.ts';
import type { ExhibitionId, StoryId } from '../../../shared/model/ids.ts';

/** `title` in the language in which the exhibition is written; those that were changed last come first. */
export function exhibitionsWith(sql: Database.Database, storyId: StoryId): ExhibitionWithStory[] {
  return sql
    .prepare<[string], { id: ExhibitionId; title: string; itemCount: number }>(
      `select e.id, count(*) as itemCount, coalesce(
         (select w.words from exhibition_words w
          left join exhibition_languages l on l.exhibition_id = w.exhibition_id and l.language = w.language
          where w.exhibition_id = e.id and w.part_id = '' and w.field = 'title' order by l.position is null, l.position limit 1), '') as title
       from (
         select exhibition_id, story_id from exhibition_items
         union all select t.exhibition_id, v.story_id from exhibition_trails t join trail_voices v on v.trail_id = t.trail_id
         union all select t.exhibition_id, p.story_id from exhibition_trails t join trail_pictures p on p.trail_id = t.trail_id
       ) i join exhibitions e on e.id = i.exhibition_id
       where i.story_id = ? and e.binned_at is null group by e.id order by e.updated_at desc, e.id`,
    )
    .all(storyId);
}
