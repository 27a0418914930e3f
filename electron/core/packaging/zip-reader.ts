// Reads a package from a zip file without unpacking it to disk. A zip may lie about names, sizes and places: each is checked.
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { AppError } from '../../../shared/contract/errors.ts';
import type { VerifyProblem } from '../../../shared/model/package.ts';
import { MAX_ENTRIES, unreadable } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';

/** Deflate cannot make anything smaller than by 1032 times; a little more for very small files. */
const LARGEST_RATIO = 1100;
const LINK = 0o120000;

interface ZipEntry {
  path: string;
  entry: yauzl.Entry;
}

/** @returns a reader, or what keeps the whole file from being read @throws file system errors */
export async function openZip(
  zipPath: string,
  signal: AbortSignal,
): Promise<PackageReader | VerifyProblem> {
  const name = basename(zipPath);
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.openPromise(zipPath, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
  } catch (error) {
    if (isSystemError(error)) throw error;
    return unreadable(name, 'It is cut off, or it is no zip file.');
  }
  if (zip.entryCount > MAX_ENTRIES) {
    zip.close();
    return unreadable(name, `There are more than ${MAX_ENTRIES} files in it.`);
  }
  const problems: VerifyProblem[] = [];
  const listed: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const path = decodeName(entry);
      if (path === undefined || !path.endsWith('/') || entry.uncompressedSize > 0)
        listed.push({ path: path ?? '\ufffd', entry });
    }
  } catch (error) {
    zip.close();
    if (isSystemError(error) || signal.aborted) throw error;
    return unreadable(name, 'Its list of files is damaged.');
  }
  const prefix = rootOf(listed.map(({ path }) => path));
  const overlapping = findOverlapping(listed);
  const byPath = new Map<string, yauzl.Entry>();
  for (const { path, entry } of listed) {
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : `../${path}`;
    const detail = overlapping.has(entry)
      ? 'It lies inside another file of the zip.'
      : whyNot(entry);
    if (byPath.has(inside))
      problems.push({ problem: 'unsafe-name', file: inside, detail: 'Two files have this name.' });
    else if (detail !== undefined) problems.push(unreadable(inside, detail));
    else byPath.set(inside, entry);
  }
  return {
    entries: [...byPath].map(([path, { uncompressedSize }]) => ({
      path,
      sizeBytes: uncompressedSize,
    })),
    problems,
    async *open(path) {
      const entry = byPath.get(path);
      if (entry === undefined) throw new Error(`no such entry: ${path}`);
      try {
        // Programs that read from the front believe this name, others the one in the list at the end.
        const local = await zip.readLocalFileHeaderPromise(entry);
        if (!local.fileName.equals(entry.fileNameRaw)) throw new Error('it has two names');
        let crc = 0;
        for await (const piece of await zip.openReadStreamPromise(entry)) {
          crc = crc32(piece as Uint8Array, crc);
          yield piece as Uint8Array;
        }
        if (crc !== entry.crc32) throw new Error('its checksum in the zip is another');
      } catch (error) {
        if (isSystemError(error) || signal.aborted) throw error;
        throw new AppError('package-invalid', 'Its bytes in the zip are damaged.', undefined, {
          cause: error,
        });
      }
    },
    close() {
      zip.close();
      return Promise.resolve();
    },
  };
}

/** @returns undefined when the name is not UTF-8 */
function decodeName(entry: yauzl.Entry): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry.fileNameRaw);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** A bag in a zip lies in one folder, RFC 8493 §4.1; some put it at the top. */
function rootOf(paths: readonly string[]): string {
  const declarations = paths
    .filter((path) => path === 'bagit.txt' || /^[^/]+\/bagit\.txt$/.test(path))
    .toSorted((a, b) => a.length - b.length);
  return (declarations[0] ?? '').slice(0, -'bagit.txt'.length);
}

function whyNot(entry: yauzl.Entry): string | undefined {
  if (entry.isEncrypted()) return 'It is locked with a password.';
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK)
    return 'It is a link to another place, not a file.';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'It is packed in a way that is not known here.';
  if (
    entry.uncompressedSize > 1024 &&
    entry.uncompressedSize > entry.compressedSize * LARGEST_RATIO
  )
    return 'It claims to be larger than it can be.';
  return undefined;
}

/** Entries that share bytes make a small zip unpack to any size. */
function findOverlapping(listed: readonly ZipEntry[]): ReadonlySet<yauzl.Entry> {
  const overlapping = new Set<yauzl.Entry>();
  let end = -1;
  const start = ({ entry }: ZipEntry) => entry.relativeOffsetOfLocalHeader;
  for (const { entry } of listed.toSorted((a, b) => start(a) - start(b))) {
    if (entry.relativeOffsetOfLocalHeader < end) overlapping.add(entry);
    end = Math.max(end, entry.relativeOffsetOfLocalHeader + entry.compressedSize);
  }
  return overlapping;
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
