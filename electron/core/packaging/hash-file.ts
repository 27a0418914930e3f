// Writes a new file and learns its length, SHA-512 and CRC-32 in the same pass.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { hashBeside } from './hash-beside.ts';
import type { Digest, FarHash, HashOptions } from './hash-beside.ts';

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

export function createHasher(options: HashOptions = {}): Hasher {
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
      far = hashBeside(options);
      for (const former of held.splice(0)) void far.update(former);
      return far.update(piece);
    },
    async digest() {
      if (far !== undefined) return far.digest();
      const [hash, second] = [createHash('sha512'), createHash('sha256')];
      let crc = 0;
      for (const piece of held) {
        hash.update(piece);
        if (options.alsoSha256) second.update(piece);
        crc = crc32(piece, crc);
      }
      const also = options.alsoSha256 && { sha256: second.digest('hex') };
      return { sha512: hash.digest('hex'), crc32: crc, ...also };
    },
    close: () => far?.close(),
  };
}

/**
 * @param path must not exist yet; its folder must
 * @param source gives pieces that it does not write over afterwards
 * @param onBytes told after each piece
 * @throws what `source` throws, file system errors, AbortError; the unfinished file is left for the caller to remove
 */
export async function writeHashed({
  path,
  source,
  signal,
  onBytes,
  alsoSha256,
}: {
  path: string;
  source: Bytes;
  signal?: AbortSignal;
  onBytes?: (bytes: number) => void;
} & HashOptions): Promise<WrittenFile> {
  const hasher = createHasher({ alsoSha256 });
  let sizeBytes = 0;
  await using file = await open(path, 'wx');
  const behind = writeBehind((piece: Uint8Array) => writeAll(file, piece));
  try {
    for await (const piece of source) {
      signal?.throwIfAborted();
      await Promise.all([behind.put(piece), hasher.update(piece)]);
      sizeBytes += piece.length;
      onBytes?.(piece.length);
    }
    await behind.settled();
    const [digest] = await Promise.all([hasher.digest(), file.sync()]);
    return { sizeBytes, ...digest };
  } finally {
    hasher.close();
    // A file must not be closed while something is still written into it.
    await Promise.allSettled([behind.settled()]);
  }
}

export interface WriteBehind<Piece> {
  /** Takes the piece once the one before is written. @throws what writing that one threw */
  put(piece: Piece): Promise<void>;
  /** @throws what writing the last one threw */
  settled(): Promise<void>;
}

/** Writes one piece while the next is made ready. */
export function writeBehind<Piece>(write: (piece: Piece) => Promise<void>): WriteBehind<Piece> {
  let last = Promise.resolve();
  return {
    async put(piece) {
      await last;
      last = write(piece);
      // Whoever puts the next one hears of it.
      last.catch(() => undefined);
    },
    settled: () => last,
  };
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
