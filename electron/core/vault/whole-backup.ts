// "Back up everything to…": the whole library in another folder. Recordings that are there already are not copied again.
import { existsSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobStep } from '../../../shared/contract/events.ts';
import type { BackupReport } from '../../../shared/model/library.ts';
import type { JobControl, OpenLibrary } from '../context.ts';
import { copyCatalogue } from '../db/backups.ts';
import { makeFolder, writeBeside } from '../write-beside.ts';
import { hasManifest, readManifest, writeManifest } from './backup-manifest.ts';
import type { BackupFile } from './backup-manifest.ts';
import {
  copiesToCheck,
  copiesToKeep,
  isThere,
  sizeOf,
  soundsOf,
  wholeCopies,
} from './backup-sounds.ts';
import type { Sound } from './backup-sounds.ts';
import { erasedFiles, noteWholeBackup } from './still-holds.ts';
import { copyFile, hashFile, isUnreadable } from './copy-file.ts';
import { freeBytesAt } from './inspect-folder.ts';

interface Request {
  library: OpenLibrary;
  /** A folder, for example of an outer disk; the backup gets a folder of its own in it. */
  destination: string;
  now: Date;
  job: JobControl;
}

/** Where a folder lies in truth, links followed, also one that is still to be made. */
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = dirname(folder);
  return parent === folder ? folder : join(realFolder(parent), basename(folder));
}

function targetOf({ library, destination }: Request, libraryId: string): string {
  const target = hasManifest(destination)
    ? destination
    : join(destination, `homeground-backup-${libraryId.slice(0, 8)}`);
  for (const folder of [target, join(target, 'media')]) {
    const way = relative(realFolder(library.folder), realFolder(folder));
    if (way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.includes(':')))
      throw new AppError(
        'invalid-input',
        'A backup inside the library would be lost together with it. Please choose a folder on another disk.',
      );
  }
  return target;
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

/** A folder that is filled: the paths in it that are written this time. */
interface Target {
  folder: string;
  written: string[];
}

/** After a failure: takes away what was written this time, and nothing that was there before. */
function undo({ folder, written }: Target): void {
  const named = hasManifest(folder) ? readManifest(folder).files.map(({ path }) => path) : [];
  for (const path of written.filter((one) => !named.includes(one)))
    rmSync(join(folder, path), { force: true });
  if (!hasManifest(folder)) removeIfEmpty(folder);
}

/** What the manifest does not name any more, once it is written. Only names that backups have. */
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
function freePath({ folder, written }: Target, stem: string, extension: string): string {
  let path = `${stem}${extension}`;
  for (let count = 2; existsSync(join(folder, path)); count += 1)
    path = `${stem}-${count}${extension}`;
  written.push(path);
  return path;
}

async function copySound(
  { library, target }: { library: OpenLibrary; target: Target },
  { id, restoreAs, modifiedMs, isCutOff }: Sound,
  onBytes: (bytes: number) => void,
): Promise<BackupFile> {
  const path = freePath(target, `media/${id}`, '.db');
  const to = join(target.folder, path);
  if (isCutOff) library.media.copyTo(id, to);
  const copied = isCutOff
    ? await hashFile(to, { onBytes })
    : await copyFile({ from: library.media.path(id), to, onBytes });
  return { path, restoreAs, modifiedMs, checkedMs: 0, ...copied };
}

/** Both in one go, without a pause in which somebody could be added or removed. */
async function copyKeysAndCatalogue(
  library: OpenLibrary,
  target: Target,
  now: Date,
): Promise<BackupFile[]> {
  const stamp = now.toISOString().toLowerCase().replaceAll(/[:.]/g, '-');
  const keys = freePath(target, `library-${stamp}`, '.json');
  const catalogue = freePath(target, `catalogue-${stamp}`, '.db');
  writeBeside(join(target.folder, keys), JSON.stringify(library.vault.libraryFile(), null, 2));
  copyCatalogue(library.db.sql, join(target.folder, catalogue));
  const made = { modifiedMs: now.getTime(), checkedMs: now.getTime() };
  const [ofKeys, ofCatalogue] = [
    await hashFile(join(target.folder, keys)),
    await hashFile(join(target.folder, catalogue)),
  ];
  return [
    { path: keys, restoreAs: 'library.json', ...made, ...ofKeys },
    { path: catalogue, restoreAs: 'catalogue.db', ...made, ...ofCatalogue },
  ];
}

