// Writes a new file and learns its length, SHA-512 and CRC-32 in the same pass.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface WrittenFile {
  sizeBytes: number;
  sha512: string;
  crc32: number;
}

export interface Hasher {
  /** The piece may be written over once this has come back. */
  update(piece: Uint8Array): Promise<void> | void;
  digest(): Promise<Omit<WrittenFile, 'sizeBytes'>> | Omit<WrittenFile, 'sizeBytes'>;
}

export function createHasher(): Hasher {
  const hash = createHash('sha512');
  let crc = 0;
  return {
    update(piece) {
      hash.update(piece);
      crc = crc32(piece, crc);
    },
    digest: () => ({ sha512: hash.digest('hex'), crc32: crc }),
  };
}

/**
 * @param path must not exist yet; its folder is made
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
  await mkdir(dirname(path), { recursive: true });
  const hasher = createHasher();
  let sizeBytes = 0;
  await using file = await open(path, 'wx');
  for await (const piece of source) {
    signal?.throwIfAborted();
    await Promise.all([writeAll(file, piece), hasher.update(piece)]);
    sizeBytes += piece.length;
    onBytes?.(piece.length);
  }
  await file.sync();
  return { sizeBytes, ...(await hasher.digest()) };
}

async function writeAll(
  file: { write(bytes: Uint8Array, offset: number): Promise<{ bytesWritten: number }> },
  piece: Uint8Array,
): Promise<void> {
  for (let at = 0; at < piece.length;) at += (await file.write(piece, at)).bytesWritten;
}

export async function hashFile(path: string, signal: AbortSignal): Promise<{ sha512: string }> {
  const hasher = createHasher();
  const pieces = createReadStream(path, { highWaterMark: 4 * 1024 * 1024, signal });
  for await (const piece of pieces as AsyncIterable<Uint8Array>) await hasher.update(piece);
  return hasher.digest();
}
