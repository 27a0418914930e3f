// The lists of a bag that was checked: which checksum each file of its payload has, and by what the bag itself is known.
import { createHash } from 'node:crypto';
import { algorithms, manifestKind, parseManifest } from '../packaging/bagit-text.ts';
import { MAX_ENTRIES } from '../packaging/package-reader.ts';
import type { PackageReader } from '../packaging/package-reader.ts';
import { bytesOf } from './read-file.ts';
import type { ReceivedFile } from './received-package.ts';

const LARGEST_LIST_BYTES = 32 * 1024 * 1024;
const TAG_MANIFEST = 'tagmanifest-sha512.txt';

export interface Lists {
  /** Files of `data/` that are there, each with its strongest checksum. */
  payload: ReadonlyMap<string, Omit<ReceivedFile, 'path'>>;
  /** SHA-512 of tagmanifest-sha512.txt, or of the strongest list where there is none. */
  fingerprint: string;
}

/** @throws file system errors, AbortError */
export async function readLists(reader: PackageReader, signal: AbortSignal): Promise<Lists> {
  const sizes = new Map(reader.entries.map(({ path, sizeBytes }) => [path, sizeBytes]));
  const payload = new Map<string, Omit<ReceivedFile, 'path'>>();
  let fingerprint = '';
  // The strongest comes last, and counts.
  for (const algorithm of algorithms) {
    for (const path of [...sizes.keys()].toSorted()) {
      const kind = manifestKind(path);
      if (kind?.algorithm !== algorithm || (sizes.get(path) ?? 0) > LARGEST_LIST_BYTES) continue;
      if (kind.isTags && path !== TAG_MANIFEST) continue;
      const bytes = await bytesOf(reader, path, signal);
      if (kind.isTags || fingerprint === '' || !sizes.has(TAG_MANIFEST))
        fingerprint = createHash('sha512').update(bytes).digest('hex');
      if (kind.isTags) continue;
      const { files } = await parseManifest(bytes.toString('utf8'), {
        ...{ algorithm, isTags: false, mostFiles: MAX_ENTRIES, mostProblems: 1 },
        exists: (listed) => sizes.has(listed),
      });
      for (const [file, checksum] of files) {
        const sizeBytes = sizes.get(file);
        if (sizeBytes !== undefined) payload.set(file, { algorithm, checksum, sizeBytes });
      }
    }
  }
  return { payload, fingerprint };
}
