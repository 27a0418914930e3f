// Every text of a story in which a name can stand and that may leave one day, as it is in the library.
import type Database from 'better-sqlite3';
import type { StoryId } from '../../../shared/model/ids.ts';
import { closedLinesOf } from './closed-lines.ts';

/** Lines of transcripts and translations that are not closed, checked or not; title, summary and the like; captions. */
export function textsOfStory(sql: Database.Database, storyId: StoryId): string[] {
  const closed = closedLinesOf(sql, storyId);
  const lines = sql
    .prepare<[string], { id: string; text: string; speaker: string }>(
      `select l.id, l.text, l.speaker from transcripts t join transcript_lines l on l.transcript_id = t.id
       where t.story_id = ? and t.binned_at is null order by t.created_at, t.id, l.position, l.id`,
    )
    .all(storyId);
  const isClosed: ReadonlySet<string> = closed;
  const words = sql
    .prepare<{ storyId: StoryId }, string>(
      `select title from stories where id = @storyId
       union all select summary from stories where id = @storyId
       union all select content_warning from stories where id = @storyId
       union all select locality from stories where id = @storyId
       union all select tag from story_tags where story_id = @storyId
       union all select i.caption from collection_items i join collections c on c.id = i.collection_id
         where i.story_id = @storyId and c.binned_at is null`,
    )
    .pluck()
    .all({ storyId });
  return [
    ...words,
    ...lines.filter(({ id }) => !isClosed.has(id)).flatMap(({ text, speaker }) => [text, speaker]),
  ].filter((text) => text !== '');
}
