// Does a sound file end where its own header says? Told from headers alone, without decoding. What says nothing is taken as whole.
import { AppError } from '../../../shared/contract/errors.ts';
import { missingEndSentence } from '../../../shared/rules/arrival-sentences.ts';
import type { MissingEnd } from '../../../shared/rules/arrival-sentences.ts';
import { FLAC_HEADER_BYTES, readFlacHeader } from './flac-header.ts';
import { readMp4 } from './mp4-facts.ts';
import { readXing } from './xing.ts';
import { parseWav } from './wav-parse.ts';
import type { ByteSource } from './wav-parse.ts';

/** Less than this is no loss that anybody would hear. */
const TOLERATED_MS = 100;
/** Tags behind the last frame, or a last frame that the encoder did not count. */
const TOLERATED_MP3_BYTES = 4096;
/** RFC 3533 §6: the largest page. */
const OGG_PAGE_BYTES = 65_307;
const OGG_ENDS = 0b100;

type Look = (source: ByteSource) => Promise<MissingEnd | undefined>;

const looks: Readonly<Record<string, Look>> = {
  'audio/wav': endOfWav,
  'audio/mpeg': endOfMp3,
  'audio/mp4': endOfMp4,
  'audio/3gpp': endOfMp4,
  'audio/ogg': endOfOgg,
  'audio/webm': endOfWebm,
};

/** @returns what is missing, undefined when nothing is, or nobody can tell without listening @throws AppError `media-failed` for a header that cannot be */
export async function missingEnd(
  source: ByteSource,
  mimeType: string,
): Promise<MissingEnd | undefined> {
  return looks[mimeType]?.(source);
}

/** After listening: FLAC says how many samples there must be. */
export async function missingAfterDecoding(
  source: ByteSource,
  { mimeType, durationMs, sampleRateHz }: MimeAndLength,
): Promise<MissingEnd | undefined> {
  if (mimeType !== 'audio/flac') return undefined;
  const said = readFlacHeader(await source.read(0, FLAC_HEADER_BYTES));
  const saidMs = ((said?.frames ?? 0) / sampleRateHz) * 1000;
  return saidMs > durationMs + TOLERATED_MS ? { presentMs: durationMs, saidMs } : undefined;
}

interface MimeAndLength {
  mimeType: string;
  durationMs: number;
  sampleRateHz: number;
}

/** @returns the refusal of a file whose end is missing; `details.incomplete` says that it can be taken in all the same */
export function incompleteError(missing: MissingEnd): AppError {
  return new AppError('media-failed', missingEndSentence(missing), {
    incomplete: true,
    ...missing,
  });
}

async function endOfWav(source: ByteSource): Promise<MissingEnd | undefined> {
  const { missingBytes, dataBytes, sampleRateHz, layout } = await parseWav(source);
  if (missingBytes === 0) return undefined;
  if (layout === undefined) return { presentMs: null, saidMs: null };
  const bytesPerMs = (sampleRateHz * layout.channels * layout.bitsPerSample) / 8 / 1000;
  if (missingBytes / bytesPerMs <= TOLERATED_MS) return undefined;
  return { presentMs: dataBytes / bytesPerMs, saidMs: (dataBytes + missingBytes) / bytesPerMs };
}

async function endOfMp3(source: ByteSource): Promise<MissingEnd | undefined> {
  const xing = await readXing(source);
  if (xing === undefined) return undefined;
  const presentBytes = source.sizeBytes - xing.start;
  if (presentBytes + TOLERATED_MP3_BYTES >= xing.bytes) return undefined;
  const { durationMs: saidMs } = xing;
  return { presentMs: saidMs * (presentBytes / xing.bytes), saidMs };
}

async function endOfMp4(source: ByteSource): Promise<MissingEnd | undefined> {
  const { saidMs, presentShare } = await readMp4(source);
  if (presentShare >= 1) return undefined;
  return { saidMs, presentMs: saidMs === null ? null : saidMs * presentShare };
}

async function endOfOgg(source: ByteSource): Promise<MissingEnd | undefined> {
  const from = Math.max(0, source.sizeBytes - 2 * OGG_PAGE_BYTES);
  const tail = Buffer.from(await source.read(from, source.sizeBytes - from));
  const at = tail.lastIndexOf('OggS');
  if (at >= 0 && at + 27 <= tail.length) {
    const lengths = tail.subarray(at + 27, at + 27 + (tail[at + 26] ?? 0));
    const end = at + 27 + lengths.length + lengths.reduce((sum, length) => sum + length, 0);
    if (((tail[at + 5] ?? 0) & OGG_ENDS) !== 0 && end <= tail.length) return undefined;
  }
  return { presentMs: null, saidMs: null };
}

/** EBML (RFC 8794): the size of the one segment, where the writer went back to fill it in. */
async function endOfWebm(source: ByteSource): Promise<MissingEnd | undefined> {
  const head = Buffer.from(await source.read(0, 4096));
  const ebml = readVint(head, 4);
  const at = ebml === undefined ? 0 : ebml.end + ebml.value;
  if (at + 4 > head.length || head.readUInt32BE(at) !== 0x18538067) return undefined;
  const segment = readVint(head, at + 4);
  if (segment === undefined || segment.isUnknown) return undefined;
  return segment.end + segment.value > source.sizeBytes
    ? { presentMs: null, saidMs: null }
    : undefined;
}

function readVint(bytes: Buffer, at: number) {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > bytes.length) return undefined;
  let value = first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (const byte of bytes.subarray(at + 1, at + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, isUnknown, end: at + length };
}
