// Puts a new index point into the catalogue: by hand, from marks, or as another program wrote it.
import type Database from 'better-sqlite3';
import type { IndexPointId, RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { PointFields } from '../../../shared/model/index-point.ts';
import { emptyPoint } from '../../../shared/model/index-point.ts';
import { tidyPoint, writePointFields } from './index-point-rows.ts';

export interface PointToTakeIn extends Partial<PointFields> {
  id: IndexPointId;
}

/** Must run inside a `db.write`. Those without a time come last, in this order. @param at UTC @throws AppError `not-found` for a theme or a person that is not there */
export function takeInPoints(
  sql: Database.Database,
  {
    storyId,
    recordingId,
    points,
    at,
  }: {
    storyId: StoryId;
    recordingId: RecordingId | null;
    points: readonly PointToTakeIn[];
    at: string;
  },
): void {
  const insert = sql.prepare(
    `insert into index_points (id, story_id, recording_id, position, title, synopsis, words, other_title, other_synopsis, created_at, updated_at)
     values (?, ?, ?, (select coalesce(max(position), 0) + 1 from index_points where story_id = ?), '', '', '', '', '', ?, ?)`,
  );
  for (const { id, ...fields } of points) {
    insert.run(id, storyId, recordingId, storyId, at, at);
    writePointFields(sql, id, tidyPoint({ ...emptyPoint, ...fields }));
  }
}
