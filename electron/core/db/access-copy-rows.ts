// Access copies as rows: which there is, and whether it is still the one that would be made today. A copy that is not is never used.
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { AccessCopy, Stretch } from '../../../shared/model/access-copy.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { passagesWithin, slackOf, widened } from '../../../shared/rules/closed-passages.ts';
import type { OpenLibrary } from '../context.ts';
import { closedPassagesOf } from './closed-passages.ts';
import type { Listener } from './recording-rows.ts';
import { hidesTraces } from './told-outside.ts';

/** Counts what is changed in how copies are made: then all are made again. */
const MAKING_VERSION = 1;

export interface CopyRow extends Omit<AccessCopy, 'recordingId'> {
  recipe: string;
  /** The name of its file in the folder of copies. */
  mediaId: RecordingId;
}

/** Everything that a copy depends on. */
export interface CopySource {
  id: RecordingId;
  kind: 'take' | 'import';
  mimeType: string;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  durationMs: number;
  sizeBytes: number;
  sha256: string;
  trimInMs: number | null;
  trimOutMs: number | null;
  closed: Stretch[];
}

/** @returns undefined when there is no such recording, or it is not whole yet */
export function copySource(sql: Database.Database, id: RecordingId): CopySource | undefined {
  const row = sql
    .prepare<[string], Omit<CopySource, 'closed'>>(
      `select id, kind, mime_type as mimeType, sample_rate_hz as sampleRateHz, channels, bits_per_sample as bitsPerSample,
         duration_ms as durationMs, size_bytes as sizeBytes, sha256, trim_in_ms as trimInMs, trim_out_ms as trimOutMs
       from recordings where id = ? and state = 'ready'`,
    )
    .get(id);
  return row && { ...row, closed: silentIn({ ...row, closed: closedPassagesOf(sql, id) }) };
}

type Closed = Pick<CopySource, 'kind' | 'mimeType' | 'durationMs' | 'closed'>;

function silentIn({ closed, ...sound }: Closed): Stretch[] {
  return widened(passagesWithin(closed, sound.durationMs), slackOf(sound));
}

/** Is this the copy of the sound as it was when it was looked at: as long, and with the same parts closed? */
export function isCopyOf(copy: CopyRow, sound: CopySource): boolean {
  return copy.recipe === recipeOf({ ...sound, closed: silentIn(sound) });
}

/** The fingerprint of what a copy is made of, and how. */
export function recipeOf({ sha256, trimInMs, trimOutMs, closed }: CopySource): string {
  const all = JSON.stringify([MAKING_VERSION, sha256, trimInMs, trimOutMs, closed]);
  return createHash('sha256').update(all).digest('hex');
}

export function copyRow(sql: Database.Database, id: RecordingId): CopyRow | undefined {
  return sql
    .prepare<[string], CopyRow>(
      `select recipe, media_id as mediaId, size_bytes as sizeBytes, sha256, from_ms as fromMs, duration_ms as durationMs,
         gain, loudness_lufs as loudnessLufs, true_peak_db as truePeakDb, made_at as madeAt
       from access_copies where recording_id = ?`,
    )
    .get(id);
}

/** @returns the copy that may be used; undefined when there is none, it is not today's, or its file is gone */
export function currentCopy(
  { db: { sql }, copies }: Pick<OpenLibrary, 'db' | 'copies'>,
  id: RecordingId,
): CopyRow | undefined {
  const source = copySource(sql, id);
  const row = source && copyRow(sql, id);
  if (row === undefined || row.recipe !== recipeOf(source as CopySource)) return undefined;
  return copies.seemsWhole(row.mediaId, row.sizeBytes) ? row : undefined;
}

export function storeCopy(sql: Database.Database, id: RecordingId, copy: CopyRow): void {
  sql
    .prepare(
      `insert or replace into access_copies (recording_id, recipe, media_id, size_bytes, sha256, from_ms, duration_ms, gain,
         loudness_lufs, true_peak_db, made_at)
       values (@id, @recipe, @mediaId, @sizeBytes, @sha256, @fromMs, @durationMs, @gain, @loudnessLufs, @truePeakDb, @madeAt)`,
    )
    .run({ ...copy, id });
}

/** What may be told of a copy. It is made soon after its recording, so the hour of the one tells the hour of the other. */
export function toldCopy(
  { id: recordingId, storyId }: Pick<Recording, 'id' | 'storyId'>,
  { recipe: _recipe, mediaId: _mediaId, ...told }: CopyRow,
  context: Listener,
): AccessCopy {
  const madeAt = hidesTraces(context, storyId) ? new Date(0).toISOString() : told.madeAt;
  return { recordingId, ...told, madeAt };
}

/** @returns the id and the fingerprint of what would be made today */
export function recipeToday(sql: Database.Database, id: RecordingId): string {
  const source = copySource(sql, id);
  return `${id} ${source === undefined ? '' : recipeOf(source)}`;
}
