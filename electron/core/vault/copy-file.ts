// Copies and hashes files piece by piece; a copy is synced, and has its name only when it is whole.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { replaceFile } from '../write-beside.ts';

const PIECE_BYTES = 1024 * 1024;

/** Whoever made the folder of a backup may have put a link or a pipe in it: neither is followed, nor waited for. Windows knows neither flag. */
export const PLAIN_FILE =
  constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface FileFacts {
  sizeBytes: number;
  sha256: string;
}

/** What is wrong lies in the file that is read, so others can still be copied. */
function unreadable(path: string, cause?: unknown): AppError {
  const file = basename(path);
  return new AppError(
    'library-damaged',
    `The file ${file} is damaged or missing. All other files are safe.`,
    { file },
    { cause },
  );
}

export function isUnreadable(error: unknown): boolean {
  return error instanceof AppError && error.code === 'library-damaged';
}

/** One buffer is used again and again. @param atMostBytes nothing is read beyond @throws AppError `library-damaged` */
async function* piecesOf(path: string, atMostBytes = Infinity): AsyncGenerator<Buffer> {
  try {
    await using file = await open(path, PLAIN_FILE);
    if (!(await file.stat()).isFile()) throw new Error('not a plain file');
    const piece = Buffer.alloc(PIECE_BYTES);
    let leftBytes = atMostBytes;
    while (leftBytes > 0) {
      const { bytesRead } = await file.read(piece, 0, Math.min(PIECE_BYTES, leftBytes));
      if (bytesRead === 0) return;
      leftBytes -= bytesRead;
      yield piece.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * @param expected what the file must be: another one is not copied
 * @param onBytes told how many bytes each piece had; what it throws ends the copy and leaves nothing
 * @returns size and hash of what was written
 * @throws AppError `library-damaged` when the file cannot be read or is not what is expected
 */
export async function copyFile(request: {
  from: string;
  to: string;
  expected?: FileFacts | undefined;
  onBytes: (bytes: number) => void;
}): Promise<FileFacts> {
  const { from, to, expected, onBytes } = request;
  const beside = `${to}.new`;
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let sha256: string;
  try {
    await rm(beside, { force: true });
    await using target = await open(beside, 'wx', 0o600);
    for await (const bytes of piecesOf(from, expected?.sizeBytes)) {
      hash.update(bytes);
      await target.writeFile(bytes);
      sizeBytes += bytes.length;
      onBytes(bytes.length);
    }
    await target.sync();
    sha256 = hash.digest('hex');
    if (expected !== undefined && expected.sha256 !== sha256) throw unreadable(from);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  replaceFile(beside, to);
  return { sizeBytes, sha256 };
}

/** Size and hash of a file that is there already. @throws AppError `library-damaged` when it cannot be read */
export async function hashFile(
  path: string,
  {
    atMostBytes,
    onBytes = () => undefined,
  }: { atMostBytes?: number; onBytes?: (bytes: number) => void } = {},
): Promise<FileFacts> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const piece of piecesOf(path, atMostBytes)) {
    hash.update(piece);
    sizeBytes += piece.length;
    onBytes(piece.length);
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}
