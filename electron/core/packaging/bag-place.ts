// Where the files of a bag are put while it is written: a folder, or straight into a zip.
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HashOptions } from './hash-beside.ts';
import { writeHashed } from './hash-file.ts';
import type { Bytes, WrittenFile } from './hash-file.ts';
import { innerFolders } from './inner-folders.ts';
import { createZipWriter } from './zip-writer.ts';

export interface BagPlace {
  /** @param path inside the bag, new in it */
  write(path: string, source: Bytes, options?: HashOptions): Promise<WrittenFile>;
  /** Makes everything durable. */
  finish(): Promise<void>;
  /** Lets go of what is open; what was written is left for the caller to keep or remove. */
  close(): Promise<void>;
}

interface Means {
  signal: AbortSignal;
  onBytes: (bytes: number) => void;
}

/** @param folder exists and is empty */
export function bagInFolder(folder: string, means: Means): BagPlace {
  const makeFolders = innerFolders(folder);
  return {
    async write(path, source, options) {
      await makeFolders(path);
      return writeHashed({ path: join(folder, ...path.split('/')), source, ...means, ...options });
    },
    finish: () => syncFolders(folder),
    close: () => Promise.resolve(),
  };
}

/** @param zipPath must not exist yet @param name the folder that is seen when the zip is opened */
export async function bagInZip(zipPath: string, name: string, means: Means): Promise<BagPlace> {
  const zip = await createZipWriter(zipPath, means);
  return { ...zip, write: (path, source, options) => zip.add(`${name}/${path}`, source, options) };
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
