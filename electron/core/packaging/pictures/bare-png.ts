// A PNG with its picture and its colours and nothing else: no texts, times, EXIF but which way up it is, nothing behind its end. PNG (Third Edition) §5, §11.
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { bareColours } from './bare-colours.ts';
import { orientationOnly, readOrientation } from './exif-orientation.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** What is kept, and how long it is at most. */
const lengths: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 768, IDAT: Infinity, IEND: 0 },
  ...{ tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, pHYs: 9, cICP: 4 },
};
const MOST_PROFILE_BYTES = 1024 * 1024;

/** @returns undefined when it is no PNG that can be followed from its beginning to its end */
export function barePng(file: Buffer): Buffer | undefined {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return undefined;
  const kept: Buffer[] = [SIGNATURE];
  const seen = new Set<string>();
  for (let at = 8; at + 12 <= file.length;) {
    const size = file.readUInt32BE(at);
    const end = at + 12 + size;
    if (end > file.length) return undefined;
    const name = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, end - 4);
    if ((name === 'IHDR') !== (kept.length === 1)) return undefined;
    const longest = lengths[name];
    if (longest !== undefined) {
      if (size > longest || (name !== 'IDAT' && seen.has(name))) return undefined;
      kept.push(file.subarray(at, end));
      seen.add(name);
    } else if (name === 'iCCP') kept.push(...coloursOf(body));
    else if (name === 'eXIf') kept.push(...orientationOf(body));
    // Capital: it cannot be shown without this, and nobody here knows what it is.
    else if (/^[A-Z]/u.test(name)) return undefined;
    if (name === 'IEND') return seen.has('IDAT') ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}

/** A name, a zero, a zero for the way of packing, the packed profile. */
function coloursOf(body: Buffer): Buffer[] {
  const name = body.indexOf(0);
  if (name < 1 || name > 79) return [];
  try {
    const maxOutputLength = MOST_PROFILE_BYTES;
    const colours = bareColours(inflateSync(body.subarray(name + 2), { maxOutputLength }));
    const head = Buffer.from('colours\0\0', 'latin1');
    return colours === undefined
      ? []
      : [chunk('iCCP', Buffer.concat([head, deflateSync(colours)]))];
  } catch {
    return [];
  }
}

function orientationOf(body: Buffer): Buffer[] {
  const orientation = readOrientation(body);
  return orientation === 1 ? [] : [chunk('eXIf', orientationOnly(orientation))];
}

function chunk(name: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  whole.write(name, 4, 'latin1');
  body.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, body.length + 8)), body.length + 8);
  return whole;
}
