// Saves a take that was cut off: every committed byte becomes one whole recording.
import { AppError } from '../../../shared/contract/errors.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { LibraryContext } from '../context.ts';
import { storeEndOfTake } from './end-of-take.ts';
import { gatherPeaks } from './peaks.ts';

/** @throws AppError `library-damaged` when its file cannot be read, `media-failed` when there is nothing of the kind */
export function recoverTake(take: Recording, { library, clock }: LibraryContext): void {
  if (take.kind !== 'take' || take.state === 'damaged')
    throw new AppError('media-failed', 'This recording cannot be saved: its file is damaged.');
  const peaks = gatherPeaks({
    channels: take.channels,
    bitsPerSample: take.bitsPerSample === 16 ? 16 : 24,
  });
  const stored = library.media.open(take.id);
  try {
    for (const piece of stored.pieces()) peaks.add(piece);
  } finally {
    stored.close();
  }
  const { sizeBytes, sha256 } = library.media.resume(take.id).finish();
  const frameBytes = (take.channels * take.bitsPerSample) / 8;
  storeEndOfTake(library.db, {
    id: take.id,
    action: 'recordings.recover',
    sizeBytes,
    sha256,
    durationMs: (sizeBytes / frameBytes / take.sampleRateHz) * 1000,
    missingSamples: take.missingSamples,
    peaks: peaks.pack(),
    endedAt: clock().toISOString(),
  });
}
