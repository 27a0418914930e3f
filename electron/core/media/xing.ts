// What an MP3 file says of its own length in its first frame, where its encoder has written that down (the Xing or Info header).
import type { ByteSource } from './wav-parse.ts';

export interface Xing {
  /** Where the first frame begins; `bytes` count from there. */
  start: number;
  bytes: number;
  durationMs: number;
}

const ID3_HEADER_BYTES = 10;
const HAS_FRAMES = 1;
const HAS_BYTES = 2;
const RATES = [44_100, 48_000, 32_000];

/** @returns undefined when it does not say, or says nothing that can be */
export async function readXing(source: ByteSource): Promise<Xing | undefined> {
  const id3 = Buffer.from(await source.read(0, ID3_HEADER_BYTES));
  let start = 0;
  if (id3.toString('latin1', 0, 3) === 'ID3') {
    const footer = (id3[5] ?? 0) & 0x10 ? ID3_HEADER_BYTES : 0;
    const size = [...id3.subarray(6, 10)].reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    start = ID3_HEADER_BYTES + size + footer;
  }
  if (start >= source.sizeBytes) return undefined;
  const frame = Buffer.from(await source.read(start, 256));
  if (frame.length < 64 || frame[0] !== 0xff || ((frame[1] ?? 0) & 0xe0) !== 0xe0) return undefined;
  const version = ((frame[1] ?? 0) >> 3) & 0b11;
  const isMono = (frame[3] ?? 0) >> 6 === 0b11;
  const isFirst = version === 0b11;
  // ISO/IEC 11172-3 §2.4.1.7: the length of the side information, which the encoder leaves empty.
  const at = 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  if (!['Xing', 'Info'].includes(frame.toString('latin1', at, at + 4))) return undefined;
  const flags = frame.readUInt32BE(at + 4);
  const rate = RATES[((frame[2] ?? 0) >> 2) & 0b11];
  if (rate === undefined || (flags & (HAS_FRAMES | HAS_BYTES)) !== (HAS_FRAMES | HAS_BYTES))
    return undefined;
  const divided = isFirst ? 1 : version === 0b10 ? 2 : 4;
  const frameMs = ((isFirst ? 1152 : 576) / (rate / divided)) * 1000;
  const frames = frame.readUInt32BE(at + 8);
  const bytes = frame.readUInt32BE(at + 12);
  return bytes === 0 ? undefined : { start, bytes, durationMs: frames * frameMs };
}
