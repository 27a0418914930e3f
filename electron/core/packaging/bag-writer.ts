// Builds a BagIt 1.0 bag (RFC 8493) in a new folder: payload first, then the lists of what is in it.
import { createHash } from 'node:crypto';
import { readdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { isPortablePath } from '../../../shared/rules/file-name.ts';
import { writeHashed } from './hash-file.ts';
import type { WrittenFile } from './hash-file.ts';

/** The neutral profile that we keep: https://github.com/dpscollaborative/btr_bagit_profile */
export const BAGIT_PROFILE =
  'https://github.com/dpscollaborative/btr_bagit_profile/releases/download/1.0/btr-bagit-profile.json';

export interface BagWriter {
  /** @param path inside `data/` */
  addPayload(
    path: string,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<WrittenFile>;
  /** Writes all that is not payload and makes it durable. @param info in the order it is given */
  finish(request: {
    tagFiles: readonly { path: string; text: string }[];
    info: readonly (readonly [label: string, value: string])[];
  }): Promise<{ payloadOxum: string; fingerprint: string; paths: string[] }>;
}

/** @param folder exists and is empty */
export function createBagWriter({
  folder,
  signal,
  onBytes,
}: {
  folder: string;
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
}): BagWriter {
  const payload = new Map<string, WrittenFile>();
  const tags = new Map<string, WrittenFile>();

  const write = async (
    list: Map<string, WrittenFile>,
    path: string,
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => {
    const written = await writeHashed({
      path: join(folder, ...path.split('/')),
      source,
      signal,
      onBytes,
    });
    list.set(path, written);
    return written;
  };
  const writeTag = (path: string, text: string) => write(tags, path, [Buffer.from(text, 'utf8')]);

  return {
    async addPayload(path, source) {
      if (!isPortablePath(path)) throw new Error(`not a portable name: ${path}`);
      return write(payload, `data/${path}`, source);
    },
    async finish({ tagFiles, info }) {
      const totalBytes = [...payload.values()].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      const payloadOxum = `${totalBytes}.${payload.size}`;
      await writeTag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      await writeTag(
        'bag-info.txt',
        [...info, ['Payload-Oxum', payloadOxum] as const]
          .map(([label, value]) => `${label}: ${oneLine(value)}\n`)
          .join(''),
      );
      for (const { path, text } of tagFiles) await writeTag(path, text);
      await writeTag('manifest-sha512.txt', manifest(payload));
      const tagManifest = manifest(tags);
      await write(new Map(), 'tagmanifest-sha512.txt', [Buffer.from(tagManifest, 'utf8')]);
      await syncFolders(folder);
      return {
        payloadOxum,
        fingerprint: createHash('sha512').update(tagManifest).digest('hex'),
        paths: [...payload.keys(), ...tags.keys(), 'tagmanifest-sha512.txt'].toSorted(),
      };
    },
  };
}

function manifest(files: ReadonlyMap<string, WrittenFile>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { sha512 }]) => `${sha512}  ${path}\n`)
    .join('');
}

/** A line break in a value would begin another label. */
function oneLine(value: string): string {
  return value.replaceAll(/\s+/gu, ' ').trim();
}

/** So that the names survive a power cut as well as the bytes. Windows has no such call and needs none. */
async function syncFolders(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const inner = await readdir(folder, { withFileTypes: true, recursive: true });
  const folders = inner
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...folders, folder]) {
    await using handle = await open(path, 'r');
    await handle.sync();
  }
}
