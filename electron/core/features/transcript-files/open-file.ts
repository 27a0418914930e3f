// Reads a file from this computer's disk into memory, if it can be a text at all.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FileContent } from '../../transcript-files/file-content.ts';
import { readTranscriptFile } from '../../transcript-files/read-file.ts';

const LARGEST = 100_000_000;

/** @throws AppError `not-found`, or `invalid-input` saying what is wrong with the file, and in which line */
export async function openTranscriptFile(path: string): Promise<FileContent> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true)
    throw new AppError('not-found', 'This file is not there. Please choose it again.');
  if (found.size > LARGEST)
    throw new AppError(
      'invalid-input',
      'This file is larger than 100 MB, which is too large for a text.',
    );
  return readTranscriptFile(await readFile(path), basename(path));
}
