// What is in a folder, and is it a good place for a library? Looks only, changes nothing.
import { existsSync, readdirSync, statSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { syncedBy } from '../../../shared/rules/synced-folder.ts';
import { layoutOf } from './layout.ts';
import { LIBRARY_FILE, readLibraryFile } from './library-file.ts';

/** Stands in a folder while a library is being made there: what a kill leaves behind may be cleared. */
export const MAKING_MARK = 'library.making';

/** What systems put into folders by themselves. */
const IGNORED = /^(?:\.DS_Store|desktop\.ini|Thumbs\.db|\._.*|\.localized|lost\+found)$/i;

export type FolderKind = 'library' | 'empty' | 'missing' | 'other-files' | 'newer-library';

export interface FolderFacts {
  kind: FolderKind;
  /** The sync service that copies this folder, or null. */
  syncedBy: string | null;
  freeBytes: number;
}

function isNewer(folder: string): boolean {
  try {
    readLibraryFile(folder);
    return false;
  } catch (error) {
    if (error instanceof AppError) return error.code === 'library-newer';
    throw error;
  }
}

function kindOf(folder: string): FolderKind {
  if (!existsSync(folder)) return 'missing';
  if (!statSync(folder).isDirectory()) return 'other-files';
  const names = readdirSync(folder).filter((name) => !IGNORED.test(name));
  if (names.includes(LIBRARY_FILE)) return isNewer(folder) ? 'newer-library' : 'library';
  return names.length === 0 || isHalfMade(folder, names) ? 'empty' : 'other-files';
}

/** What may be cleared to make a library here. A mark alone proves little: with recordings or backups in it, it may be a library that has lost its library.json. */
function isHalfMade(folder: string, names: readonly string[]): boolean {
  if (!names.includes(MAKING_MARK)) return false;
  const { media, backups } = layoutOf(folder);
  return ![media, backups].some(
    (inner) => existsSync(inner) && readdirSync(inner).some((name) => name.endsWith('.db')),
  );
}

/** This folder and all above it, the nearest first. */
function upwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder above ours that we may not look into can hide a sync service's mark; then only its name can tell.
    return [];
  }
}

export function syncServiceOf(folder: string): string | null {
  return syncedBy(folder, upwards(folder).flatMap(namesIn));
}

export function freeBytesAt(folder: string): number {
  const nearest = upwards(folder).find((path) => existsSync(path)) ?? folder;
  const { bavail, bsize } = statfsSync(nearest);
  return bavail * bsize;
}

export function inspectFolder(folder: string): FolderFacts {
  return { kind: kindOf(folder), syncedBy: syncServiceOf(folder), freeBytes: freeBytesAt(folder) };
}
