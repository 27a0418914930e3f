// Brings a sound file into the library: its bytes are kept as they are, encrypted and hashed. Whole, or nothing of it.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { noteSoundCame } from '../db/agreement-cover.ts';
import { storeOutline } from '../db/outline-rows.ts';
import { drawPiece, learnSound } from './learn-sound.ts';
import type { SoundFacts } from './learn-sound.ts';
import type { ByteSource } from './wav-parse.ts';

/** One row of the stored file, and small enough to stay in the processor's cache on its way. */
const PIECE_BYTES = 1024 * 1024;

interface Request {
  path: string;
  storyId: StoryId | null;
  context: LibraryContext;
  job: JobControl;
}

/**
 * @returns the id of the new recording
 * @throws AppError `not-found` when nothing is there, `invalid-input` for what is no sound file that we take, `conflict` naming the recording that has the same
 * bytes, `media-failed`, `tool-missing`, `disk-full`, `cancelled`
 */
export async function importSound({ path, storyId, context, job }: Request): Promise<RecordingId> {
  const file = await openRegular(path);
  try {
    const { size: sizeBytes } = await file.stat();
    const source: ByteSource = { sizeBytes, read: (start, length) => readAt(file, start, length) };
    const pieces = () => piecesOf(file, sizeBytes, job);
    await refuseKnown({ sizeBytes, pieces, context });
    const facts = await learnSound({ source, context, job });
    const originalName = basename(path);
    return await store({ sizeBytes, pieces, facts, storyId, originalName, context, job });
  } finally {
    await file.close();
  }
}

async function openRegular(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    // Opening a named pipe would otherwise wait for ever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new AppError(
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'not-found'
        : 'invalid-input',
      'This file cannot be opened. Please check that it is still there and that you may read it.',
      undefined,
      { cause: error },
    );
  }
  const stat = await file.stat();
  if (stat.isFile() && stat.size > 0) return file;
  await file.close();
  throw new AppError(
    'invalid-input',
    stat.isFile()
      ? 'This file is empty. Please copy it from the recorder again.'
      : 'This is not a file. Please choose one sound file.',
  );
}

function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  return readInto(Buffer.allocUnsafe(length), file, start);
}

/** @returns the part that was filled: less than all only at the end of the file */
async function readInto(buffer: Buffer, file: FileHandle, start: number): Promise<Buffer> {
  const { length } = buffer;
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Only a recording of exactly this length can be the same, so most files are read once. */
async function refuseKnown({
  sizeBytes,
  pieces,
  context,
}: Content & { context: LibraryContext }): Promise<void> {
  const sameLength = context.library.db.sql
    .prepare<[number], { id: string; sha256: string; binned_at: string | null }>(
      "select id, sha256, binned_at from recordings where kind = 'import' and size_bytes = ?",
    )
    .all(sizeBytes);
  if (sameLength.length === 0) return;
  const hash = createHash('sha256');
  for await (const piece of pieces()) hash.update(piece);
  const sha256 = hash.digest('hex');
  const same = sameLength.find((row) => row.sha256 === sha256);
  if (same === undefined) return;
  throw new AppError(
    'conflict',
    same.binned_at === null
      ? 'This sound file is already in the library.'
      : 'This sound file is already in the library, in the bin. You can take it out of there.',
    { recordingId: same.id },
  );
}

interface Content {
  sizeBytes: number;
  /** All bytes in order. A piece may be written over once the next one is asked for. */
  pieces: () => AsyncGenerator<Buffer>;
}

/** While one piece is used the next one is read, in two buffers by turns. */
async function* piecesOf(
  file: FileHandle,
  sizeBytes: number,
  job: JobControl,
): AsyncGenerator<Buffer> {
  let [present, other] = [Buffer.allocUnsafe(PIECE_BYTES), Buffer.allocUnsafe(PIECE_BYTES)];
  const readNext = (at: number) =>
    readInto(present.subarray(0, Math.min(PIECE_BYTES, sizeBytes - at)), file, at);
  let reading = readNext(0);
  try {
    for (let at = 0; at < sizeBytes;) {
      job.throwIfCancelled();
      const piece = await reading;
      if (piece.byteLength === 0)
        throw new AppError(
          'media-failed',
          'The file became shorter while it was being read. Please try again when nothing else uses it.',
        );
      at += piece.byteLength;
      [present, other] = [other, present];
      if (at < sizeBytes) reading = readNext(at);
      yield piece;
    }
  } finally {
    // The file is closed next: nothing may read from it any more. What failed was told already, or is not asked for.
    await reading.catch(() => undefined);
  }
}

async function store({
  sizeBytes,
  pieces,
  facts,
  storyId,
  originalName,
  context,
  job,
}: Content & {
  context: LibraryContext;
  job: JobControl;
  facts: SoundFacts;
  storyId: StoryId | null;
  originalName: string;
}): Promise<RecordingId> {
  const { library } = context;
  const id = RecordingIdSchema.parse(context.newId());
  const importedAt = context.clock().toISOString();
  const { mimeType, sampleRateHz, channels, bitsPerSample } = facts;
  const kept = { mimeType, sampleRateHz, channels, bitsPerSample };
  const writer = library.media.create(id, {
    live: false,
    facts: { kind: 'import', startedAt: importedAt, ...kept },
  });
  try {
    let at = 0;
    for await (const piece of pieces()) {
      writer.append(piece);
      drawPiece(facts, piece, at);
      at += piece.byteLength;
      job.progress(at / sizeBytes, 'bringing-in');
    }
    job.throwIfCancelled();
    const { sha256 } = writer.finish();
    library.db.write({ action: 'recordings.importFile', subject: id }, (sql) => {
      sql
        .prepare(
          `insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels,
             bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, original_name, peaks, started_at, ended_at)
           values (?, ?, 'import', 'ready', '', '', ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)`,
        )
        .run(
          id,
          storyId,
          mimeType,
          sampleRateHz,
          channels,
          bitsPerSample,
          facts.durationMs,
          at,
          sha256,
          originalName.slice(0, 300),
          facts.peaks.pack(),
          importedAt,
          importedAt,
        );
      const outline = facts.peaks.outline();
      if (outline !== undefined) storeOutline(sql, id, outline);
      noteSoundCame(sql, id);
    });
  } catch (error) {
    writer.abandon();
    throw error;
  }
  return id;
}
