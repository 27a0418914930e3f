// The parts of takes as rows: written once each, however often they are told.
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { SegmentReason, TakeSegment } from '../../../shared/model/take-segment.ts';

export interface StoredSegment extends Omit<TakeSegment, 'startedAt'> {
  startedAt: string;
}

interface SegmentRow {
  position: number;
  start_frame: number;
  device_name: string;
  device_rate_hz: number;
  reason: SegmentReason;
  started_at: string;
  missing_frames_before: number;
}

/** To be called inside a write. A segment that is there already stays as it is. */
export function insertSegment(
  sql: Database.Database,
  id: RecordingId,
  segment: StoredSegment,
): void {
  sql
    .prepare(
      `insert into take_segments (recording_id, position, start_frame, device_name, device_rate_hz, reason, started_at,
         missing_frames_before) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    )
    .run(
      id,
      segment.position,
      segment.startFrame,
      segment.deviceName,
      segment.deviceRateHz,
      segment.reason,
      segment.startedAt,
      segment.missingFramesBefore,
    );
}

/** @returns the segments of a take in order; none for what was brought in */
export function segmentsOf(sql: Database.Database, id: RecordingId): StoredSegment[] {
  return sql
    .prepare<[string], SegmentRow>(
      'select * from take_segments where recording_id = ? order by position',
    )
    .all(id)
    .map((row) => ({
      position: row.position,
      startFrame: row.start_frame,
      deviceName: row.device_name,
      deviceRateHz: row.device_rate_hz,
      reason: row.reason,
      startedAt: row.started_at,
      missingFramesBefore: row.missing_frames_before,
    }));
}
