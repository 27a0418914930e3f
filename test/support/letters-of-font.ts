// Which letters a WOFF2 typeface can draw, read from its own table of letters.
// Formats: https://www.w3.org/TR/WOFF2/ and https://learn.microsoft.com/typography/opentype/spec/cmap
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** The number by which WOFF2 calls the tables `cmap`, `glyf` and `loca`. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const NAMED = 63;

function cmapOf(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('this is no WOFF2 file');
  const tables = file.readUInt16BE(12);
  const compressedSize = file.readUInt32BE(20);
  let at = 48;
  function base128(): number {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  }
  let offset = 0;
  let found: { offset: number; size: number } | undefined;
  for (let index = 0; index < tables; index += 1) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    if (tag === NAMED) at += 4;
    const isOutline = tag === GLYF || tag === LOCA;
    const version = flags >> 6;
    const original = base128();
    const size = (isOutline ? version !== 3 : version !== 0) ? base128() : original;
    if (tag === CMAP) found = { offset, size };
    offset += size;
  }
  if (found === undefined) throw new Error('this typeface has no table of letters');
  const all = brotliDecompressSync(file.subarray(at, at + compressedSize));
  return all.subarray(found.offset, found.offset + found.size);
}

function lettersOfSegments(table: Buffer, letters: Set<number>): void {
  const size = table.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + size * 2, 16 + size * 3] as const;
  for (let at = 0; at < size; at += 2) {
    const offset = table.readUInt16BE(offsets + at);
    const start = table.readUInt16BE(starts + at);
    for (let letter = start; letter <= table.readUInt16BE(ends + at); letter += 1) {
      const glyph =
        offset === 0 ? letter : table.readUInt16BE(offsets + at + offset + (letter - start) * 2);
      const drawn = glyph === 0 && offset !== 0 ? 0 : glyph + table.readUInt16BE(deltas + at);
      if ((drawn & 0xffff) !== 0 && letter !== 0xffff) letters.add(letter);
    }
  }
}

function lettersOfGroups(table: Buffer, letters: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    for (let letter = table.readUInt32BE(at); letter <= table.readUInt32BE(at + 4); letter += 1)
      letters.add(letter);
  }
}

/** @returns the code points that have a drawing of their own */
export function lettersOfFont(path: string): ReadonlySet<number> {
  const cmap = cmapOf(readFileSync(path));
  const letters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) lettersOfSegments(table, letters);
    if (format === 12) lettersOfGroups(table, letters);
  }
  return letters;
}
