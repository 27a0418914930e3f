// Takes the texts out of a Word file, which is a zip: only the parts with words, and never more than a text can be.
import yauzl from 'yauzl';
import { badFile } from './notice.ts';

const LARGEST_FILE = 100_000_000;
const LARGEST_PART = 40_000_000;
const MOST_ENTRIES = 5000;
const wanted = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/** @throws AppError `invalid-input` for what is no Word file, or pretends to be larger than it can be */
export async function openDocx(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  if (bytes.length > LARGEST_FILE)
    throw badFile('This file is larger than 100 MB, which is too large for a text.');
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
  } catch (error) {
    throw notWord(error);
  }
  if (zip.entryCount > MOST_ENTRIES) throw notWord();
  const parts = new Map<string, string>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === 'mimetype' || entry.fileName === 'content.xml')
        throw badFile(
          'This is not a Word file. Please open it where it was written, and save it as Word (.docx).',
        );
      if (!wanted.includes(entry.fileName) || parts.has(entry.fileName)) continue;
      if (entry.isEncrypted())
        throw badFile('This file is locked with a password. Please save it without one.');
      if (entry.uncompressedSize > LARGEST_PART)
        throw badFile('The text of this file is larger than 40 MB, which is too large.');
      const pieces: Buffer[] = [];
      // A size that was wrongly given ends in an error of the reader, not in more memory.
      for await (const piece of await zip.openReadStreamPromise(entry))
        pieces.push(piece as Buffer);
      parts.set(entry.fileName, new TextDecoder('utf-8').decode(Buffer.concat(pieces)));
    }
  } catch (error) {
    throw error instanceof Error && error.name === 'AppError' ? error : notWord(error);
  }
  if (!parts.has('word/document.xml')) throw notWord();
  return parts;
}

function notWord(cause?: unknown): Error {
  const error = badFile('This is not a Word file, or it is damaged.');
  error.cause = cause;
  return error;
}
