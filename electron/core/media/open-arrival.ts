// Opens a file that came from elsewhere: only a regular one, never through a link, and never a pipe that would wait for ever.
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';
import { arrivalSentences } from '../../../shared/rules/arrival-sentences.ts';
import type { ByteSource } from './wav-parse.ts';

/** A file whose bytes can also be read into a buffer that is there already. */
export interface ArrivalSource extends ByteSource {
  read(start: number, length: number): Promise<Buffer>;
  /** @returns the part that was filled: less than all only at the end of the file */
  readInto(buffer: Buffer, start: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws AppError `not-found` when nothing is there, `invalid-input` for an empty file and for what is none */
export async function openArrival(path: string): Promise<ArrivalSource> {
  const file = await openRegular(path);
  const { size: sizeBytes } = await file.stat();
  const readInto = (buffer: Buffer, start: number) => fill(file, buffer, start);
  return {
    sizeBytes,
    readInto,
    read: (start, length) => readInto(Buffer.allocUnsafe(Math.max(0, length)), start),
    close: () => file.close(),
  };
}

async function openRegular(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    if ((await lstat(path)).isSymbolicLink())
      throw new AppError('invalid-input', arrivalSentences.link());
    // Opening a named pipe would otherwise wait for ever.
    file = await open(
      path,
      constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0),
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      error instanceof Error && 'code' in error && error.code === 'ENOENT'
        ? 'not-found'
        : 'invalid-input',
      arrivalSentences.unreadable(),
      undefined,
      { cause: error },
    );
  }
  const stat = await file.stat();
  if (stat.isFile() && stat.size > 0) return file;
  await file.close();
  throw new AppError(
    'invalid-input',
    stat.isFile() ? arrivalSentences.empty() : 'This is not a file. Please choose one sound file.',
  );
}

async function fill(file: FileHandle, buffer: Buffer, start: number): Promise<Buffer> {
  const { length } = buffer;
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
