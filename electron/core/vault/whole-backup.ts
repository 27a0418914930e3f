// "Back up everything to…": the whole library in another folder. Recordings that are there already are not copied again.
import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl, OpenLibrary } from '../context.ts';
import { copyCatalogue } from '../db/backups.ts';
import { makeFolder, writeBeside } from '../write-beside.ts';
import { hasManifest, readManifest, writeManifest } from './backup-manifest.ts';
import type { BackupFile } from './backup-manifest.ts';
import { copyFile, hashFile } from './copy-file.ts';
import { freeBytesAt } from './inspect-folder.ts';

interface Request {
  library: OpenLibrary;
  /** A folder, for example of an outer disk; the backup gets a folder of its own in it. */
  destination: string;
  now: Date;
  job: JobControl;
}

function targetOf({ library, destination }: Request, libraryId: string): string {
  const way = relative(library.folder, destination);
  if (way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.includes(':')))
    throw new AppError(
      'invalid-input',
      'A backup inside the library would be lost together with it. Please choose a folder on another disk.',
    );
  return hasManifest(destination)
    ? destination
    : join(destination, `homeground-backup-${libraryId.slice(0, 8)}`);
}

function formerFiles(target: string, libraryId: string): Map<string, BackupFile> {
  if (!hasManifest(target)) return new Map();
  const manifest = readManifest(target);
  if (manifest.libraryId !== libraryId)
    throw new AppError(
      'conflict',
      'This folder holds the backup of another library. Please choose another folder.',
    );
  return new Map(manifest.files.map((file) => [file.restoreAs, file]));
}

interface Sound {
  id: RecordingId;
  restoreAs: string;
  sizeBytes: number;
  modifiedMs: number;
  /** A take that was cut off still has a log beside its file; only SQLite can put the two together. */
  isCutOff: boolean;
  /** What the former backup holds of it, when it has not changed since. */
  former: BackupFile | undefined;
}

function soundsOf(library: OpenLibrary, target: string, former: Map<string, BackupFile>): Sound[] {
  const { media, capture } = library;
  return media
    .list()
    .filter((id) => !capture.activeIds.includes(id))
    .map((id) => {
      const { size: sizeBytes, mtimeMs: modifiedMs } = statSync(media.path(id));
      const isCutOff = existsSync(`${media.path(id)}-wal`);
      const restoreAs = `media/${id}.db`;
      const known = former.get(restoreAs);
      const isSame =
        known !== undefined &&
        !isCutOff &&
        known.modifiedMs === modifiedMs &&
        known.sizeBytes === sizeBytes &&
        statSync(join(target, known.path), { throwIfNoEntry: false })?.size === sizeBytes;
      return { id, restoreAs, sizeBytes, modifiedMs, isCutOff, former: isSame ? known : undefined };
    });
}

/** What no manifest names any more. Only names that backups have. */
function removeStrays(target: string, files: readonly BackupFile[]): void {
  const named = new Set(files.map(({ path }) => path));
  for (const [folder, pattern] of [
    ['', /^(?:catalogue|library)-.*\.(?:db|json)(?:\.new)?$/],
    ['media/', /^[0-9a-f-]{36,60}\.db(?:\.new)?$/],
  ] as const) {
    for (const name of readdirSync(join(target, folder)))
      if (pattern.test(name) && !named.has(folder + name)) rmSync(join(target, folder + name));
  }
}

function assertSpace(target: string, neededBytes: number): void {
  const freeBytes = freeBytesAt(target);
  if (neededBytes > freeBytes)
    throw new AppError(
      'disk-full',
      'There is not enough space in that place for the backup. Please free some space, or choose another disk.',
      { neededBytes, freeBytes },
    );
}

/** A path that neither the former backup nor anything else has taken: what it holds is never written over. */
function freePath(target: string, stem: string, extension: string): string {
  let path = `${stem}${extension}`;
  for (let count = 2; existsSync(join(target, path)); count += 1)
    path = `${stem}-${count}${extension}`;
  return path;
}

