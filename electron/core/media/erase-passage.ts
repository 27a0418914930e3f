// When a storyteller asks that something be gone: the take is written anew beside itself, with digital silence of the same length in that part, and then exchanged.
import { createHash } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import { closedFrames, silenced } from '../../../shared/rules/closed-passages.ts';
import { writeTimecode } from '../../../shared/rules/timecode.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { isProof } from '../db/participation.ts';
import { endErasing, forgetErasing } from './erased-passages.ts';
import { gatherPeaks } from './peaks.ts';

interface Request {
  take: Recording;
  fromMs: number;
  toMs: number;
  reason: string;
  context: LibraryContext;
  job: JobControl;
  /** Called in the very moment from which the part is erased. */
  onErasing(): void;
}

/** The disk is never filled to the last byte. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** @throws AppError `conflict`, `invalid-input`, `disk-full`, `library-damaged`, `cancelled`: the recording is then what it was */
export async function erasePassage(request: Request): Promise<void> {
  const { take, fromMs, toMs, reason, context, onErasing } = request;
  refuse(request);
  const { db, media, member } = context.library;
  const { sha256, peaks } = await writeAnew(request);
  const id = context.newId();
  const at = context.clock().toISOString();
  // Why stands beside the part: nothing is ever taken out of the history, so no words of people go into it.
  const detail = `${writeTimecode(fromMs)}–${writeTimecode(toMs)}`;
  onErasing();
  try {
    // From here on a kill does not stop it: it is ended when the library is opened next.
    db.write({ action: 'recordings.erasePassage', subject: take.id, detail }, (sql) => {
      sql
        .prepare(
          `insert into erased_passages (id, recording_id, from_ms, to_ms, reason, erased_by, begun_at, sha256_before, sha256_after, peaks_after)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          ...([id, take.id, fromMs, toMs, reason, member.name, at] as const),
          ...([take.sha256, sha256, peaks] as const),
        );
      // A film has a sound of its own, which still holds the part: see film-rows.ts.
      sql
        .prepare('update films set binned_at = ? where recording_id = ? and binned_at is null')
        .run(at, take.id);
    });
    endErasing(context.library, id, at);
  } catch (error) {
    // Once it is in its place, the former file is gone: then the next opening writes down what has happened.
    if (media.isWrittenAnew(take.id)) {
      forgetErasing(context.library, id);
      media.clearWrittenAnew(new Set());
    }
    throw error;
  }
}

function refuse({ take, fromMs, context }: Request): void {
  const { library } = context;
  if (take.kind === 'import')
    throw new AppError(
      'conflict',
      'This sound was made elsewhere and is kept as it came, so no part of it can be erased. You can close the part, so that it never leaves, or put the whole recording into the bin.',
    );
  if (take.purpose === 'spoken-agreement' || isProof(library.db.sql, take.id))
    throw new AppError(
      'access-blocked',
      'This recording is a spoken agreement. It is the proof of what was agreed, so no part of it can be erased. It never leaves the library.',
      { recordingId: take.id },
    );
  if (take.state !== 'ready' || library.capture.activeIds.length > 0)
    throw new AppError(
      'conflict',
      'A recording is still going on, or this one is not finished. Please end it first, and then erase the part.',
    );
  if (fromMs >= take.durationMs)
    throw new AppError(
      'invalid-input',
      `The recording ends at ${writeTimecode(take.durationMs)}. Please give a part that begins before its end.`,
    );
  const disk = statfsSync(library.folder);
  if (disk.bavail * disk.bsize < take.sizeBytes + RESERVE_BYTES)
    throw new AppError(
      'disk-full',
      'There is not enough space on this disk to write the recording anew. Nothing has changed. Please free some space and try again.',
    );
}

async function writeAnew({ take, fromMs, toMs, context, job }: Request) {
  const { media } = context.library;
  const bitsPerSample = take.bitsPerSample === 16 ? 16 : 24;
  const frameBytes = (take.channels * bitsPerSample) / 8;
  const ranges = closedFrames([{ fromMs, toMs }], take);
  const peaks = gatherPeaks({ channels: take.channels, bitsPerSample });
  const hash = createHash('sha256');
  const stored = media.open(take.id);
  try {
    const writer = media.writeAnew(take.id);
    try {
      let at = 0;
      for (const piece of stored.pieces()) {
        hash.update(piece);
        const heard = silenced(piece, { at, ranges, frameBytes });
        writer.append(heard);
        peaks.add(heard);
        at += piece.length;
        job.progress(at / Math.max(1, stored.sizeBytes), 'erasing');
        await nextTurn();
        job.throwIfCancelled();
      }
      if (hash.digest('hex') !== take.sha256)
        throw new AppError(
          'library-damaged',
          'This recording is damaged, so it was left as it is. Please bring it back from a full backup first.',
          { recordingId: take.id },
        );
      return { sha256: writer.finish().sha256, peaks: peaks.pack() };
    } catch (error) {
      writer.abandon();
      throw error;
    }
  } finally {
    stored.close();
  }
}
