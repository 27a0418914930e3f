// Reads a table of text: the letters as the file is written, the sign between cells as it seems, quotes as RFC 4180 has them. https://www.rfc-editor.org/rfc/rfc4180
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { TableDelimiter, TableEncoding, TableReading } from '../../../shared/model/table.ts';
import { tableDelimiters } from '../../../shared/model/table.ts';
import type { JobControl } from '../context.ts';
import { wideOrder } from '../transcript-files/decode-bytes.ts';
import { badTable, gatherRows, LARGEST_CELL, MOST_COLUMNS } from './raw-table.ts';
import type { RawTable } from './raw-table.ts';

/** @throws AppError `invalid-input` with the line of what is wrong, `cancelled` */
export async function readCsv(
  bytes: Buffer,
  reading: TableReading,
  job: JobControl,
): Promise<RawTable> {
  const { text, encoding, isGuessed } = decodeTable(bytes, reading.encoding);
  const said = /^sep=(.)\r?\n/u.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const told = tableDelimiters.find((one) => one === said?.[1]);
  const delimiter = reading.delimiter ?? told ?? delimiterOf(body);
  const gather = gatherRows();
  let row = said === null ? 0 : 1;
  const parser = Readable.from(pieces(body)).pipe(
    parse({
      delimiter,
      bom: false,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LARGEST_CELL * 4,
    }),
  );
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      gather.add(row, cells);
      if (row % 500 === 0) {
        job.throwIfCancelled();
        await job.pace();
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw sentenceOf(error, said === null ? 1 : 2);
    throw error;
  }
  const found = gather.finish();
  return {
    ...{ kind: 'csv', encoding, isEncodingGuessed: isGuessed, delimiter },
    ...{ sheet: null, sheets: [] },
    ...found,
  };
}

const PIECE = 1 << 20;

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** @param first the row of the first record: rows before the one that is wrong may not have been taken yet */
function sentenceOf(error: CsvError, first: number): Error {
  const said = (name: string) => (typeof error[name] === 'number' ? error[name] : 0);
  const row = said('records') + first;
  const line = said('lines');
  const where = `Row ${row}, near line ${line} of the file: `;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return badTable(`${where}a quotation mark is opened there and never closed.`);
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return badTable(
        `${where}there is something behind a closing quotation mark. Perhaps the cells are parted by another sign.`,
      );
    case 'INVALID_OPENING_QUOTE':
      return badTable(
        `${where}a quotation mark stands inside a cell that does not begin with one. Please open the table in a table program, and save it as CSV again.`,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return badTable(
        `${where}this row holds more than a row can. Perhaps a quotation mark is missing.`,
      );
    default:
      return badTable(`${where}this is no row of a table.`);
  }
}

interface Decoded {
  text: string;
  encoding: TableEncoding;
  isGuessed: boolean;
}

/** @throws AppError `invalid-input` for bytes that no text has */
export function decodeTable(bytes: Buffer, chosen: TableEncoding | null): Decoded {
  const found = chosen === null ? decodeAsItSeems(bytes) : decodeAs(bytes, chosen);
  const text = found.text.replace(/^\ufeff/u, '');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    throw badTable(
      `Line ${line}: there are bytes that no table has. This file is damaged, or no table.`,
    );
  }
  if (text.trim() === '') throw badTable('There is nothing in this file.');
  return { ...found, text };
}

function decodeAs(bytes: Buffer, encoding: TableEncoding): Decoded {
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      ...{ encoding, isGuessed: false },
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw badTable('This file is not written in these letters. Please choose others.');
  }
}

function decodeAsItSeems(bytes: Buffer): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be');
  const wide = wideOrder(bytes);
  if (wide !== undefined) return { ...decodeAs(bytes, wide), isGuessed: true };
  try {
    return decodeAs(bytes, 'utf-8');
  } catch {
    // Not UTF-8: what table programs in Britain have written for thirty years. The page shows how it looks and asks.
    return { ...decodeAs(bytes, 'windows-1252'), isGuessed: true };
  }
}

/** The sign that is most often between cells of the first row; a comma where there is none. */
function delimiterOf(text: string): TableDelimiter {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const letter of text.slice(0, 100_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === '\n' && counts.size > 0) break;
    else if (!isQuoted && tableDelimiters.some((one) => one === letter))
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    if ((counts.get(letter) ?? 0) > MOST_COLUMNS * 2) break;
  }
  return tableDelimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? ',';
}
