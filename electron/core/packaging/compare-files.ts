// Reads the files of a bag, some at once, and compares each with the checksums that its lists give.
import { createHash } from 'node:crypto';
import type { VerifyProblem } from '../../../shared/model/package.ts';
import type { Algorithm } from './bagit-text.ts';
import { createHasher } from './hash-file.ts';
import { readAll } from './verify-reading.ts';
import type { Bag } from './verify-reading.ts';

/** While one is read another is hashed; more would only make a disk jump. */
const FILES_AT_ONCE = 2;

export type Checksums = readonly { algorithm: Algorithm; checksum: string }[];

export interface Compared {
  path: string;
  /** Why it could not be read. */
  problem: VerifyProblem | undefined;
  isSame: boolean;
}

/** @returns in the same order, whichever was read first @throws as `readAll` */
export async function compareFiles(
  bag: Bag,
  files: readonly (readonly [path: string, checksums: Checksums])[],
): Promise<Compared[]> {
  const { report, means, sizes } = bag;
  const totalBytes = files.reduce((sum, [path]) => sum + (sizes.get(path) ?? 0), 0);
  const compared: Compared[] = [];
  const waiting = files.entries();
  const readOn = async () => {
    for (const [index, [path, checksums]] of waiting) {
      compared[index] = await compareFile(bag, { path, checksums }, (bytes) => {
        report.checkedBytes += bytes;
        means.onProgress(totalBytes === 0 ? 1 : report.checkedBytes / totalBytes, path);
      });
      report.checkedFiles += 1;
    }
  };
  // All are waited for, so that nothing is still read when the package is closed.
  const ended = await Promise.allSettled(Array.from({ length: FILES_AT_ONCE }, readOn));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return compared;
}

async function compareFile(
  bag: Bag,
  { path, checksums }: { path: string; checksums: Checksums },
  onBytes: (bytes: number) => void,
): Promise<Compared> {
  const hashes = checksums.map(({ algorithm, checksum }) => ({
    ...{ hash: hashOf(algorithm), checksum },
  }));
  try {
    const problem = await readAll(bag, path, async (piece) => {
      onBytes(piece.length);
      for (const { hash } of hashes) await hash.update(piece);
    });
    const found = await Promise.all(hashes.map(({ hash }) => hash.checksum()));
    const isSame = hashes.every(({ checksum }, index) => found[index] === checksum);
    return { path, problem, isSame };
  } finally {
    for (const { hash } of hashes) hash.close();
  }
}

function hashOf(algorithm: Algorithm) {
  if (algorithm === 'sha512') {
    const hasher = createHasher();
    return { ...hasher, checksum: async () => (await hasher.digest()).sha512 };
  }
  const hash = createHash(algorithm);
  return {
    update: (piece: Uint8Array) => void hash.update(piece),
    checksum: () => Promise.resolve(hash.digest('hex')),
    close: () => undefined,
  };
}
