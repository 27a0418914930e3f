// Clips and films that are kept for the next time: each under all that it depends on.
import type Database from 'better-sqlite3';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';

export interface KeptClip {
  /** Its file among the copies. */
  mediaId: RecordingId;
  sizeBytes: number;
  sha256: string;
  durationMs: number;
}

export function keptRow(sql: Database.Database, recipe: string): KeptClip | undefined {
  return sql
    .prepare<[string], KeptClip>(
      `select media_id as mediaId, size_bytes as sizeBytes, sha256, duration_ms as durationMs from kept_clips where recipe = ?`,
    )
    .get(recipe);
}

/** What need not be made again. */
export function keptClip(
  { db, copies }: Pick<OpenLibrary, 'db' | 'copies'>,
  recipe: string,
): KeptClip | undefined {
  const row = keptRow(db.sql, recipe);
  return row !== undefined && copies.seemsWhole(row.mediaId, row.sizeBytes) ? row : undefined;
}

/**
 * Takes the place of one that was kept before and is broken.
 * @param refuse throws where what was made may not be kept any more; then nothing of it is left
 */
export function keepClip(
  { db, copies }: Pick<OpenLibrary, 'db' | 'copies'>,
  {
    recipe,
    made,
    recordingId,
    action,
    refuse,
  }: {
    recipe: string;
    made: KeptClip;
    recordingId: RecordingId;
    action: string;
    refuse: (sql: Database.Database) => void;
  },
): KeptClip {
  const former = keptRow(db.sql, recipe);
  try {
    db.write({ action, subject: recordingId }, (sql) => {
      refuse(sql);
      sql
        .prepare(
          'insert or replace into kept_clips (recipe, recording_id, media_id, size_bytes, sha256, duration_ms) values (?, ?, ?, ?, ?, ?)',
        )
        .run(recipe, recordingId, made.mediaId, made.sizeBytes, made.sha256, made.durationMs);
    });
  } catch (error) {
    copies.removeCopy(made.mediaId);
    throw error;
  }
  if (former !== undefined) copies.removeCopy(former.mediaId);
  return made;
}
