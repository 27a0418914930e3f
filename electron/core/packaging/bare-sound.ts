// The sound of a file that was brought in and nothing else of that file: no tags, pictures, film, places or dates, and every sample.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { flacOutput, pcmOutput, wordlessCopyOutput } from '../media/ffmpeg-args.ts';
import { FLAC_HEADER_BYTES, readFlacHeader, withFlacFacts } from '../media/flac-header.ts';
import type { FlacFacts } from '../media/flac-header.ts';
import { mpegFrames } from '../media/mpeg-frames.ts';
import { isOneOggStream } from '../media/ogg-pages.ts';
import { wavHeader, wavPadding } from '../media/wav-header.ts';
import { parseWav } from '../media/wav-parse.ts';
import type { WavFacts } from '../media/wav-parse.ts';
import type { MediaReader } from '../vault/media.ts';
import type { PublicSound } from './public-story.ts';
import { throughFfmpeg } from './through-ffmpeg.ts';
import type { StoredSound } from './through-ffmpeg.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface BareSound {
  mimeType: string;
  /** @param add writes the bytes @returns what `add` returns */
  writeTo<Written>(add: (source: Bytes) => Promise<Written>): Promise<Written>;
}

/** A decoder gives a little more or less than the frames hold. */
const TOLERATED_MS = 250;

/**
 * What can be copied without decoding is copied; everything else becomes FLAC.
 * @throws AppError `library-damaged` when stored bytes are not what was stored, `media-failed`, `cancelled`
 */
export async function bareSound(work: StoredSound): Promise<BareSound> {
  const { sound, stored } = work;
  const { mimeType } = sound;
  if (mimeType === 'audio/wav') {
    const facts = await parseWav(stored);
    const { layout } = facts;
    if (layout !== undefined)
      return { mimeType, writeTo: (add) => add(wavOf(stored, facts, layout)) };
  }
  if (mimeType === 'audio/mpeg' && (await hasAllFrames(stored, sound)))
    return { mimeType, writeTo: (add) => add(framesOf(stored)) };
  const copy = wordlessCopyOutput(mimeType);
  if (copy !== undefined && (mimeType !== 'audio/ogg' || isOneOggStream(stored)))
    return {
      mimeType: mimeType === 'audio/webm' ? 'audio/ogg' : mimeType,
      writeTo: (add) => throughFfmpeg(work, copy, add),
    };
  return asFlac(work);
}

/** The samples of a WAV file behind a header of ours. */
function* wavOf(
  stored: MediaReader,
  { frames, dataStart, sampleRateHz }: WavFacts,
  { channels, bitsPerSample, encoding }: NonNullable<WavFacts['layout']>,
): Generator<Uint8Array> {
  const dataBytes = (frames * channels * bitsPerSample) / 8;
  const isFloat = encoding === 'float';
  yield wavHeader({ sampleRateHz, channels, bitsPerSample, isFloat, dataBytes });
  yield* stored.pieces(dataStart, dataStart + dataBytes);
  if (wavPadding(dataBytes)) yield Buffer.alloc(1);
}

function* framesOf(stored: MediaReader): Generator<Uint8Array> {
  for (const { bytes } of mpegFrames(stored)) yield bytes;
}

/** Where files of two kinds were joined, or the frames do not say how long they are, some cannot be walked along. */
async function hasAllFrames(stored: MediaReader, { durationMs }: PublicSound): Promise<boolean> {
  let foundMs = 0;
  for (const run of mpegFrames(stored)) {
    foundMs += run.durationMs;
    await nextTurn();
  }
  return foundMs > 0 && foundMs >= durationMs - TOLERATED_MS;
}

/** Decoded twice: the first time to learn which samples must come out, since they are named at the beginning of the file. */
async function asFlac(work: StoredSound): Promise<BareSound> {
  const said = readFlacHeader(work.stored.read(0, FLAC_HEADER_BYTES));
  if (said !== undefined && ![16, 24].includes(said.bitsPerSample)) throw notWhole(work.sound);
  const bitsPerSample = said?.bitsPerSample === 16 ? 16 : 24;
  const found = await throughFfmpeg(work, pcmOutput(bitsPerSample), async (samples) => {
    const hash = createHash('md5');
    let bytes = 0;
    for await (const piece of samples) {
      hash.update(piece);
      bytes += piece.length;
    }
    const channels = said?.channels ?? work.sound.channels;
    return { md5: hash.digest(), frames: bytes / (channels * (bitsPerSample / 8)) };
  });
  if (said !== undefined && !isSame(said, found)) throw notWhole(work.sound);
  return {
    mimeType: 'audio/flac',
    writeTo: (add) =>
      throughFfmpeg(work, flacOutput(bitsPerSample), (flac) => add(withFlacFacts(flac, found))),
  };
}

/** Are the samples that were found those that the file says it has? */
function isSame(said: FlacFacts, found: Pick<FlacFacts, 'frames' | 'md5'>): boolean {
  const saysWhich = said.md5.some((byte) => byte !== 0);
  return (
    (!saysWhich || said.md5.equals(found.md5)) &&
    (said.frames === 0 || said.frames === found.frames)
  );
}

function notWhole({ code }: PublicSound): AppError {
  return new AppError(
    'media-failed',
    `The sound of the recording ${code.toUpperCase()} cannot be taken whole out of its file. Please save it as WAV in another program and bring that in, and put this one in the bin.`,
  );
}
