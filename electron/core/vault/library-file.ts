// library.json: the only file of a library that anybody can read. Public facts: which format, and the locked key slots.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeBeside } from '../write-beside.ts';

export const LIBRARY_FILE = 'library.json';
export const FORMAT_VERSION = 1;

const MAX_FILE_BYTES = 256 * 1024;
const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** @param bytes how many bytes the text must hold */
const base64 = (bytes: number) =>
  z
    .string()
    .max(200)
    .refine((text) => {
      const decoded = Buffer.from(text, 'base64');
      return decoded.length === bytes && decoded.toString('base64') === text;
    });

const KeySlot = z.strictObject({
  id: uuid,
  kind: z.enum(['passphrase', 'recovery']),
  // The limits keep a forged file from asking for gigabytes of memory: N = 2^18 takes 256 MiB.
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    logN: z.int().min(4).max(18),
    r: z.literal(8),
    p: z.literal(1),
    salt: base64(32),
  }),
  iv: base64(12),
  wrappedKey: base64(32),
  tag: base64(16),
});
export type KeySlot = z.infer<typeof KeySlot>;

const LibraryFile = z.strictObject({
  format: z.literal('homeground-library'),
  formatVersion: z.literal(FORMAT_VERSION),
  libraryId: uuid,
  slots: z
    .array(KeySlot)
    .min(1)
    .max(200)
    .refine((slots) => new Set(slots.map(({ id }) => id)).size === slots.length),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

/** Enough to tell a newer format from a damaged file. */
const AnyVersion = z.object({
  format: z.literal('homeground-library'),
  formatVersion: z.int().positive(),
});

function damaged(cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'The file library.json of this library is damaged. Your stories are still there. Please copy library.json back from a full backup.',
    { file: LIBRARY_FILE },
    { cause },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error);
  }
}

/** @throws AppError `not-found`, `library-damaged`, `library-newer` */
export function readLibraryFile(folder: string): LibraryFile {
  const path = join(folder, LIBRARY_FILE);
  if (!existsSync(path))
    throw new AppError(
      'not-found',
      'There is no library in this folder. Please choose the folder that holds library.json.',
    );
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > MAX_FILE_BYTES) throw damaged();
  const content = parsed(readFileSync(path, 'utf8'));
  const any = AnyVersion.safeParse(content);
  if (any.success && any.data.formatVersion > FORMAT_VERSION)
    throw new AppError(
      'library-newer',
      'This library was made by a newer version of Homeground. Please update Homeground on this computer.',
      { formatVersion: any.data.formatVersion },
    );
  const file = LibraryFile.safeParse(content);
  if (!file.success) throw damaged(file.error);
  return file.data;
}

export function writeLibraryFile(folder: string, file: LibraryFile): void {
  writeBeside(join(folder, LIBRARY_FILE), `${JSON.stringify(LibraryFile.parse(file), null, 2)}\n`);
}
