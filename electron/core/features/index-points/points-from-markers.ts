// What points begin as when they are made from marks: where there is none yet, with the words and the theme of the mark.
import type Database from 'better-sqlite3';
import type { MarkerId, RecordingId, ThemeId } from '../../../../shared/model/ids.ts';
import type { PointFields } from '../../../../shared/model/index-point.ts';

interface MarkRow {
  atMs: number;
  text: string;
  themeId: ThemeId | null;
  themeName: string | null;
}

/** Wishes to leave something out are no points. In the order of time. */
export function pointsFromMarkers(
  sql: Database.Database,
  { recordingId, markerIds }: { recordingId: RecordingId; markerIds: readonly MarkerId[] },
): Partial<PointFields>[] {
  const taken = new Set(
    sql
      .prepare<[string], number | null>(
        'select from_ms from index_points where recording_id = ? and binned_at is null',
      )
      .pluck()
      .all(recordingId),
  );
  return sql
    .prepare<[string, string], MarkRow>(
      `select m.at_ms as atMs, m.text, m.theme_id as themeId, t.name as themeName
       from markers m left join themes t on t.id = m.theme_id
       where m.recording_id = ? and m.id in (select value from json_each(?)) and m.binned_at is null
         and m.kind not in ('do-not-use', 'skipped') order by m.at_ms, m.created_at, m.id`,
    )
    .all(recordingId, JSON.stringify(markerIds))
    .filter(({ atMs }) => !taken.has(atMs) && taken.add(atMs))
    .map(({ atMs, text, themeId, themeName }) => ({
      fromMs: atMs,
      title: text === '' ? (themeName ?? '') : text,
      themeIds: themeId === null ? [] : [themeId],
    }));
}
