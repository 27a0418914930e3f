// One way to read a package, be it a folder or a zip. Nothing in it is trusted: names, links and sizes are looked at before anything is opened.
import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerifyProblem } from '../../../shared/model/package.ts';

/** More than any package of ours, and few enough to keep a list of. */
export const MAX_ENTRIES = 100_000;
const PIECE_BYTES = 1024 * 1024;

export interface PackageEntry {
  /** Inside the package, with `/`. */
  path: string;
  sizeBytes: number;
}

export interface PackageReader {
  /** What can be read, in any order; what cannot is in `problems`. */
  entries: PackageEntry[];
  problems: VerifyProblem[];
  /** @param path of one of `entries` @throws file system errors, or AppError `package-invalid` for bytes that cannot be unpacked */
  open(path: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

export const unreadable = (file: string, detail: string): VerifyProblem => ({
  problem: 'unreadable',
  file,
  detail,
});

/** @throws file system errors */
export async function openFolder(folder: string, signal: AbortSignal): Promise<PackageReader> {
  const entries: PackageEntry[] = [];
  const problems: VerifyProblem[] = [];
  const waiting = [''];
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    signal.throwIfAborted();
    for (const found of await listFolder(folder, inside, problems)) {
      const path = inside === '' ? found.name : `${inside}/${found.name}`;
      if (entries.length + problems.length >= MAX_ENTRIES) {
        problems.push(unreadable(path, `There are more than ${MAX_ENTRIES} files.`));
        return readerOf(folder, entries, problems);
      }
      if (found.isDirectory()) waiting.push(path);
      else if (found.isSymbolicLink())
        problems.push(unreadable(path, 'It is a link to another place, not a file.'));
      else if (!found.isFile()) problems.push(unreadable(path, 'It is not a file.'));
      else {
        const stats = await stat(join(folder, path)).catch(() => undefined);
        // A name that is not UTF-8 cannot be asked for again; it is told as a name that must not be.
        if (stats === undefined && !path.includes('\ufffd'))
          problems.push(unreadable(path, 'It cannot be read.'));
        else entries.push({ path, sizeBytes: stats?.size ?? 0 });
      }
    }
  }
  return readerOf(folder, entries, problems);
}

/** A folder inside that cannot be read is told, and the rest is still checked. @throws file system errors of the package itself */
async function listFolder(folder: string, inside: string, problems: VerifyProblem[]) {
  try {
    return await readdir(join(folder, inside), { withFileTypes: true });
  } catch (error) {
    if (inside === '') throw error;
    problems.push(unreadable(inside, 'This folder cannot be read.'));
    return [];
  }
}

function readerOf(
  folder: string,
  entries: PackageEntry[],
  problems: VerifyProblem[],
): PackageReader {
  return {
    entries,
    problems,
    async *open(path) {
      // Not followed, should it have become a link since it was listed. Windows has no such switch.
      const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
      await using file = await open(join(folder, ...path.split('/')), flags);
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
      }
    },
    close: () => Promise.resolve(),
  };
}
