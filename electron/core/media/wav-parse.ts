// Where the samples lie in a WAV or RF64 file and how they are written. Reads only headers, trusts no number in them.
import { AppError } from '../../../shared/contract/errors.ts';
import type { PcmLayout } from './peaks.ts';

export interface WavFacts {
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  /** Set when the samples can be read as they lie; otherwise a decoder is needed. */
  layout: PcmLayout | undefined;
  dataStart: number;
  dataBytes: number;
  /** By how many bytes the file ends too soon for what its header says. */
  missingBytes: number;
  /** Whole frames of uncompressed sound; 0 when a decoder is needed. */
  frames: number;
}

type WavFormatFacts = Omit<WavFacts, 'dataStart' | 'dataBytes' | 'missingBytes' | 'frames'>;

/** Anything with bytes at places: an open file, a stored recording. */
export interface ByteSource {
  sizeBytes: number;
  /** @returns fewer bytes only at the end */
  read(start: number, length: number): Uint8Array | Promise<Uint8Array>;
}

const MAX_CHUNKS = 10_000;
const UNKNOWN_SIZE = 0xffff_ffff;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** Nobody's voice was ever recorded with less. */
const LOWEST_RATE = 1000;

const broken = () =>
  new AppError(
    'media-failed',
    'This WAV file is damaged: its description of the sound cannot be read. Please copy it from the recorder again.',
  );

/**
 * Recorders that lost power leave sizes of 0 or "unknown": such sound goes to the end of the file.
 * @throws AppError `media-failed`
 */
export async function parseWav(source: ByteSource): Promise<WavFacts> {
  let format: WavFormatFacts | undefined;
  let longDataBytes = 0;
  let at = 12;
  for (let count = 0; count < MAX_CHUNKS && at + 8 <= source.sizeBytes; count += 1) {
    const header = await bytesAt(source, at, 8);
    const name = header.toString('latin1', 0, 4);
    const size = header.readUInt32LE(4);
    const start = at + 8;
    if (name === 'ds64') longDataBytes = readLongSize(await bytesAt(source, start, 16));
    if (name === 'fmt ') format = readFormat(await bytesAt(source, start, Math.min(size, 40)));
    if (name === 'data') {
      if (format === undefined) throw broken();
      return withData(format, start, dataSize(size, longDataBytes, source.sizeBytes - start));
    }
    at = start + size + (size % 2);
  }
  throw broken();
}

async function bytesAt(source: ByteSource, start: number, length: number): Promise<Buffer> {
  const bytes = await source.read(start, length);
  if (bytes.byteLength < length) throw broken();
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** EBU Tech 3306: after the 64-bit size of the whole file comes that of the sound. */
function readLongSize(ds64: Buffer): number {
  const size = ds64.readBigUInt64LE(8);
  return size > BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(size);
}

function dataSize(size: number, longSize: number, left: number) {
  const said = size === UNKNOWN_SIZE && longSize > 0 ? longSize : size;
  if (said === 0 || said === UNKNOWN_SIZE) return { dataBytes: left, missingBytes: 0 };
  return { dataBytes: Math.min(said, left), missingBytes: Math.max(0, said - left) };
}

function readFormat(fmt: Buffer) {
  if (fmt.length < 16) throw broken();
  const isExtensible = fmt.readUInt16LE(0) === EXTENSIBLE && fmt.length >= 26;
  const tag = isExtensible ? fmt.readUInt16LE(24) : fmt.readUInt16LE(0);
  const channels = fmt.readUInt16LE(2);
  const sampleRateHz = fmt.readUInt32LE(4);
  const frameBytes = fmt.readUInt16LE(12);
  const bitsPerSample = fmt.readUInt16LE(14);
  if (channels < 1 || channels > 64 || sampleRateHz < LOWEST_RATE || sampleRateHz > 1_000_000)
    throw broken();
  const isPacked = frameBytes === (channels * bitsPerSample) / 8;
  return {
    sampleRateHz,
    channels,
    bitsPerSample,
    layout: isPacked ? layoutFor(tag, bitsPerSample, channels) : undefined,
  };
}

function layoutFor(tag: number, bits: number, channels: number): PcmLayout | undefined {
  if (tag === PCM && (bits === 16 || bits === 24 || bits === 32))
    return { channels, bitsPerSample: bits, encoding: 'int' };
  if (tag === FLOAT && bits === 32) return { channels, bitsPerSample: bits, encoding: 'float' };
  return undefined;
}

function withData(
  format: WavFormatFacts,
  dataStart: number,
  { dataBytes, missingBytes }: Pick<WavFacts, 'dataBytes' | 'missingBytes'>,
): WavFacts {
  const { layout } = format;
  const frames = layout
    ? Math.floor(dataBytes / ((layout.channels * layout.bitsPerSample) / 8))
    : 0;
  return { ...format, dataStart, dataBytes, missingBytes, frames };
}
