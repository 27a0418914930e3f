// The sound of an MP3 file frame by frame, ISO/IEC 11172-3 and 13818-3 layer III: whatever is no frame, wherever it stands, stays behind.
import { byteWindow } from './byte-window.ts';
import type { SyncSource } from './byte-window.ts';

interface Frame {
  /** Version and sampling rate: the same in the whole of a sound. */
  kind: number;
  bytes: number;
  durationMs: number;
  /** Where the sound begins in it. */
  soundStart: number;
}

export interface FrameRun {
  /** Whole frames, one behind the other. */
  bytes: Buffer;
  durationMs: number;
}

const HEADER_BYTES = 4;
const RUN_BYTES = 256 * 1024;
const SCAN_BYTES = 4096;
const ratesKbit = {
  1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];
/** What may stand behind the last frame of a file: https://id3.org, Lyrics3, APE. */
const tagBeginnings = ['TAG', 'ID3', 'APE', 'LYR'];

/** @returns undefined for what is no header of layer III with a known length */
function frameAt(bytes: Buffer): Frame | undefined {
  const [sync = 0, version = 0, rates = 0, mode = 0] = bytes;
  const versionBits = (version >> 3) & 0b11;
  const isHeader = sync === 0xff && (version & 0xe0) === 0xe0 && (version & 0b110) === 0b010;
  if (!isHeader || versionBits === 0b01) return undefined;
  const isFirst = versionBits === 0b11;
  const kbit = ratesKbit[isFirst ? 1 : 2][(rates >> 4) - 1];
  const firstRate = sampleRates[(rates >> 2) & 0b11];
  if (kbit === undefined || firstRate === undefined) return undefined;
  const sampleRateHz = firstRate / { 0b11: 1, 0b10: 2, 0b00: 4 }[versionBits as 0 | 2 | 3];
  const samples = isFirst ? 1152 : 576;
  const isMono = mode >> 6 === 0b11;
  const sideBytes = isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17;
  return {
    kind: (versionBits << 2) | ((rates >> 2) & 0b11),
    bytes: Math.floor((samples * kbit * 125) / sampleRateHz) + ((rates >> 1) & 1),
    durationMs: (samples / sampleRateHz) * 1000,
    soundStart: HEADER_BYTES + ((version & 1) === 0 ? 2 : 0) + sideBytes,
  };
}

/** Encoders write a silent frame in front that holds a table, their name and whatever else they like. */
function isTable(frame: Buffer, { soundStart }: Frame): boolean {
  const word = (at: number) => frame.toString('latin1', at, at + 4);
  return ['Xing', 'Info'].includes(word(soundStart)) || word(36) === 'VBRI';
}

/** @returns the length of an ID3v2 tag, or 0 */
function tagBytes(head: Buffer): number {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0;
  const size = head.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
  const hasFooter = ((head[5] ?? 0) & 0x10) !== 0;
  return 10 + size + (hasFooter ? 10 : 0);
}

/**
 * A frame counts only where another one, a tag or the end of the file follows: a frame that was cut off would otherwise take
 * the beginning of the tag behind it along.
 * @returns runs of frames; nothing where the file has none that can be walked along
 */
export function* mpegFrames(source: SyncSource): Generator<FrameRun> {
  const look = byteWindow(source);
  let kind: number | undefined;
  let run: Buffer[] = [];
  let [runBytes, durationMs] = [0, 0];
  const isFollowed = (at: number) =>
    at === source.sizeBytes ||
    frameAt(look(at, HEADER_BYTES))?.kind === kind ||
    tagBeginnings.includes(look(at, 3).toString('latin1'));
  for (let at = 0; at + HEADER_BYTES <= source.sizeBytes;) {
    const tag = tagBytes(look(at, 10));
    if (tag > 0 && at + tag <= source.sizeBytes) {
      at += tag;
      continue;
    }
    const frame = frameAt(look(at, HEADER_BYTES));
    const former = kind;
    if (frame !== undefined) kind ??= frame.kind;
    if (frame === undefined || frame.kind !== kind || !isFollowed(at + frame.bytes)) {
      kind = former;
      const next = look(at + 1, SCAN_BYTES).findIndex((byte) => byte === 0xff || byte === 0x49);
      at += next < 0 ? SCAN_BYTES + 1 : next + 1;
      continue;
    }
    const bytes = look(at, frame.bytes);
    at += frame.bytes;
    if (isTable(bytes, frame)) continue;
    run.push(bytes);
    runBytes += bytes.length;
    durationMs += frame.durationMs;
    if (runBytes >= RUN_BYTES) {
      yield { bytes: Buffer.concat(run), durationMs };
      [run, runBytes, durationMs] = [[], 0, 0];
    }
  }
  if (runBytes > 0) yield { bytes: Buffer.concat(run), durationMs };
}
