// Several files that belong together: all of them are there afterwards, or none and everything as it was before.
import { access, open, rename, rm } from 'node:fs/promises';
import { AppError } from '../../shared/contract/errors.ts';

export interface FileToWrite {
  path: string;
  content: string | Uint8Array;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function writeWhole({ path, content }: FileToWrite): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The person was asked about the first file alone. So when that one is new, nothing that lies beside it is written over.
 * @throws AppError `conflict`, or what the system says
 */
export async function writeTogether(files: readonly FileToWrite[]): Promise<void> {
  const [first, ...others] = files;
  if (first && !(await isThere(first.path))) {
    for (const { path } of others) {
      if (await isThere(path)) throw alreadyThere(path);
    }
  }
  const placed: string[] = [];
  const putAside: string[] = [];
  const partial = (path: string) => `${path}.partial`;
  const before = (path: string) => `${path}.before`;
  try {
    for (const { path, content } of files) await writeWhole({ path: partial(path), content });
    for (const { path } of files) {
      if (await isThere(path)) {
        await rename(path, before(path));
        putAside.push(path);
      }
      await rename(partial(path), path);
      placed.push(path);
    }
  } catch (error) {
    for (const path of placed) await rm(path, { force: true });
    for (const path of putAside) await rename(before(path), path);
    for (const { path } of files) await rm(partial(path), { force: true });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw folderGone(error);
    throw error;
  }
  for (const path of putAside) await rm(before(path), { force: true });
}

function alreadyThere(path: string): AppError {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return new AppError(
    'conflict',
    `There is already a file “${name}” in this folder. Nothing was saved. Please choose another name.`,
    { name },
  );
}

function folderGone(cause: unknown): AppError {
  return new AppError(
    'invalid-input',
    'This folder is not there any more. Nothing was saved. Please choose another folder.',
    undefined,
    { cause },
  );
}
