// Every file of a zip with its bytes, read by the reader that packages are checked with.
import { buffer } from 'node:stream/consumers';
import { openZip } from '../../electron/core/packaging/zip-reader.ts';

/** @throws Error when it is no sound zip */
export async function unzipped(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const reader = await openZip(path, new AbortController().signal);
  if ('problem' in reader) throw new Error(reader.detail);
  const files: { name: string; bytes: Buffer }[] = [];
  for (const entry of reader.entries)
    files.push({ name: entry.path, bytes: await buffer(reader.open(entry.path)) });
  await reader.close();
  return files;
}
