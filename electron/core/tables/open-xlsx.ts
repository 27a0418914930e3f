// Takes the parts with words out of a workbook, which is a zip: only those, and never more than a table can be.
import yauzl from 'yauzl';
import { AppError } from '../../../shared/contract/errors.ts';
import { badTable } from './raw-table.ts';

const LARGEST_PART = 150_000_000;
/** Words and their tags are packed to a tenth or a thirtieth; what is packed to a five hundredth is made to do harm. */
const MOST_PACKED = 500;
const SMALL = 5_000_000;
const MOST_ENTRIES = 5000;
const WANTED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u;

export interface Workbook {
  /** @returns undefined for a part that is not there */
  part(name: string): Promise<string | undefined>;
}

/** @throws AppError `invalid-input` for what is no workbook, or pretends to be larger than it can be */
export async function openXlsx(bytes: Buffer): Promise<Workbook> {
  const entries = new Map<string, yauzl.Entry>();
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > MOST_ENTRIES) throw notWorkbook();
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === 'content.xml' || entry.fileName === 'Index/Document.iwa')
        throw badTable('This is no Excel workbook. Please save it as Excel (.xlsx) or as CSV.');
      if (!WANTED.test(entry.fileName)) continue;
      if (entries.has(entry.fileName)) throw notWorkbook();
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof AppError ? error : notWorkbook(error);
  }
  if (!entries.has('xl/workbook.xml')) throw notWorkbook();
  return {
    async part(name) {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      if (entry.isEncrypted())
        throw badTable('This workbook is locked with a password. Please save it without one.');
      const { uncompressedSize, compressedSize } = entry;
      const isBomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_PACKED;
      if (uncompressedSize > LARGEST_PART || isBomb)
        throw badTable('This workbook unpacks to more than a table can be.');
      const pieces: Buffer[] = [];
      try {
        // A size that was wrongly given ends in an error of the reader, not in more memory.
        for await (const piece of await zip.openReadStreamPromise(entry))
          pieces.push(piece as Buffer);
      } catch (error) {
        throw notWorkbook(error);
      }
      return new TextDecoder('utf-8').decode(Buffer.concat(pieces));
    },
  };
}

export function notWorkbook(cause?: unknown): AppError {
  const error = badTable('This is no Excel workbook, or it is damaged.');
  error.cause = cause;
  return error;
}
