// A receipt that another Homeground made, read as something a stranger sent: only its fingerprint says what it is about.
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../../shared/contract/errors.ts';
import type { PackageRecord } from '../../../shared/model/package.ts';
import type { ReadReceipt } from '../../../shared/model/deposit-register.ts';
import { Day, Line } from '../../../shared/model/text.ts';

const LARGEST = 10 * 1024 * 1024;
const Fingerprint = z.string().regex(/^[0-9a-f]{128}$/u);

/** What is asked of a receipt here; all else in it is for people. */
const Receipt = z.object({
  format: z.literal('homeground-receipt-1'),
  package: z.object({ fingerprint: Fingerprint }),
  received: z.object({ at: z.string().max(40), organisation: Line }).optional(),
  isWhole: z.boolean().optional(),
});

/** @throws AppError `not-found` for a file or a package that is not there, `invalid-input` for what is no receipt */
export function readReceipt(
  path: string,
  { packages, today }: { packages: readonly PackageRecord[]; today: string },
): ReadReceipt {
  const told = Receipt.safeParse(parse(readSmall(path))).data;
  if (told === undefined) throw notReceipt();
  const first = packages.find(({ fingerprint }) => fingerprint === told.package.fingerprint);
  if (first === undefined)
    throw new AppError(
      'not-found',
      'This receipt is about a package that did not leave from here. Nothing was taken from it.',
    );
  return {
    about: { packageId: first.id },
    name: first.name,
    kind: 'receipt',
    on: Day.safeParse(told.received?.at.slice(0, 10)).data ?? today,
    from: told.received?.organisation ?? '',
    reference: '',
    note: told.isWhole === false ? 'Only a part of it was taken in.' : '',
  };
}

/** @throws AppError `not-found`, or `invalid-input` when it is too large to be a letter */
export function readSmall(path: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true)
    throw new AppError('not-found', 'This file is not there. Please choose it again.');
  if (found.size > LARGEST)
    throw new AppError('invalid-input', 'This file is too large: at most 10 MB are kept.');
  return readFileSync(path);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw notReceipt(cause);
  }
}

function notReceipt(cause?: unknown): AppError {
  return new AppError(
    'invalid-input',
    'This is not a receipt of Homeground. You can write the answer down yourself and keep the file with it.',
    undefined,
    { cause },
  );
}
