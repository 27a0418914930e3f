// The finer outline of a recording: kept as one blob, read by the stretch.
import type Database from 'better-sqlite3';
import type { Stretch } from '../../../shared/model/access-copy.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Outline } from '../media/peaks.ts';

export function storeOutline(sql: Database.Database, id: RecordingId, outline: Outline): void {
  sql
    .prepare(
      'insert or replace into outlines (recording_id, channels, ms_per_point, points) values (?, ?, ?, ?)',
    )
    .run(id, outline.channels, outline.msPerPoint, outline.points);
}

export function hasOutline(sql: Database.Database, id: RecordingId): boolean {
  return (
    sql.prepare<[string], 1>('select 1 from outlines where recording_id = ?').get(id) !== undefined
  );
}

/** @returns the points of this stretch, one list a channel; undefined when the recording has no finer outline */
export function readOutline(
  sql: Database.Database,
  id: RecordingId,
  { fromMs, toMs }: Stretch,
): number[][] | undefined {
  const facts = sql
    .prepare<[string], { channels: number; msPerPoint: number }>(
      'select channels, ms_per_point as msPerPoint from outlines where recording_id = ?',
    )
    .get(id);
  if (facts === undefined) return undefined;
  const { channels, msPerPoint } = facts;
  const first = Math.floor(fromMs / msPerPoint);
  const count = Math.max(1, Math.ceil(toMs / msPerPoint) - first);
  const bytes =
    sql
      .prepare<[number, number, string], Buffer>(
        'select substr(points, ?, ?) from outlines where recording_id = ?',
      )
      .pluck()
      .get(first * channels + 1, count * channels, id) ?? Buffer.alloc(0);
  return Array.from({ length: channels }, (_, channel) =>
    Array.from(
      { length: Math.floor(bytes.length / channels) },
      (__, point) => bytes[point * channels + channel] ?? 0,
    ),
  );
}
