// A table as it stands in a file: names of columns, and rows of text. Every value is text as it was typed; nothing is worked out.
import { AppError } from '../../../shared/contract/errors.ts';
import type { TableDelimiter, TableEncoding } from '../../../shared/model/table.ts';

export interface RawRow {
  /** As table programs count: the names of the columns are row 1. */
  row: number;
  cells: string[];
}

export interface RawTable {
  kind: 'csv' | 'xlsx';
  encoding: TableEncoding | null;
  isEncodingGuessed: boolean;
  delimiter: TableDelimiter | null;
  sheet: string | null;
  sheets: string[];
  /** Each once: a second one of the same name is called `name (2)`. */
  columns: string[];
  rows: RawRow[];
}

export const LARGEST_FILE = 200_000_000;
export const LARGEST_CELL = 1_000_000;
export const MOST_COLUMNS = 500;
export const MOST_ROWS = 100_000;

export function badTable(what: string, where?: { row: number }): AppError {
  const at = where === undefined ? '' : `Row ${where.row}: `;
  return new AppError('invalid-input', `${at}${what} Nothing was brought in.`, where);
}

/** Takes rows one after the other, refuses more than a table can have, and tells the names of columns from the rest. */
export function gatherRows(): {
  add(row: number, cells: readonly string[]): void;
  finish(): Pick<RawTable, 'columns' | 'rows'>;
} {
  let columns: string[] | undefined;
  const rows: RawRow[] = [];
  let letters = 0;
  return {
    add(row, cells) {
      const last = cells.findLastIndex((cell) => cell.trim() !== '');
      if (last < 0) return;
      if (last >= MOST_COLUMNS)
        throw badTable(`There are more than ${MOST_COLUMNS} columns.`, { row });
      const long = cells.findIndex((cell) => cell.length > LARGEST_CELL);
      if (long >= 0) throw badTable(`Cell ${long + 1} holds more than a million letters.`, { row });
      const filled = cells.slice(0, last + 1);
      // A workbook can name the same long words thousands of times.
      letters += filled.reduce((sum, cell) => sum + cell.length, 0);
      if (letters > LARGEST_FILE)
        throw badTable('There are too many words in this table.', { row });
      if (columns === undefined) columns = namesOf(filled);
      else rows.push({ row, cells: filled });
      if (rows.length > MOST_ROWS)
        throw badTable(
          `There are more than ${MOST_ROWS.toLocaleString('en')} rows. Please split the table.`,
        );
    },
    finish() {
      if (columns === undefined) throw badTable('There is nothing in this table.');
      return { columns, rows };
    },
  };
}

function namesOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, place) => {
    const name = cell.replaceAll(/\s+/gu, ' ').trim().slice(0, 300) || `Column ${place + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
