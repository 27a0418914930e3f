// The first block of a FLAC file: how many samples there are and which. RFC 9639 §8.2.

/** `fLaC`, the head of the block, the block. */
export const FLAC_HEADER_BYTES = 42;
const COUNT_AT = 21;
const MD5_AT = 26;

export interface FlacFacts {
  channels: number;
  bitsPerSample: number;
  /** 0 when it is not said. */
  frames: number;
  /** Of the samples; all zero when it is not said. */
  md5: Buffer;
}

/** @returns undefined when it is no FLAC file */
export function readFlacHeader(bytes: Uint8Array): FlacFacts | undefined {
  const header = Buffer.from(bytes);
  const isFlac =
    header.length >= FLAC_HEADER_BYTES &&
    header.toString('latin1', 0, 4) === 'fLaC' &&
    (header.readUInt32BE(4) & 0x7fff_ffff) === 34;
  if (!isFlac) return undefined;
  return {
    channels: ((header.readUInt8(COUNT_AT - 1) >> 1) & 0b111) + 1,
    bitsPerSample: ((header.readUInt16BE(COUNT_AT - 1) >> 4) & 0x1f) + 1,
    frames: (header.readUInt8(COUNT_AT) & 0xf) * 2 ** 32 + header.readUInt32BE(COUNT_AT + 1),
    md5: header.subarray(MD5_AT, FLAC_HEADER_BYTES),
  };
}

/** A copy of a file that says how many samples it holds and which: an encoder that writes into a pipe cannot go back to do so. */
export async function* withFlacFacts(
  flac: AsyncIterable<Uint8Array>,
  { frames, md5 }: Pick<FlacFacts, 'frames' | 'md5'>,
): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of flac) {
    if (head === undefined) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < FLAC_HEADER_BYTES) continue;
    const high = Math.floor(frames / 2 ** 32) & 0xf;
    head.writeUInt8((head.readUInt8(COUNT_AT) & 0xf0) | high, COUNT_AT);
    head.writeUInt32BE(frames % 2 ** 32, COUNT_AT + 1);
    md5.copy(head, MD5_AT);
    yield head;
    head = undefined;
  }
  if (head !== undefined) yield head;
}
