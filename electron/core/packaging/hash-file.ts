// Writes a new file and learns its length, SHA-512 and CRC-32 in the same pass.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { hashBeside } from './hash-beside.ts';
import type { Digest, FarHash } from './hash-beside.ts';

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface WrittenFile extends Digest {
  sizeBytes: number;
}

export interface Hasher {
  /** The piece may be written over once this has come back. */
  update(piece: Uint8Array): Promise<void> | undefined;
  digest(): Promise<Digest>;
  /** To be called in the end, whatever has happened. */
  close(): void;
}

/** What is shorter is hashed faster here than it is sent away. */
const SENT_AWAY_BYTES = 2 * 1024 * 1024;

export function createHasher(): Hasher {
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let far: FarHash | undefined;
  return {
    update(piece) {
      if (far !== undefined) return far.update(piece);
      if (heldBytes + piece.length <= SENT_AWAY_BYTES) {
        held.push(new Uint8Array(piece));
        heldBytes += piece.length;
        return undefined;
      }
      far = hashBeside();
      for (const former of held.splice(0)) void far.update(former);
      return far.update(piece);
    },
    async digest() {
      if (far !== undefined) return far.digest();
      const hash = createHash('sha512');
      let crc = 0;
      for (const piece of held) {
        hash.update(piece);
        crc = crc32(piece, crc);
      }
      return { sha512: hash.digest('hex'), crc32: crc };
    },
    close: () => far?.close(),
  };
}

/**
 * @param path must not exist yet; its folder must
 * @param onBytes told after each piece
 * @throws what `source` throws, file system errors, AbortError; the unfinished file is left for the caller to remove
 */
export async function writeHashed({
  path,
  source,
  signal,
  onBytes,
}: {
  path: string;
  source: Bytes;
  signal?: AbortSignal;
  onBytes?: (bytes: number) => void;
}): Promise<WrittenFile> {
  const hasher = createHasher();
  let sizeBytes = 0;
  await using file = await open(path, 'wx');
  try {
    for await (const piece of source) {
      signal?.throwIfAborted();
      await Promise.all([writeAll(file, piece), hasher.update(piece)]);
      sizeBytes += piece.length;
      onBytes?.(piece.length);
    }
    const [digest] = await Promise.all([hasher.digest(), file.sync()]);
    return { sizeBytes, ...digest };
  } finally {
    hasher.close();
  }
}

async function writeAll(
  file: { write(bytes: Uint8Array, offset: number): Promise<{ bytesWritten: number }> },
  piece: Uint8Array,
): Promise<void> {
  for (let at = 0; at < piece.length;) at += (await file.write(piece, at)).bytesWritten;
}

export async function hashFile(path: string, signal: AbortSignal): Promise<{ sha512: string }> {
  const hasher = createHasher();
  const pieces = createReadStream(path, { highWaterMark: 1024 * 1024, signal });
  try {
    for await (const piece of pieces as AsyncIterable<Uint8Array>) await hasher.update(piece);
    return await hasher.digest();
  } finally {
    hasher.close();
  }
}
