// Reads a table from this computer's disk, by what is in it more than by its name: text with signs between the cells, or an Excel workbook.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import type { TableReading } from '../../../shared/model/table.ts';
import type { JobControl } from '../context.ts';
import { openArrival } from '../media/open-arrival.ts';
import { badTable, LARGEST_FILE } from './raw-table.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export interface OpenTable extends RawTable {
  name: string;
  /** SHA-512 of the file. */
  fingerprint: string;
}

/** @throws AppError `not-found`, or `invalid-input` saying what is wrong, and in which row */
export async function readTable(
  path: string,
  reading: TableReading,
  job: JobControl,
): Promise<OpenTable> {
  const name = basename(path);
  const bytes = await bytesOf(path);
  const fingerprint = createHash('sha512').update(bytes).digest('hex');
  const starts = (...start: number[]) => start.every((byte, place) => bytes[place] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    throw badTable(
      'This is an old Excel file (.xls), or one that is locked with a password. Please save it as .xlsx without a password, or as CSV.',
    );
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw badTable('This is a PDF, not a table. Please save the table as Excel or CSV.');
  const table = starts(0x50, 0x4b)
    ? await readXlsx(bytes, reading, job)
    : await readCsv(bytes, reading, job);
  return { ...table, name, fingerprint };
}

async function bytesOf(path: string): Promise<Buffer> {
  const file = await openArrival(path).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found')
      throw new AppError('not-found', 'This file is not there. Please choose it again.');
    throw error;
  });
  try {
    if (file.sizeBytes > LARGEST_FILE)
      throw badTable('This file is larger than 200 MB, which is too large for a table.');
    return await file.read(0, file.sizeBytes);
  } finally {
    await file.close();
  }
}
