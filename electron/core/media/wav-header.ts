// Writes the bytes that go before raw PCM to make it a WAV file, in sizes that need RF64 too. Pure.
import { Buffer } from 'node:buffer';
import type { Bext } from './wav-bext.ts';
import { bextChunk } from './wav-bext.ts';

export interface WavFormat {
  sampleRateHz: number;
  channels: number;
  bitsPerSample: 16 | 24 | 32;
  /** Samples are floating point numbers, of 32 bits. */
  isFloat?: boolean;
  /** Length of the PCM that follows: interleaved, little endian, whole frames. */
  dataBytes: number;
  /** What Broadcast Wave says about the sound. */
  bext?: Bext;
}

const PCM = 1;
const IEEE_FLOAT = 3;

/** RIFF keeps its length in 32 bits. */
const LARGEST_RIFF = 0xffff_ffff;

/** Chunks begin at even places: a body of odd length (24 bit, one channel) is followed by one zero byte. */
export function wavPadding(dataBytes: number): 0 | 1 {
  return dataBytes % 2 === 0 ? 0 : 1;
}

/** Length of the whole file: header, PCM and padding. */
export function wavFileBytes(format: WavFormat): number {
  return wavHeader(format).length + format.dataBytes + wavPadding(format.dataBytes);
}

/**
 * The header; PCM and `wavPadding` zero bytes follow it. Beyond 4 GiB it is RF64 with a `ds64` chunk (EBU Tech 3306).
 * One or two channels need no WAVE_FORMAT_EXTENSIBLE, and more programs read the plain form: Python's `wave` refused the other until 3.12.
 * @throws RangeError when the format is not one that we write, or a text of `bext` is too long or not ASCII
 */
export function wavHeader(format: WavFormat): Buffer {
  const { sampleRateHz, channels, bitsPerSample, dataBytes } = format;
  const frameBytes = (channels * bitsPerSample) / 8;
  if (!Number.isInteger(channels) || channels < 1 || channels > 64)
    throw new RangeError(`${channels} channels`);
  if (!Number.isInteger(sampleRateHz) || sampleRateHz < 1 || sampleRateHz > 768_000)
    throw new RangeError(`${sampleRateHz} samples a second`);
  if (!Number.isSafeInteger(dataBytes) || dataBytes < 0 || dataBytes % frameBytes !== 0)
    throw new RangeError(`${dataBytes} bytes are not whole frames of ${frameBytes}`);

  const fmt = Buffer.alloc(24);
  fmt.write('fmt ', 0, 'latin1');
  fmt.writeUInt32LE(16, 4);
  fmt.writeUInt16LE(format.isFloat ? IEEE_FLOAT : PCM, 8);
  fmt.writeUInt16LE(channels, 10);
  fmt.writeUInt32LE(sampleRateHz, 12);
  fmt.writeUInt32LE(sampleRateHz * frameBytes, 16);
  fmt.writeUInt16LE(frameBytes, 20);
  fmt.writeUInt16LE(bitsPerSample, 22);

  const middle = Buffer.concat([format.bext ? bextChunk(format.bext) : Buffer.alloc(0), fmt]);
  const riffBytes = 4 + middle.length + 8 + dataBytes + wavPadding(dataBytes);
  return riffBytes <= LARGEST_RIFF
    ? Buffer.concat([start('RIFF', riffBytes), middle, dataStart(dataBytes)])
    : Buffer.concat([
        start('RF64', LARGEST_RIFF),
        ds64({ riffBytes: riffBytes + 36, dataBytes, frames: dataBytes / frameBytes }),
        middle,
        dataStart(LARGEST_RIFF),
      ]);
}

function start(kind: 'RIFF' | 'RF64', riffBytes: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.write(kind, 0, 'latin1');
  bytes.writeUInt32LE(riffBytes, 4);
  bytes.write('WAVE', 8, 'latin1');
  return bytes;
}

function dataStart(dataBytes: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.write('data', 0, 'latin1');
  bytes.writeUInt32LE(dataBytes, 4);
  return bytes;
}

function ds64({
  riffBytes,
  dataBytes,
  frames,
}: {
  riffBytes: number;
  dataBytes: number;
  frames: number;
}): Buffer {
  const bytes = Buffer.alloc(36);
  bytes.write('ds64', 0, 'latin1');
  bytes.writeUInt32LE(28, 4);
  bytes.writeBigUInt64LE(BigInt(riffBytes), 8);
  bytes.writeBigUInt64LE(BigInt(dataBytes), 16);
  bytes.writeBigUInt64LE(BigInt(frames), 24);
  return bytes;
}
