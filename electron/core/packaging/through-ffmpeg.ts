// A stored sound on its way out through ffmpeg, and what is said of it when it cannot be read.
import { Readable } from 'node:stream';
import { AppError } from '../../../shared/contract/errors.ts';
import { hasTable, pcmInput, soundInput } from '../media/ffmpeg-args.ts';
import type { FfmpegTool } from '../media/find-ffmpeg.ts';
import { mp4InOrder } from '../media/mp4-in-order.ts';
import { runFfmpeg } from '../media/run-ffmpeg.ts';
import type { MediaReader } from '../vault/media.ts';
import type { PublicSound } from './public-story.ts';

export interface StoredSound {
  sound: PublicSound;
  stored: MediaReader;
  tool: FfmpegTool;
  signal: AbortSignal;
}

export interface FfmpegInput {
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** See ffmpeg-args.ts. */
  options: string[];
}

/** All of the sound as it is stored. */
function whole({ sound, stored }: StoredSound): FfmpegInput {
  return {
    source: hasTable(sound.mimeType) ? mp4InOrder(stored) : stored.pieces(),
    options: sound.kind === 'take' ? pcmInput(sound) : soundInput(sound.mimeType),
  };
}

/** @returns what `take` made of what came out @throws AppError `media-failed` naming the recording, `cancelled`; what `take` throws */
export async function throughFfmpeg<Taken>(
  work: StoredSound,
  outputOptions: readonly string[],
  take: (output: AsyncIterable<Uint8Array>) => Promise<Taken>,
  { source, options } = whole(work),
): Promise<Taken> {
  const { sound, tool, signal } = work;
  const run = runFfmpeg({
    ...{ tool, outputOptions, signal },
    input: Readable.from(source, { objectMode: false }),
    inputOptions: options,
  });
  // Both are waited for, so that nothing still writes when the folder is taken away.
  const taking = take(run.output).catch((error: unknown) => {
    // Whoever was to read it may not even have begun: nobody else would end it.
    run.output.destroy();
    throw error;
  });
  const [taken, ended] = await Promise.allSettled([taking, run.ended]);
  if (ended.status === 'rejected' && taken.status === 'rejected' && isOwn(taken.reason))
    throw taken.reason;
  if (ended.status === 'rejected') throw withName(ended.reason, sound);
  if (taken.status === 'rejected') throw taken.reason;
  return taken.value;
}

/** The disk's own complaint comes first: ffmpeg then only says that nobody listened. */
function isOwn(error: unknown): boolean {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** @throws what `work` throws; `media-failed` then names the recording */
export async function named<Made>(work: () => Promise<Made>, sound: PublicSound): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    throw withName(error, sound);
  }
}

function withName(error: unknown, sound: PublicSound): unknown {
  if (!(error instanceof AppError) || error.code !== 'media-failed') return error;
  return new AppError(
    'media-failed',
    `The recording ${sound.code.toUpperCase()} cannot be read as sound. Please put it in the bin, or bring it in again, and then make the package.`,
    error.details,
    { cause: error },
  );
}
