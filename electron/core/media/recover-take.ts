// Saves what was found unfinished: every committed byte of a take, or an import that the catalogue had lost, becomes one whole recording.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Recording } from '../../../shared/model/recording.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { storeEndOfTake } from './end-of-take.ts';
import type { MediaReader } from '../vault/media.ts';
import { drawPiece, learnSound } from './learn-sound.ts';
import type { SoundFacts } from './learn-sound.ts';
import { gatherPeaks } from './peaks.ts';

/** @throws AppError `library-damaged` when its file cannot be read, `media-failed` when there is nothing of the kind */
export async function recoverSound(found: Recording, context: LibraryContext): Promise<void> {
  if (found.kind === 'take') recoverTake(found, context);
  else await recoverImport(found, context);
}

/** @throws AppError `library-damaged` when its file cannot be read, `media-failed` when there is nothing of the kind */
export function recoverTake(take: Recording, { library, clock }: LibraryContext): void {
  if (take.kind !== 'take' || take.state === 'damaged')
    throw new AppError('media-failed', 'This recording cannot be saved: its file is damaged.');
  const { channels, sampleRateHz } = take;
  const bitsPerSample = take.bitsPerSample === 16 ? 16 : 24;
  const peaks = gatherPeaks({ channels, bitsPerSample }, 0, sampleRateHz);
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
    peaks,
    endedAt: clock().toISOString(),
  });
}

/** Its file became whole before it got its name, so only what the catalogue should know of it is missing. */
async function recoverImport(found: Recording, context: LibraryContext): Promise<void> {
  const { media, db } = context.library;
  const stored = media.open(found.id);
  try {
    const { sizeBytes, sha256 } = stored;
    const facts = await drawImport(stored, context, notCancelled);
    storeEndOfTake(db, {
      id: found.id,
      action: 'recordings.recover',
      sizeBytes,
      sha256,
      durationMs: facts.durationMs,
      missingSamples: 0,
      peaks: facts.peaks,
      endedAt: found.startedAt ?? context.clock().toISOString(),
    });
  } finally {
    stored.close();
  }
}

/** What a stored import says of itself, drawn whole. @throws AppError `cancelled`, and as `learnSound` */
export async function drawImport(
  stored: MediaReader,
  context: Pick<LibraryContext, 'ffmpeg'>,
  job: JobControl,
): Promise<SoundFacts> {
  const facts = await learnSound({ source: stored, context, job });
  let at = facts.dataStart;
  for (const piece of stored.pieces(facts.dataStart, facts.dataEnd)) {
    job.throwIfCancelled();
    drawPiece(facts, piece, at);
    at += piece.byteLength;
    await job.pace();
    // A long file must not keep the blocks of a take, or a person, waiting.
    await nextTurn();
  }
  return facts;
}

const notCancelled: JobControl = {
  signal: new AbortController().signal,
  progress: () => undefined,
  throwIfCancelled: () => undefined,
  pace: async () => undefined,
};
