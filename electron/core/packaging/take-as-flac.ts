// A take on its way out as FLAC: the same samples in fewer bytes, in a file that says itself how many they are and which.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { flacOutput, pcmInput } from '../media/ffmpeg-args.ts';
import { withFlacFacts } from '../media/flac-header.ts';
import { throughFfmpeg } from './through-ffmpeg.ts';
import type { StoredSound } from './through-ffmpeg.ts';

/**
 * Read twice, since what is in the file is said at its beginning.
 * @param pcm gives all samples that leave, from the first, each time it is asked
 * @returns what `take` made of the file @throws what `pcm` throws; AppError `media-failed` naming the recording, `cancelled`
 */
export async function takeAsFlac<Taken>(
  work: StoredSound,
  pcm: () => Iterable<Uint8Array>,
  take: (flac: AsyncIterable<Uint8Array>) => Promise<Taken>,
): Promise<Taken> {
  const { sound } = work;
  const hash = createHash('md5');
  let bytes = 0;
  for (const piece of pcm()) {
    await nextTurn();
    work.signal.throwIfAborted();
    hash.update(piece);
    bytes += piece.length;
  }
  const facts = {
    md5: hash.digest(),
    frames: bytes / ((sound.channels * sound.bitsPerSample) / 8),
  };
  const output = flacOutput(sound.bitsPerSample === 16 ? 16 : 24);
  return throughFfmpeg(work, output, (flac) => take(withFlacFacts(flac, facts)), {
    source: pcm(),
    options: pcmInput(sound),
  });
}
