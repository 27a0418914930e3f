// A stored sound as one file that plays everywhere and says nothing but the sound: a take as WAV, what was brought in without the words in its file.
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { wavHeader, wavPadding } from '../media/wav-header.ts';
import type { MediaReader } from '../vault/media.ts';
import { bareSound } from './bare-sound.ts';
import { silencedFlac, silencedTake } from './silenced-sound.ts';
import type { StoredSound } from './through-ffmpeg.ts';

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
/** @param mimeType of what comes @returns what the caller made of it */
type Add<Added> = (mimeType: string, source: Bytes) => Promise<Added>;

const endings: Readonly<Record<string, string>> = {
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** @param mimeType with or without its codecs */
export function endingOf(mimeType: string): string {
  return endings[mimeType.split(';')[0]?.trim() ?? ''] ?? 'bin';
}

/** Its closed parts are silent. @throws AppError `library-damaged`, `media-failed`, `cancelled`; what `add` throws */
export async function writePlainMaster<Added>(work: StoredSound, add: Add<Added>): Promise<Added> {
  const { sound, stored } = work;
  if (sound.kind === 'take') return add('audio/wav', takeAsWav(work));
  for (const _ of checkedPieces(stored, sound)) await nextTurn();
  if (sound.closed.length > 0) return silencedFlac(work, (flac) => add('audio/flac', flac));
  const bare = await bareSound(work);
  return bare.writeTo((source) => add(bare.mimeType, source));
}

/** The stored bytes, refused at their end when they are not those that were stored. */
export function* checkedPieces(
  stored: MediaReader,
  { sha256, code }: { sha256: string; code: string },
): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const piece of stored.pieces()) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256)
    throw new AppError(
      'library-damaged',
      `A file of ${code.toUpperCase()} is damaged, so nothing was written. You can bring it back from a backup on the Library page.`,
    );
}

function* takeAsWav({ sound, stored }: StoredSound): Generator<Uint8Array> {
  const { sampleRateHz, channels } = sound;
  const bitsPerSample = sound.bitsPerSample === 16 ? 16 : 24;
  const frameBytes = (channels * bitsPerSample) / 8;
  const dataBytes = Math.floor(stored.sizeBytes / frameBytes) * frameBytes;
  yield wavHeader({ sampleRateHz, channels, bitsPerSample, dataBytes });
  let left = dataBytes;
  for (const piece of silencedTake({ sound, stored }, checkedPieces(stored, sound))) {
    if (left > 0) yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
  if (wavPadding(dataBytes)) yield Buffer.alloc(1);
}
