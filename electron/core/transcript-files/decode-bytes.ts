// Turns the bytes of a text file into letters, whatever program wrote them; says so where it has to guess.
import { badFile } from './notice.ts';
import type { Notices } from './notice.ts';

/** A text of a hundred hours has about 6 MB. */
export const LARGEST_TEXT = 20_000_000;

const kinds: readonly [start: readonly number[], what: string][] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    'This is a PDF. Please open it where it was written, and save it as Word (.docx) or as text.',
  ],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    'This is an RTF file. Please open it in a word processor, and save it as Word (.docx).',
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an old Word file (.doc). Please open it in a word processor, and save it as .docx.',
  ],
  [[0x50, 0x4b, 0x03, 0x04], 'This is a zip file, not a text.'],
];

/** @throws AppError `invalid-input` for what is no text */
export function decodeBytes(bytes: Uint8Array, notices: Notices): string {
  if (bytes.length > LARGEST_TEXT)
    throw badFile('This file is larger than 20 MB, which is too large for a text.');
  const known = kinds.find(([start]) => start.every((byte, place) => bytes[place] === byte));
  if (known !== undefined) throw badFile(known[1]);
  const text = decode(bytes, notices);
  if (text.trim() === '') throw badFile('There is nothing in this file.');
  return text;
}

function decode(bytes: Uint8Array, notices: Notices): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideOrder(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const start = bytes.subarray(0, 4096);
  if (start.filter((byte) => byte === 0).length > start.length / 100)
    throw badFile('This is not a text: it holds bytes that no text has.');
  notices.note('old-encoding');
  return new TextDecoder('windows-1252').decode(bytes);
}

/** UTF-16 that does not say so: every second byte of plain letters and spaces is zero. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 1024);
  if (start.length < 4 || bytes.length % 2 !== 0) return undefined;
  const zeros: [even: number, odd: number] = [0, 0];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[place % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  if (odd > start.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > start.length / 5 && odd < even / 10) return 'utf-16be';
  return undefined;
}

/** Lines as every system ends them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/u);
}
