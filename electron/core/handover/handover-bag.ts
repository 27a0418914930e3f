// The folder of a handover: a BagIt bag whose payload is an encrypted library. What is readable in it names nobody.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { PLAIN_FILE } from '../vault/copy-file.ts';
import { syncFolder, writeBeside } from '../write-beside.ts';
import { howToOpen } from './how-to-open.ts';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const CATALOGUE = 'data/catalogue.db';
export const LIBRARY_FILE = 'data/library.json';
const PAYLOAD = new RegExp(`^data/(?:catalogue\\.db|library\\.json|media/${UUID}\\.db)$`);
const TAGS = ['HOW-TO-OPEN.txt', 'bag-info.txt', 'bagit.txt', 'manifest-sha512.txt'];
const TAG_MANIFEST = 'tagmanifest-sha512.txt';
const MOST_TAG_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

export const mediaPath = (id: string) => `data/media/${id}.db`;

type Told = (bytes: number) => Promise<void> | void;

/** SHA-512 of a plain file; no link is followed. */
async function sha512Of(
  path: string,
  onBytes: Told,
): Promise<{ sizeBytes: number; sha512: string }> {
  await using file = await open(path, PLAIN_FILE);
  const hash = createHash('sha512');
  const piece = Buffer.alloc(PIECE_BYTES);
  let sizeBytes = 0;
  for (;;) {
    const { bytesRead } = await file.read(piece, 0, PIECE_BYTES);
    if (bytesRead === 0) break;
    hash.update(piece.subarray(0, bytesRead));
    sizeBytes += bytesRead;
    await onBytes(bytesRead);
  }
  return { sizeBytes, sha512: hash.digest('hex') };
}

const listOf = (sums: ReadonlyMap<string, string>) =>
  [...sums]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');

/** Reads again what was written, and lists it. @param payload paths as in the bag @returns what names this very handover */
export async function finishBag(
  folder: string,
  {
    payload,
    id,
    day,
    onBytes,
  }: { payload: readonly string[]; id: string; day: string; onBytes: Told },
): Promise<{ fingerprint: string; sizeBytes: number }> {
  const sums = new Map<string, string>();
  let sizeBytes = 0;
  for (const path of payload) {
    const file = await sha512Of(join(folder, path), onBytes);
    sums.set(path, file.sha512);
    sizeBytes += file.sizeBytes;
  }
  const texts: Record<string, string> = {
    'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    // Whose it is stands inside, where only the passphrase leads.
    'bag-info.txt': [
      `Bagging-Date: ${day}`,
      `External-Identifier: ${id}`,
      `Bag-Software-Agent: Homeground ${packageJson.version}`,
      `Payload-Oxum: ${sizeBytes}.${payload.length}`,
      '',
    ].join('\n'),
    'HOW-TO-OPEN.txt': howToOpen,
    'manifest-sha512.txt': listOf(sums),
  };
  const tags = new Map<string, string>();
  for (const [path, text] of Object.entries(texts)) {
    writeBeside(join(folder, path), text);
    tags.set(path, createHash('sha512').update(text, 'utf8').digest('hex'));
  }
  const tagManifest = listOf(tags);
  writeBeside(join(folder, TAG_MANIFEST), tagManifest);
  for (const inner of ['data/media', 'data', '']) syncFolder(join(folder, inner));
  return { fingerprint: createHash('sha512').update(tagManifest).digest('hex'), sizeBytes };
}

function invalid(sentence: string, file?: string): AppError {
  return new AppError('package-invalid', sentence, file === undefined ? {} : { file });
}

/** Is this folder a handover at all? A quick look at names alone; whatever else it is, a file or nothing, it is none. */
export function isHandover(folder: string): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  // Of a link to a folder, or a file where a folder should be, nothing is asked further.
  const isFile = (path: string) => {
    const inner = lstatSync(join(folder, dirname(path)), { throwIfNoEntry: false });
    return (
      inner?.isDirectory() === true &&
      lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true
    );
  };
  return isFile(CATALOGUE) && isFile(LIBRARY_FILE) && isFile(TAG_MANIFEST);
}

function filesIn(folder: string): Map<string, number> {
  const found = new Map<string, number>();
  const look = (inner: string) => {
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory() && (path === 'data' || path === 'data/media')) look(path);
      else if (
        entry.isFile() &&
        (PAYLOAD.test(path) || TAGS.includes(path) || path === TAG_MANIFEST)
      )
        found.set(path, lstatSync(join(folder, path)).size);
      // What systems leave beside files is no part of it, and is never read.
      else if (!/^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/u.test(entry.name))
        throw invalid(
          `There is something in this handover that does not belong to it: ${path}. Nothing was taken from it.`,
          path,
        );
    }
  };
  look('');
  return found;
}

function readList(
  folder: string,
  name: string,
  files: ReadonlyMap<string, number>,
): Map<string, string> {
  if ((files.get(name) ?? Infinity) > MOST_TAG_BYTES)
    throw invalid(
      `The list ${name} of this handover is missing or damaged. Nothing was taken from it.`,
      name,
    );
  const sums = new Map<string, string>();
  for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
    if (line === '') continue;
    const [, sum, path] = /^([0-9a-f]{128}) {2}(.+)$/u.exec(line) ?? [];
    if (sum === undefined || path === undefined || sums.has(path))
      throw invalid(
        `The list ${name} of this handover is damaged. Nothing was taken from it.`,
        name,
      );
    sums.set(path, sum);
  }
  return sums;
}

export interface CheckedBag {
  fingerprint: string;
  id: string;
  /** Of media files. */
  mediaIds: string[];
  sizeBytes: number;
}

/** Every byte, and no file more or less. @throws AppError `not-found`, `package-invalid` */
export async function checkBag(
  folder: string,
  onBytes: (bytes: number, all: number) => Promise<void> | void,
): Promise<CheckedBag> {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true || !isHandover(folder))
    throw new AppError(
      'not-found',
      'This folder is not a handover. Please choose the folder whose name begins with hg-handover.',
    );
  const files = filesIn(folder);
  const payload = readList(folder, 'manifest-sha512.txt', files);
  const tags = readList(folder, TAG_MANIFEST, files);
  for (const path of files.keys())
    if (path !== TAG_MANIFEST && !(path.startsWith('data/') ? payload : tags).has(path))
      throw invalid(
        `${path} is in this handover but not in its list. Nothing was taken from it.`,
        path,
      );
  const sizeBytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  for (const [path, sum] of [...tags, ...payload]) {
    const found = files.has(path)
      ? await sha512Of(join(folder, path), (bytes) => onBytes(bytes, sizeBytes))
      : undefined;
    if (found?.sha512 !== sum)
      throw invalid(
        `The file ${path} of this handover is ${found === undefined ? 'missing' : 'damaged'}. Nothing was taken from it. Please copy the handover again.`,
        path,
      );
  }
  const info = readFileSync(join(folder, 'bag-info.txt'), 'utf8');
  const media = new RegExp(`^data/media/(${UUID})\\.db$`);
  return {
    fingerprint: createHash('sha512')
      .update(readFileSync(join(folder, TAG_MANIFEST)))
      .digest('hex'),
    id: /^External-Identifier: (.{1,100})$/mu.exec(info)?.[1] ?? '',
    mediaIds: [...files.keys()].flatMap((path) => media.exec(path)?.[1] ?? []),
    sizeBytes,
  };
}
