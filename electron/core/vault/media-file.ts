// How one recording lies in its own encrypted SQLite file: facts about it, and its bytes as rows keyed by their position.
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { isDamage } from '../db/open.ts';

/** No row is larger, so that reading from anywhere stays cheap. */
export const MAX_CHUNK_BYTES = 1024 * 1024;

/** Measured for commits of 15 to 30 kB: large pages waste the end of each. Imports come in whole chunks. */
export const LIVE_PAGE_BYTES = 8 * 1024;
export const IMPORT_PAGE_BYTES = 64 * 1024;

/** Kept inside the file itself, so that a recording can be understood even without the catalogue. */
export const MediaFacts = z.object({
  kind: z.enum(['take', 'import', 'film', 'attachment', 'access-copy']),
  mimeType: z.string(),
  startedAt: z.string(),
  sampleRateHz: z.number(),
  channels: z.number(),
  bitsPerSample: z.number(),
  /** Of a film alone: the take to which it belongs, the picture, and how far the take had come. */
  film: z
    .object({
      recordingId: RecordingId,
      widthPx: z.number(),
      heightPx: z.number(),
      offsetMs: z.number(),
    })
    .optional(),
});
export type MediaFacts = z.infer<typeof MediaFacts>;

const SCHEMA = `
create table facts (
  recording_id text primary key,
  kind text not null,
  mime_type text not null,
  started_at text not null,
  sample_rate_hz integer not null,
  channels integer not null,
  bits_per_sample integer not null
) strict;
-- sha256_so_far covers every byte from the first to the last of its row.
create table chunks (
  start integer primary key,
  sha256_so_far blob not null,
  bytes blob not null
) strict;
pragma user_version = 1;
`;

const FILM_SCHEMA = `
create table film (
  recording_id text primary key,
  width_px integer not null,
  height_px integer not null,
  offset_ms real not null
) strict;
`;

export function createTables(sql: Database.Database, id: RecordingId, facts: MediaFacts): void {
  sql.transaction(() => {
    sql.exec(SCHEMA);
    sql
      .prepare('insert into facts values (?, ?, ?, ?, ?, ?, ?)')
      .run(
        id,
        facts.kind,
        facts.mimeType,
        facts.startedAt,
        facts.sampleRateHz,
        facts.channels,
        facts.bitsPerSample,
      );
    if (facts.film === undefined) return;
    const { recordingId, widthPx, heightPx, offsetMs } = facts.film;
    sql.exec(FILM_SCHEMA);
    sql
      .prepare('insert into film values (?, ?, ?, ?)')
      .run(recordingId, widthPx, heightPx, offsetMs);
  })();
}

export function readFacts(sql: Database.Database, id: RecordingId): MediaFacts {
  const row = sql
    .prepare<[string], Record<string, unknown>>(
      `select kind, mime_type as mimeType, started_at as startedAt, sample_rate_hz as sampleRateHz,
         channels, bits_per_sample as bitsPerSample
       from facts where recording_id = ?`,
    )
    .get(id);
  const film =
    row?.['kind'] === 'film'
      ? sql
          .prepare(
            `select recording_id as recordingId, width_px as widthPx, height_px as heightPx, offset_ms as offsetMs from film`,
          )
          .get()
      : undefined;
  const facts = MediaFacts.safeParse({ ...row, film });
  if (!facts.success) throw damagedRecording(id, facts.error);
  return facts.data;
}

export interface MediaEnd {
  sizeBytes: number;
  sha256: string | undefined;
}

/** Where the committed bytes end, and their running hash. */
export function readEnd(sql: Database.Database): MediaEnd {
  const last = sql
    .prepare<[], { start: number; length: number; sha256: string }>(
      `select start, length(bytes) as length, lower(hex(sha256_so_far)) as sha256
       from chunks order by start desc limit 1`,
    )
    .get();
  return { sizeBytes: last ? last.start + last.length : 0, sha256: last?.sha256 };
}

export function damagedRecording(id: RecordingId, cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'The sound file of this recording is damaged. All other recordings are safe. If you have a full backup, it can be brought back from there.',
    { recordingId: id, file: `media/${id}.db` },
    { cause },
  );
}

/** Runs a read; damage in the file becomes an error that names the recording. */
export function reading<T>(id: RecordingId, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isDamage(error) ? damagedRecording(id, error) : error;
  }
}
