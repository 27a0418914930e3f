// A file that a row names: which one it is, what kind, and why it can not come in.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TableProblem } from '../../../shared/model/table.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { findKnown } from '../media/known-arrivals.ts';
import { openArrival } from '../media/open-arrival.ts';
import { sniffAttachment } from '../media/sniff-attachment.ts';
import { SNIFF_BYTES, sniffSound } from '../media/sniff-sound.ts';
import type { FileContent } from '../transcript-files/file-content.ts';
import { readTranscriptFile } from '../transcript-files/read-file.ts';
import { shortened } from './incoming.ts';
import type { FolderFile, MediaFolder } from './media-folder.ts';

export interface PlannedFile extends FolderFile {
  kind: 'sound' | 'attachment' | 'text';
}

type Problem = Omit<TableProblem, 'row'>;
interface Looking {
  folder: MediaFolder | undefined;
  /** Files that other rows have named already. */
  used: Set<string>;
  request: { context: LibraryContext; job: JobControl };
}

const TEXT_ENDING = /\.(?:vtt|srt|txt|docx|eaf|xml)$/iu;
const LARGEST_TEXT = 100_000_000;

/** @throws AppError `cancelled` */
export async function fileProblem(
  { column, name }: { column: string; name: string },
  { folder, used, request }: Looking,
): Promise<{ files: PlannedFile[]; problem?: Problem }> {
  const no = (problem: Problem['problem'], detail: string) => ({
    files: [],
    problem: { column, level: 'error' as const, problem, detail: shortened(detail) },
  });
  if (folder === undefined) return no('no-folder', name);
  const found = folder.find(name);
  if ('problem' in found) return no(found.problem, found.detail);
  const files: PlannedFile[] = [];
  for (const file of found.files) {
    if (used.has(file.path)) return no('file-twice', file.relative);
    used.add(file.path);
    const kind = await kindOf(file, request);
    if (typeof kind !== 'string') return no(kind.problem, kind.detail);
    files.push({ ...file, kind });
  }
  return { files };
}

async function kindOf(
  file: FolderFile,
  { context, job }: Looking['request'],
): Promise<PlannedFile['kind'] | { problem: Problem['problem']; detail: string }> {
  try {
    const source = await openArrival(file.path);
    try {
      const head = await source.read(0, SNIFF_BYTES);
      const kind =
        sniffSound(head) !== undefined
          ? 'sound'
          : sniffAttachment(head) !== undefined
            ? 'attachment'
            : undefined;
      if (kind !== undefined) {
        const known = await findKnown(source, context, job);
        return known === undefined ? kind : { problem: 'file-here', detail: file.relative };
      }
    } finally {
      await source.close();
    }
    if (!TEXT_ENDING.test(file.path)) return { problem: 'file-not-ours', detail: file.relative };
    await readTextFile(file);
    return 'text';
  } catch (error) {
    job.throwIfCancelled();
    if (!(error instanceof AppError)) throw error;
    return { problem: 'file-unreadable', detail: `${file.relative}: ${error.message}` };
  }
}

/** @throws AppError `invalid-input` */
export async function readTextFile({ path, sizeBytes }: FolderFile): Promise<FileContent> {
  if (sizeBytes > LARGEST_TEXT)
    throw new AppError(
      'invalid-input',
      'This file is larger than 100 MB, which is too large for a text.',
    );
  return readTranscriptFile(await readFile(path), basename(path));
}
