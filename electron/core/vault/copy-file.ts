// Copies and hashes files piece by piece; a copy is synced, and has its name only when it is whole.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { replaceFile } from '../write-beside.ts';

const PIECE_BYTES = 1024 * 1024;

/**
 * @param onBytes told how many bytes each piece had; what it throws ends the copy and leaves nothing
 * @returns size and hash of what was written
 */
export async function copyFile(request: {
  from: string;
  to: string;
  onBytes: (bytes: number) => void;
}): Promise<{ sizeBytes: number; sha256: string }> {
  const { from, to, onBytes } = request;
  const beside = `${to}.new`;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    await using source = await open(from, 'r');
    await using target = await open(beside, 'w', 0o600);
    const piece = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, PIECE_BYTES);
      if (bytesRead === 0) break;
      const bytes = piece.subarray(0, bytesRead);
      hash.update(bytes);
      await target.writeFile(bytes);
      sizeBytes += bytesRead;
      onBytes(bytesRead);
    }
    await target.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  replaceFile(beside, to);
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Size and hash of a file that is there already. */
export async function hashFile(path: string): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    hash.update(piece);
    sizeBytes += piece.length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}
