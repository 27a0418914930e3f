// The bytes of a file that arrives, in order and in pieces: while one is used the next one is read, in two buffers by turns.
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl } from '../context.ts';
import type { ArrivalSource } from './open-arrival.ts';

/** One row of the stored file, and small enough to stay in the processor's cache on its way. */
const PIECE_BYTES = 1024 * 1024;

/** A piece may be written over once the next one is asked for. @throws AppError `cancelled`, `media-failed` */
export async function* piecesOf(source: ArrivalSource, job: JobControl): AsyncGenerator<Buffer> {
  const { sizeBytes } = source;
  let [present, other] = [Buffer.allocUnsafe(PIECE_BYTES), Buffer.allocUnsafe(PIECE_BYTES)];
  const readNext = (at: number) =>
    source.readInto(present.subarray(0, Math.min(PIECE_BYTES, sizeBytes - at)), at);
  let reading = readNext(0);
  try {
    for (let at = 0; at < sizeBytes;) {
      await job.pace();
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
