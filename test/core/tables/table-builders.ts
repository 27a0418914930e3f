// Tables as other programs write them, and a library to bring them into.
import { deflateRawSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableMapping, TableSource } from '../../../shared/model/table.ts';
import { guessFields } from '../../../shared/rules/table-guess.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';

export interface TableLibrary extends TestLibrary {
  /** @returns where it is */
  put(name: string, content: string | Uint8Array): string;
}

export async function withFolder(): Promise<TableLibrary> {
  const library = await makeLibrary();
  return {
    ...library,
    put(name, content) {
      const path = join(library.root, 'from-elsewhere', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
  };
}

/** Stories in the order of their numbers. */
export async function listed({ api }: TestLibrary) {
  const { items } = await api.stories.list({ sort: 'number' });
  return items.toSorted((one, other) => one.number - other.number);
}

export const csv = (...rows: string[][]) =>
  rows
    .map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');

/** As the guess has it. */
export function guessed(
  columns: readonly string[],
  more: Partial<TableMapping> = {},
): TableMapping {
  const fields = guessFields(columns);
  return {
    columns: columns.flatMap((column, place) => {
      const field = fields[place] ?? null;
      return field === null ? [] : [{ column, field }];
    }),
    ...{ dayOrder: 'day-first', names: 'real' },
    ...more,
  };
}

/** Looks, takes the guess, and brings in. */
export async function bringIn(
  { api }: TestLibrary,
  source: Partial<TableSource> & { path: string },
  more: Partial<TableMapping> & { rowsWithErrors?: 'stop' | 'leave-out' } = {},
) {
  const { rowsWithErrors = 'stop', ...rest } = more;
  const { columns } = await api.tables.look({ path: source.path });
  const mapping = guessed(
    columns.map(({ name }) => name),
    rest,
  );
  return api.tables.bringIn({ source, mapping, rowsWithErrors });
}

export async function check(
  { api }: TestLibrary,
  source: Partial<TableSource> & { path: string },
  more: Partial<TableMapping> = {},
) {
  const { columns } = await api.tables.look({ path: source.path });
  const mapping = guessed(
    columns.map(({ name }) => name),
    more,
  );
  return api.tables.check({ source, mapping });
}

/** All rows of the library that a change would show in. */
export function everythingIn(library: TestLibrary): string {
  const { sql } = library.opened().db;
  const tables = sql
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and name not like '%\\_config' escape '\\'",
    )
    .pluck()
    .all()
    .filter((name) => !/_(?:data|idx|content|docsize)$/u.test(name));
  return JSON.stringify(
    tables.map((name) => [name, sql.prepare(`select count(*) from ${name}`).get()]),
  );
}

interface Part {
  name: string;
  bytes: string | Uint8Array;
  /** What the entry says instead of the truth. */
  saidSize?: number;
}

/** A zip as Office writes it, small and by hand, so that it can also be wrong. */
export function zipOf(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, saidSize } of parts) {
    const raw = Buffer.from(bytes as string);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(raw), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(saidSize ?? raw.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 30);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(0, 30);
    entry.writeUInt32LE(at, 42);
    central.push(entry, Buffer.from(name));
    pieces.push(head, Buffer.from(name), packed);
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** @param sheets by name, the XML of their rows */
export function workbook(
  sheets: Record<string, string>,
  { strings = '', styles = '', pr = '' }: { strings?: string; styles?: string; pr?: string } = {},
): Part[] {
  const names = Object.keys(sheets);
  return [
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook ${MAIN} xmlns:r="r">${pr}<sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships>${names
        .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
        .join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', bytes: `<sst ${MAIN}>${strings}</sst>` },
    { name: 'xl/styles.xml', bytes: `<styleSheet ${MAIN}>${styles}</styleSheet>` },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      bytes: `<worksheet ${MAIN}><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
    })),
  ];
}
