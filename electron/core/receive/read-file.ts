// Reads one file of a package into memory, and believes it only when its checksum is the one that was promised.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { SNIFF_BYTES } from '../media/sniff-sound.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import type { ReceivedFile } from './received-package.ts';

export function changedSince(path: string): AppError {
  return new AppError(
    'package-invalid',
    `“${path}” has changed since the package was checked. Nothing was taken in. Please check the package again.`,
  );
}

/** @throws AppError `package-invalid`, file system errors */
export async function readWhole(
  reader: PackageReader,
  { path, algorithm, checksum }: Pick<ReceivedFile, 'path' | 'algorithm' | 'checksum'>,
  { largestBytes, signal }: { largestBytes: number; signal: AbortSignal },
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const hash = createHash(algorithm);
  let sizeBytes = 0;
  for await (const piece of reader.open(path)) {
    signal.throwIfAborted();
    sizeBytes += piece.length;
    if (sizeBytes > largestBytes)
      throw new AppError('package-invalid', `“${path}” is too large for what it should be.`);
    hash.update(piece);
    pieces.push(Buffer.from(piece));
  }
  if (hash.digest('hex') !== checksum) throw changedSince(path);
  return Buffer.concat(pieces);
}

/** What a file begins with, by which its kind is told. @throws AppError `package-invalid`, file system errors */
export async function headOf(reader: PackageReader, path: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of reader.open(path)) {
    pieces.push(Buffer.from(piece.subarray(0, SNIFF_BYTES)));
    length += piece.length;
    if (length >= SNIFF_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, SNIFF_BYTES);
}

export async function bytesOf(
  reader: PackageReader,
  path: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.open(path)) {
    signal.throwIfAborted();
    pieces.push(Buffer.from(piece));
  }
  return Buffer.concat(pieces);
}
