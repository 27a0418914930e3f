// Checks a package, ours or anybody's BagIt bag, or all that was handed over in one folder: is it complete, is every byte as it was, is there anything that does not belong, and who signed it?
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { BagReport, VerifyProblem, VerifyReport } from '../../../shared/model/package.ts';
import { openFolder } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';
import { TAG_MANIFEST, verifyBag } from './verify-bag.ts';
import { lookForDelivery, verifyDelivery } from './verify-delivery.ts';
import type { VerifyMeans } from './verify-reading.ts';
import { verifySignature } from './verify-signature.ts';
import { openZip } from './zip-reader.ts';

const LARGEST_TAG_MANIFEST_BYTES = 32 * 1024 * 1024;

/**
 * @param path a folder or a zip file
 * @throws AppError `not-found` when nothing is there; file system errors; AbortError. What is wrong with the package is in the report.
 */
export async function verifyPackage(path: string, means: VerifyMeans): Promise<VerifyReport> {
  const found = await look(path);
  const delivery = found.isDirectory() ? await lookForDelivery(path) : undefined;
  if (delivery !== undefined) return verifyDelivery(delivery, means, verifyOneBag);
  return { ...(await verifyOneBag(path, means)), bags: [] };
}

/** @returns a report of nothing, to be filled in */
export function emptyReport(path: string): BagReport {
  return {
    ...{ path, sound: false, checkedFiles: 0, checkedBytes: 0, problems: [], unchecked: [] },
    ...{ info: {}, fingerprint: '', signature: 'none', signedBy: null },
  };
}

async function verifyOneBag(path: string, means: VerifyMeans): Promise<BagReport> {
  const report = emptyReport(path);
  const reader = await openReader(path, means.signal);
  if ('problem' in reader) {
    report.problems.push(reader);
    return report;
  }
  try {
    await verifyBag(reader, report, means);
    const tagManifest = await readTagManifest(reader);
    if (tagManifest !== undefined)
      report.fingerprint = createHash('sha512').update(tagManifest).digest('hex');
    const { signature, signedBy, problems } = await verifySignature(
      path,
      tagManifest,
      means.knownKeys ?? new Map(),
    );
    report.problems.push(...problems);
    report.signature = signature;
    report.signedBy = signedBy;
  } finally {
    await reader.close();
  }
  report.sound = report.problems.length === 0;
  return report;
}

/** @returns undefined where there is none that can be read: that is in the report already */
async function readTagManifest(reader: PackageReader): Promise<Buffer | undefined> {
  const entry = reader.entries.find(({ path }) => path === TAG_MANIFEST);
  if (entry === undefined || entry.sizeBytes > LARGEST_TAG_MANIFEST_BYTES) return undefined;
  const pieces: Buffer[] = [];
  try {
    for await (const piece of reader.open(entry.path)) pieces.push(Buffer.from(piece));
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'syscall' in error))
      return undefined;
    throw error;
  }
  return Buffer.concat(pieces);
}

/** @returns a reader to be closed, or why it is no package @throws AppError `not-found`, file system errors */
export async function openReader(
  path: string,
  signal: AbortSignal,
): Promise<PackageReader | VerifyProblem> {
  const found = await look(path);
  if (found.isDirectory()) return openFolder(path, signal);
  const isZip = found.isFile() && (await firstBytes(path)) === 'PK';
  if (isZip) return openZip(path, signal);
  return { problem: 'not-a-package', file: basename(path), detail: '' };
}

async function look(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new AppError('not-found', 'There is nothing at this place. Please choose a package.', {
      path,
    });
  });
}

async function firstBytes(path: string): Promise<string> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return buffer.toString('latin1', 0, bytesRead);
}
