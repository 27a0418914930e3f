// Brings a sound into the library: its bytes are kept as they are, encrypted and hashed. Whole, or nothing of it. Several files of one
// recording, as recorders split it, become one sound.
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { RecordingId as RecordingIdSchema } from '../../../shared/model/ids.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { noteSoundCame } from '../db/agreement-cover.ts';
import { hashParts, joinWavs } from './join-wavs.ts';
import type { JoinedPart } from './join-wavs.ts';
import { refuseKnown } from './known-arrivals.ts';
import { storeOutline } from '../db/outline-rows.ts';
import { drawPiece, learnSound } from './learn-sound.ts';
import type { SoundFacts } from './learn-sound.ts';
import type { MediaBeside } from './media-beside.ts';
import { openArrival } from './open-arrival.ts';
import type { ArrivalSource } from './open-arrival.ts';
import { piecesOf } from './pieces-of.ts';
import { SNIFF_BYTES, sniffSound } from './sniff-sound.ts';
import { incompleteError, missingAfterDecoding, missingEnd } from './whole-file.ts';

export interface SoundRequest {
  /** More than one: the files of one recording, in order. */
  paths: readonly string[];
  storyId: StoryId | null;
  title?: string;
  /** Takes what is there of a sound whose end is missing. */
  takeIncomplete?: boolean;
  context: LibraryContext;
  job: JobControl;
}

/**
 * @returns the id of the new recording
 * @throws AppError `not-found` when nothing is there, `invalid-input` for what is no sound file that we take, `conflict` naming the recording that has the same
 * bytes, `media-failed` (with `details.incomplete` when only its end is missing), `tool-missing`, `disk-full`, `cancelled`
 */
export async function importSound(request: SoundRequest): Promise<RecordingId> {
  const sound = await soundBeside(request);
  const { id } = sound;
  try {
    request.context.library.db.write({ action: 'recordings.importFile', subject: id }, (sql) =>
      sound.insert(sql, request.storyId),
    );
  } catch (error) {
    sound.abandon();
    throw error;
  }
  return id;
}

/**
 * The same up to the row that names it, which is written by whoever brings in several things in one transaction.
 * @param id under which it is to lie; one that nothing has yet
 * @throws AppError as `importSound`
 */
export async function soundBeside(
  request: Omit<SoundRequest, 'storyId'>,
  id = RecordingIdSchema.parse(request.context.newId()),
): Promise<MediaBeside<RecordingId>> {
  const { paths, context, job } = request;
  const files: { name: string; file: ArrivalSource }[] = [];
  try {
    for (const path of paths) files.push({ name: basename(path), file: await openArrival(path) });
    for (const { file } of files) await refuseKnown(file, context, job);
    const [first, second] = files;
    if (first === undefined) throw new AppError('invalid-input', 'Please choose a sound file.');
    if (second === undefined) return await importOne(first, request, id);
    const takeIncomplete = request.takeIncomplete ?? false;
    const source = await joinWavs(files, { takeIncomplete });
    const facts = await learnSound({ source, context, job });
    return await store({ ...request, ...source, source, facts, originalName: first.name, id });
  } finally {
    for (const { file } of files) await file.close();
  }
}

async function importOne(
  { name: originalName, file: source }: { name: string; file: ArrivalSource },
  request: Omit<SoundRequest, 'storyId'>,
  id: RecordingId,
): Promise<MediaBeside<RecordingId>> {
  const { context, job, takeIncomplete = false } = request;
  const mimeType = sniffSound(await source.read(0, SNIFF_BYTES))?.mimeType ?? '';
  const missing = await missingEnd(source, mimeType);
  if (missing !== undefined && !takeIncomplete) throw incompleteError(missing);
  const facts = await learnSound({ source, context, job });
  const missed = missing ?? (await missingAfterDecoding(source, facts));
  if (missed !== undefined && !takeIncomplete) throw incompleteError(missed);
  const isIncomplete = missed !== undefined;
  return store({ ...request, id, source, facts, originalName, isIncomplete, parts: [] });
}

interface Content extends Omit<SoundRequest, 'storyId'> {
  id: RecordingId;
  source: ArrivalSource;
  facts: SoundFacts;
  originalName: string;
  isIncomplete: boolean;
  parts: readonly JoinedPart[];
}

async function store(content: Content): Promise<MediaBeside<RecordingId>> {
  const { id, source, parts, facts, context, job } = content;
  const { library } = context;
  const importedAt = context.clock().toISOString();
  const { mimeType, sampleRateHz, channels, bitsPerSample } = facts;
  const kept = { mimeType, sampleRateHz, channels, bitsPerSample };
  const writer = library.media.create(id, {
    live: false,
    facts: { kind: 'import', startedAt: importedAt, ...kept },
  });
  try {
    const hashes = hashParts(parts);
    let at = 0;
    for await (const piece of piecesOf(source, job)) {
      writer.append(piece);
      drawPiece(facts, piece, at);
      hashes.add(piece, at);
      at += piece.byteLength;
      job.progress(at / source.sizeBytes, 'bringing-in', content.originalName);
    }
    job.throwIfCancelled();
    const { sha256 } = writer.finish();
    const partHashes = hashes.finish();
    const row = {
      ...{ id, title: content.title ?? '', ...kept },
      ...{ durationMs: facts.durationMs, sizeBytes: at, sha256, importedAt },
      isIncomplete: content.isIncomplete ? 1 : 0,
      originalName: content.originalName.slice(0, 300),
      peaks: facts.peaks.pack(),
    };
    const outline = facts.peaks.outline();
    return {
      id,
      sha256,
      durationMs: facts.durationMs,
      insert(sql, storyId) {
        sql
          .prepare(
            `insert into recordings (id, story_id, kind, state, title, device_name, mime_type, sample_rate_hz, channels,
               bits_per_sample, duration_ms, size_bytes, sha256, missing_samples, is_incomplete, original_name, peaks, started_at, ended_at)
             values (@id, @storyId, 'import', 'ready', @title, '', @mimeType, @sampleRateHz, @channels,
               @bitsPerSample, @durationMs, @sizeBytes, @sha256, 0, @isIncomplete, @originalName, @peaks, @importedAt, @importedAt)`,
          )
          .run({ ...row, storyId });
        const insertPart = sql.prepare(
          'insert into import_parts values (@id, @position, @name, @sizeBytes, @sha256, @dataStart, @dataBytes, @head, @tail)',
        );
        for (const [position, part] of parts.entries())
          insertPart.run({ ...part, id, position, sha256: partHashes[position] ?? '' });
        if (outline !== undefined) storeOutline(sql, id, outline);
        noteSoundCame(sql, id);
      },
      abandon: () => writer.abandon(),
    };
  } catch (error) {
    writer.abandon();
    throw error;
  }
}
