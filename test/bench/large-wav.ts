// Writes a long WAV of noise-like sound, in pieces, for the measurements.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const SAMPLE_RATE_HZ = 48_000;
const BYTES_PER_SAMPLE = 3;

function header(dataBytes: number): Buffer {
  const bytes = Buffer.alloc(44);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + dataBytes, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(SAMPLE_RATE_HZ, 24);
  bytes.writeUInt32LE(SAMPLE_RATE_HZ * BYTES_PER_SAMPLE, 28);
  bytes.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  bytes.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(dataBytes, 40);
  return bytes;
}

/** 48 kHz, 24 bits, mono. @param seed makes each file's bytes its own */
export async function writeLargeWav({
  path,
  seconds,
  seed,
}: {
  path: string;
  seconds: number;
  seed: number;
}): Promise<void> {
  const secondBytes = SAMPLE_RATE_HZ * BYTES_PER_SAMPLE;
  const out = createWriteStream(path);
  out.write(header(seconds * secondBytes));
  let state = seed;
  const second = Buffer.alloc(secondBytes);
  for (let index = 0; index < second.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    second[index] = state >>> 24;
  }
  for (let done = 0; done < seconds; done += 1) {
    second.writeUInt32LE(done, 0);
    if (!out.write(Buffer.from(second))) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}
