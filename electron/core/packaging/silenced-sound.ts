// A sound with closed parts on its way out: decoded first, silent where it is closed, and only then written as a file. Nothing of the original file is copied.
import { createHash } from 'node:crypto';
import { closedFrames, silenced, slackOf } from '../../../shared/rules/closed-passages.ts';
import { flacOutput, pcmInput, pcmOutput } from '../media/ffmpeg-args.ts';
import { FLAC_HEADER_BYTES, readFlacHeader, withFlacFacts } from '../media/flac-header.ts';
import type { PublicSound } from './public-story.ts';
import { throughFfmpeg } from './through-ffmpeg.ts';
import type { StoredSound } from './through-ffmpeg.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
type Take<Taken> = (output: AsyncIterable<Uint8Array>) => Promise<Taken>;

interface PcmFormat {
  sampleRateHz: number;
  channels: number;
  bitsPerSample: 16 | 24;
}

function formatOf({ sound, stored }: Pick<StoredSound, 'sound' | 'stored'>): PcmFormat {
  const { sampleRateHz, channels } = sound;
  const flac = readFlacHeader(stored.read(0, FLAC_HEADER_BYTES));
  const bits = flac?.bitsPerSample ?? sound.bitsPerSample;
  return { sampleRateHz, channels, bitsPerSample: bits === 16 ? 16 : 24 };
}

/** Takes the pieces of the whole sound, one after the other. */
function silencer(
  { closed, ...sound }: PublicSound,
  { sampleRateHz, channels, bitsPerSample }: PcmFormat,
): (piece: Uint8Array) => Uint8Array {
  const frameBytes = (channels * bitsPerSample) / 8;
  const ranges = closedFrames(closed, { sampleRateHz, slackMs: slackOf(sound) });
  let at = 0;
  return (piece) => {
    const heard = silenced(piece, { at, ranges, frameBytes });
    at += piece.byteLength;
    return heard;
  };
}

/** @param pcm all samples of a take @returns as many bytes, with zeros where it is closed */
export function* silencedTake(
  work: Pick<StoredSound, 'sound' | 'stored'>,
  pcm: Iterable<Uint8Array>,
): Generator<Uint8Array> {
  const next = silencer(work.sound, formatOf(work));
  for (const piece of pcm) yield next(piece);
}

async function* silencedPieces(work: StoredSound, pcm: Pieces): AsyncGenerator<Uint8Array> {
  const next = silencer(work.sound, formatOf(work));
  for await (const piece of pcm) yield next(piece);
}

/** The samples of a take as they are stored; those of a file that was brought in as a decoder gives them, always in the format that the catalogue names. */
function withSilence<Taken>(work: StoredSound, take: Take<Taken>): Promise<Taken> {
  const { sound, stored } = work;
  if (sound.kind === 'take') return take(silencedPieces(work, stored.pieces()));
  const { sampleRateHz, channels, bitsPerSample } = formatOf(work);
  const output = [
    ...pcmOutput(bitsPerSample),
    ...['-ar', String(sampleRateHz), '-ac', String(channels)],
  ];
  return throughFfmpeg(work, output, (pcm) => take(silencedPieces(work, pcm)));
}

/** @param outputOptions see ffmpeg-args.ts @returns what `take` made of what came out @throws as `throughFfmpeg` */
function encodeSilenced<Taken>(
  work: StoredSound,
  outputOptions: readonly string[],
  take: Take<Taken>,
): Promise<Taken> {
  return withSilence(work, (source) =>
    throughFfmpeg(work, outputOptions, take, { source, options: pcmInput(formatOf(work)) }),
  );
}

/** The whole sound as FLAC, as long as it is, which says how many samples it holds and which. Decoded twice, as those are named at its beginning. */
export async function silencedFlac<Taken>(work: StoredSound, take: Take<Taken>): Promise<Taken> {
  const { channels, bitsPerSample } = formatOf(work);
  const found = await withSilence(work, async (samples) => {
    const hash = createHash('md5');
    let bytes = 0;
    for await (const piece of samples) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { md5: hash.digest(), frames: bytes / (channels * (bitsPerSample / 8)) };
  });
  return encodeSilenced(work, flacOutput(bitsPerSample), (flac) =>
    take(withFlacFacts(flac, found)),
  );
}
