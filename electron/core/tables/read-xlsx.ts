// Reads one sheet of an Excel workbook (ECMA-376, Office Open XML): the values that are stored, never what a formula would give. Days come as ISO dates.
import type { TableReading } from '../../../shared/model/table.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { JobControl } from '../context.ts';
import { readXml } from '../transcript-files/read-xml.ts';
import { dayOfSerial } from './excel-days.ts';
import { notWorkbook, openXlsx } from './open-xlsx.ts';
import type { Workbook } from './open-xlsx.ts';
import { badTable, gatherRows, LARGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './raw-table.ts';
import type { RawTable } from './raw-table.ts';

/** @throws AppError `invalid-input` with the row of what is wrong */
export async function readXlsx(
  bytes: Buffer,
  reading: TableReading,
  job: JobControl,
): Promise<RawTable> {
  try {
    return await readBook(await openXlsx(bytes), reading, job);
  } catch (error) {
    // The readers of text files speak of texts.
    if (error instanceof AppError)
      error.message = error.message.replace('Nothing was taken in.', 'Nothing was brought in.');
    throw error;
  }
}

async function readBook(book: Workbook, reading: TableReading, job: JobControl): Promise<RawTable> {
  const { sheets, is1904 } = readSheets((await book.part('xl/workbook.xml')) ?? '');
  const targets = readTargets((await book.part('xl/_rels/workbook.xml.rels')) ?? '');
  const sheet =
    reading.sheet === null ? sheets[0] : sheets.find(({ name }) => name === reading.sheet);
  if (sheet === undefined) throw badTable('This sheet is not in the workbook.');
  const target = targets.get(sheet.rel) ?? '';
  const xml = await book.part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (xml === undefined) throw notWorkbook();
  job.throwIfCancelled();
  const strings = readStrings((await book.part('xl/sharedStrings.xml')) ?? '');
  const dayStyles = readDayStyles((await book.part('xl/styles.xml')) ?? '');
  job.throwIfCancelled();
  const gather = gatherRows();
  for (const { row, cells } of readCells(xml, { strings, dayStyles, is1904 }))
    gather.add(row, cells);
  return {
    ...{ kind: 'xlsx', encoding: null, isEncodingGuessed: false, delimiter: null },
    ...{ sheet: sheet.name, sheets: sheets.map(({ name }) => name) },
    ...gather.finish(),
  };
}

function readSheets(xml: string): { sheets: { name: string; rel: string }[]; is1904: boolean } {
  const sheets: { name: string; rel: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    open({ name, attributes }) {
      if (name === 'sheet')
        sheets.push({ name: attributes['name'] ?? '', rel: attributes['id'] ?? '' });
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  if (sheets.length === 0) throw notWorkbook();
  return { sheets, is1904 };
}

function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  readXml(xml, {
    open({ name, attributes }) {
      // What lies elsewhere is never looked for.
      if (name === 'Relationship' && attributes['TargetMode'] !== 'External')
        targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  return targets;
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  if (xml === '') return strings;
  readXml(xml, {
    open({ name }) {
      if (name === 'si') strings.push('');
    },
    text(text, path) {
      // How Japanese words are spoken stands beside them.
      if (path.at(-1) === 't' && !path.includes('rPh'))
        strings[strings.length - 1] = `${strings.at(-1) ?? ''}${text}`;
    },
  });
  return strings.map(unescape);
}

/** Which styles of cells show a day. Numbers of formats 14 to 22 are built in; ECMA-376 part 1, 18.8.30. */
function readDayStyles(xml: string): boolean[] {
  const styles: boolean[] = [];
  const days = new Set(['14', '15', '16', '17', '22']);
  if (xml === '') return styles;
  readXml(xml, {
    open({ name, attributes }, path) {
      if (name === 'numFmt') {
        const code = (attributes['formatCode'] ?? '').replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '');
        if (/[yd]/iu.test(code)) days.add(attributes['numFmtId'] ?? '');
      }
      if (name === 'xf' && path.at(-2) === 'cellXfs')
        styles.push(days.has(attributes['numFmtId'] ?? ''));
    },
  });
  return styles;
}

interface Meaning {
  strings: readonly string[];
  dayStyles: readonly boolean[];
  is1904: boolean;
}

function readCells(xml: string, meaning: Meaning): { row: number; cells: string[] }[] {
  const rows: { row: number; cells: string[] }[] = [];
  let cell = { column: -1, type: 'n', style: -1, text: '' };
  readXml(
    xml,
    {
      open({ name, attributes }) {
        if (name === 'row') {
          const row = Number(attributes['r'] ?? (rows.at(-1)?.row ?? 0) + 1);
          if (!Number.isSafeInteger(row) || row <= (rows.at(-1)?.row ?? 0)) throw notWorkbook();
          rows.push({ row, cells: [] });
          cell.column = -1;
        } else if (name === 'c') {
          const column = columnOf(attributes['r']) ?? cell.column + 1;
          const style = Number(attributes['s'] ?? -1);
          cell = { column, type: attributes['t'] ?? 'n', style, text: '' };
        }
      },
      text(text, path) {
        const where = path.at(-1);
        const isValue =
          where === 'v' || (where === 't' && path.includes('is') && !path.includes('rPh'));
        if (isValue) cell.text += text;
        if (cell.text.length > LARGEST_CELL)
          throw badTable('A cell holds more than a million letters.', {
            row: rows.at(-1)?.row ?? 1,
          });
      },
      close(name) {
        const last = rows.at(-1);
        if (name !== 'c' || last === undefined) return;
        const value = valueOf(cell, meaning);
        if (value.trim() === '') return;
        if (cell.column >= MOST_COLUMNS)
          throw badTable(`There are more than ${MOST_COLUMNS} columns.`, { row: last.row });
        if (last.row > MOST_ROWS + 1)
          throw badTable(
            `There are more than ${MOST_ROWS.toLocaleString('en')} rows. Please split the table.`,
          );
        while (last.cells.length < cell.column) last.cells.push('');
        last.cells[cell.column] = value;
      },
    },
    'Line of the sheet',
  );
  return rows;
}

/** "AB12" → 27 */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/u.exec(place ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(
  { type, style, text }: { type: string; style: number; text: string },
  { strings, dayStyles, is1904 }: Meaning,
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return text.slice(0, 10);
  if (type !== 'n') return unescape(text);
  if (text !== '' && dayStyles[style] === true) return dayOfSerial(Number(text), is1904) ?? text;
  return text;
}

/** `_x000D_`: letters that XML cannot hold. */
function unescape(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replaceAll('\r\n', '\n');
}