/** Where a backup stands: how much is read and written, told as it goes. */
function createProgress(job: JobControl, allBytes: number) {
  let doneBytes = 0;
  return (step: JobStep) => (bytes: number) => {
    job.throwIfCancelled();
    doneBytes += bytes;
    job.progress(doneBytes / allBytes, step);
  };
}

/** Makes the files of a backup in its folder. @returns which make it up, which of them are new, and what could not be read */
async function makeFiles(request: Request, target: Target, former: Map<string, BackupFile>) {
  const { folder } = target;
  const { library, now, job } = request;
  const sounds = soundsOf(library);
  const erased = erasedFiles(library.db.sql);
  const unchanged = copiesToKeep(sounds, former).filter(
    (copy) => isThere(folder, copy) && !erased.has(copy.restoreAs),
  );
  const toCheck = copiesToCheck(unchanged);
  const kept = new Map(unchanged.map((copy) => [copy.restoreAs, copy]));
  const newBytes =
    sizeOf(sounds.filter(({ restoreAs }) => !kept.has(restoreAs))) + catalogueBytes(library);
  const progress = createProgress(job, sizeOf(toCheck) + newBytes);

  const onBytes = progress('checking-copies');
  const whole = await wholeCopies(folder, { copies: toCheck, now, onBytes });
  for (const { restoreAs } of toCheck) {
    const copy = whole.get(restoreAs);
    if (copy === undefined) kept.delete(restoreAs);
    else kept.set(restoreAs, copy);
  }
  const toCopy = sounds.filter(({ restoreAs }) => !kept.has(restoreAs));
  assertSpace(folder, sizeOf(toCopy) + catalogueBytes(library));

  const copied: BackupFile[] = [];
  const leftOut: string[] = [];
  for (const sound of toCopy) {
    job.throwIfCancelled();
    try {
      copied.push(await copySound({ library, target }, sound, progress('copying-recordings')));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      // One damaged sound must not keep all others from being safe, nor cost the copy that there may be of it.
      leftOut.push(sound.restoreAs);
      const copy = former.get(sound.restoreAs);
      if (copy !== undefined && isThere(folder, copy)) kept.set(sound.restoreAs, copy);
    }
  }
  job.throwIfCancelled();
  copied.push(...(await copyKeysAndCatalogue(library, target, now)));
  job.throwIfCancelled();
  return { kept: [...kept.values()], copied, leftOut };
}

/** @throws AppError `cancelled`, `disk-full`, `conflict`; the former backup in that folder can then still be used */
export async function backUpEverything(request: Request): Promise<BackupReport> {
  const { library, now } = request;
  const { libraryId } = library.vault.libraryFile();
  const folder = targetOf(request, libraryId);
  const target: Target = { folder, written: [] };
  const former = formerFiles(folder, libraryId);
  makeFolder(join(folder, 'media'));
  const madeAt = now.toISOString();
  try {
    const { kept, copied, leftOut } = await makeFiles(request, target, former);
    const files = [...kept, ...copied];
    writeManifest(folder, { libraryId, madeAt, files });
    removeStrays(folder, files);
    const change = {
      action: 'library.backUpEverything',
      subject: 'library',
      detail: 'place known',
    };
    library.db.write(change, (sql) => noteWholeBackup(sql, { place: folder, madeAt }));
    return {
      folder,
      madeAt,
      copiedFiles: copied.length,
      unchangedFiles: kept.length,
      copiedBytes: sizeOf(copied),
      leftOut,
    };
  } catch (error) {
    undo(target);
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