async function copySound(
  { library, target }: { library: OpenLibrary; target: string },
  { id, restoreAs, modifiedMs, isCutOff }: Sound,
  onBytes: (bytes: number) => void,
): Promise<BackupFile> {
  const path = freePath(target, `media/${id}`, '.db');
  const to = join(target, path);
  if (!isCutOff) {
    const copied = await copyFile({ from: library.media.path(id), to, onBytes });
    return { path, restoreAs, modifiedMs, ...copied };
  }
  library.media.copyTo(id, to);
  const copied = await hashFile(to);
  onBytes(copied.sizeBytes);
  return { path, restoreAs, modifiedMs, ...copied };
}

/** Both in one go, without a pause in which somebody could be added or removed. */
async function copyKeysAndCatalogue(
  library: OpenLibrary,
  target: string,
  now: Date,
): Promise<BackupFile[]> {
  const stamp = now.toISOString().toLowerCase().replaceAll(/[:.]/g, '-');
  const keys = freePath(target, `library-${stamp}`, '.json');
  const catalogue = freePath(target, `catalogue-${stamp}`, '.db');
  writeBeside(join(target, keys), JSON.stringify(library.vault.libraryFile(), null, 2));
  copyCatalogue(library.db.sql, join(target, catalogue));
  const modifiedMs = now.getTime();
  return [
    { path: keys, restoreAs: 'library.json', modifiedMs, ...(await hashFile(join(target, keys))) },
    {
      path: catalogue,
      restoreAs: 'catalogue.db',
      modifiedMs,
      ...(await hashFile(join(target, catalogue))),
    },
  ];
}

/** @throws AppError `cancelled`, `disk-full`, `conflict`; the former backup in that folder can then still be used */
export async function backUpEverything(request: Request): Promise<BackupReport> {
  const { library, now, job } = request;
  const { libraryId } = library.vault.libraryFile();
  const target = targetOf(request, libraryId);
  const former = formerFiles(target, libraryId);
  makeFolder(join(target, 'media'));
  try {
    removeStrays(target, [...former.values()]);
    const sounds = soundsOf(library, target, former);
    const toCopy = sounds.filter((sound) => sound.former === undefined);
    const neededBytes = toCopy.reduce(
      (sum, { sizeBytes }) => sum + sizeBytes,
      catalogueBytes(library),
    );
    assertSpace(target, neededBytes);

    let doneBytes = 0;
    const onBytes = (bytes: number) => {
      job.throwIfCancelled();
      doneBytes += bytes;
      job.progress(doneBytes / neededBytes, 'copying-recordings');
    };
    const unchanged = sounds.flatMap((sound) => sound.former ?? []);
    const copied: BackupFile[] = [];
    for (const sound of toCopy) {
      job.throwIfCancelled();
      copied.push(await copySound({ library, target }, sound, onBytes));
    }
    job.throwIfCancelled();
    copied.push(...(await copyKeysAndCatalogue(library, target, now)));
    job.throwIfCancelled();
    const files = [...unchanged, ...copied];
    const madeAt = now.toISOString();
    writeManifest(target, { libraryId, madeAt, files });
    removeStrays(target, files);
    library.db.write({ action: 'library.backUpEverything', subject: 'library' }, () => undefined);
    return {
      folder: target,
      madeAt,
      copiedFiles: copied.length,
      unchangedFiles: unchanged.length,
      copiedBytes: copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    };
  } catch (error) {
    removeStrays(target, hasManifest(target) ? readManifest(target).files : []);
    if (!hasManifest(target)) removeIfEmpty(target);
    throw error;
  }
}

function catalogueBytes({ db }: OpenLibrary): number {
  const number = (pragma: string) => Number(db.sql.pragma(pragma, { simple: true }));
  return number('page_count') * number('page_size');
}

function removeIfEmpty(target: string): void {
  for (const folder of [join(target, 'media'), target])
    if (readdirSync(folder).length === 0) rmdirSync(folder);
}
