// Which passages of a recording nobody hears in a copy of it. Everything that makes or uses a copy asks here.
import type Database from 'better-sqlite3';
import type { Stretch } from '../../../shared/model/access-copy.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';

/** @returns in order, in the recording's own time */
export function closedRangesOf(_sql: Database.Database, _id: RecordingId): Stretch[] {
  return [];
}
