// backup.json: which files make up a whole backup, with the size and hash of each. Written last, so that it never names what is not there.
import { closeSync, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import { Instant } from '../../../shared/model/text.ts';
import { writeBeside } from '../write-beside.ts';
import { PLAIN_FILE } from './copy-file.ts';

export const MANIFEST_FILE = 'backup.json';
const FORMAT_VERSION = 1;
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** No path in a manifest can ever lead out of the folder it is used in. */
const BackupFile = z.strictObject({
  /** Where it lies in the backup. */
  path: z
    .string()
    .regex(
      new RegExp(
        `^(?:(?:catalogue|library)-[0-9a-z-]+\\.(?:db|json)|media/${UUID}(?:-[0-9]+)?\\.db)$`,
      ),
    ),
  /** Where it belongs in a library. */
  restoreAs: z.string().regex(new RegExp(`^(?:catalogue\\.db|library\\.json|media/${UUID}\\.db)$`)),
  sizeBytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** When the file in the library was last written, in ms since 1970: a recording that has not changed is not copied again. */
  modifiedMs: z.number(),
  /** When the copy was last read again and found whole, in ms since 1970. */
  checkedMs: z.number().default(0),
});
export type BackupFile = z.infer<typeof BackupFile>;

const BackupManifest = z.strictObject({
  format: z.literal('homeground-backup'),
  formatVersion: z.literal(FORMAT_VERSION),
  libraryId: z.string().regex(new RegExp(`^${UUID}$`)),
  madeAt: Instant,
  files: z
    .array(BackupFile)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length)
    .refine((files) => new Set(files.map(({ restoreAs }) => restoreAs)).size === files.length)
    .refine((files) =>
      ['catalogue.db', 'library.json'].every((name) =>
        files.some(({ restoreAs }) => restoreAs === name),
      ),
    ),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

const AnyVersion = z.object({
  format: z.literal('homeground-backup'),
  formatVersion: z.int().positive(),
});

export function hasManifest(folder: string): boolean {
  return existsSync(join(folder, MANIFEST_FILE));
}

function damaged(cause?: unknown): AppError {
  return new AppError(
    'library-damaged',
    'The list of files of this backup is damaged, so it cannot be checked. Please choose another backup.',
    { file: MANIFEST_FILE },
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

function readPlainFile(path: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, PLAIN_FILE);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > MAX_MANIFEST_BYTES) throw new Error('not a list of files');
    return readFileSync(descriptor, 'utf8');
  } catch (error) {
    throw damaged(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** @throws AppError `not-found`, `library-damaged`, `library-newer` */
export function readManifest(folder: string): BackupManifest {
  if (!hasManifest(folder))
    throw new AppError(
      'not-found',
      'There is no backup in this folder. Please choose the folder that holds backup.json.',
    );
  const path = join(folder, MANIFEST_FILE);
  const content = parsed(readPlainFile(path));
  const any = AnyVersion.safeParse(content);
  if (any.success && any.data.formatVersion > FORMAT_VERSION)
    throw new AppError(
      'library-newer',
      'This backup was made by a newer version of Homeground. Please update Homeground on this computer.',
    );
  const manifest = BackupManifest.safeParse(content);
  if (!manifest.success) throw damaged(manifest.error);
  return manifest.data;
}

export function writeManifest(
  folder: string,
  manifest: Omit<BackupManifest, 'format' | 'formatVersion'>,
): void {
  const whole: BackupManifest = {
    format: 'homeground-backup',
    formatVersion: FORMAT_VERSION,
    ...manifest,
  };
  writeBeside(
    join(folder, MANIFEST_FILE),
    `${JSON.stringify(BackupManifest.parse(whole), null, 1)}\n`,
  );
}
