// Checks a package, ours or anybody's BagIt bag: is it complete, is every byte as it was, is there anything that does not belong?
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { VerifyProblem, VerifyReport } from '../../../shared/model/package.ts';
import { openFolder } from './package-reader.ts';
import type { PackageReader } from './package-reader.ts';
import { verifyBag } from './verify-bag.ts';
import type { VerifyMeans } from './verify-reading.ts';
import { openZip } from './zip-reader.ts';

/**
 * @param path a folder or a zip file
 * @throws AppError `not-found` when nothing is there; file system errors; AbortError. What is wrong with the package is in the report.
 */
export async function verifyPackage(path: string, means: VerifyMeans): Promise<VerifyReport> {
  const report: VerifyReport = {
    ...{
      path,
      sound: false,
      checkedFiles: 0,
      checkedBytes: 0,
      problems: [],
      unchecked: [],
      info: {},
    },
  };
  const reader = await openReader(path, means.signal);
  if ('problem' in reader) {
    report.problems.push(reader);
    return report;
  }
  try {
    await verifyBag(reader, report, means);
  } finally {
    await reader.close();
  }
  report.sound = report.problems.length === 0;
  return report;
}

async function openReader(
  path: string,
  signal: AbortSignal,
): Promise<PackageReader | VerifyProblem> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new AppError('not-found', 'There is nothing at this place. Please choose a package.', {
      path,
    });
  });
  if (found.isDirectory()) return openFolder(path, signal);
  const isZip = found.isFile() && (await firstBytes(path)) === 'PK';
  if (isZip) return openZip(path, signal);
  return { problem: 'not-a-package', file: basename(path), detail: '' };
}

async function firstBytes(path: string): Promise<string> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return buffer.toString('latin1', 0, bytesRead);
}
