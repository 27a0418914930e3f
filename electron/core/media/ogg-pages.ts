// Is an Ogg file one sound and nothing else? RFC 3533. Files that were joined have the words of each of them inside.
import { byteWindow } from './byte-window.ts';
import type { SyncSource } from './byte-window.ts';

const HEADER_BYTES = 27;
const BEGINS = 0b10;

export function isOneOggStream(source: SyncSource): boolean {
  const look = byteWindow(source);
  let serial: number | undefined;
  for (let at = 0; at + HEADER_BYTES <= source.sizeBytes;) {
    const header = look(at, HEADER_BYTES + 255);
    if (header.toString('latin1', 0, 4) !== 'OggS') return false;
    const begins = ((header[5] ?? 0) & BEGINS) !== 0;
    const found = header.readUInt32LE(14);
    if (begins !== (serial === undefined) || found !== (serial ?? found)) return false;
    serial = found;
    const segments = header.subarray(HEADER_BYTES, HEADER_BYTES + (header[26] ?? 0));
    at += HEADER_BYTES + segments.length + segments.reduce((sum, length) => sum + length, 0);
  }
  return serial !== undefined;
}
