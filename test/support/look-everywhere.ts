// Looks for a word in files in every way in which it can lie there: in names, in any spelling of bytes, in what is packed inside.
import { inflateRawSync, inflateSync } from 'node:zlib';
import type { FileOfBag } from './build-bag.ts';

/** The files, and what lies packed in them: entries of zips (also of workbooks), texts of PNGs, `data:` addresses. */
export function withInner(files: readonly FileOfBag[]): FileOfBag[] {
  return files.flatMap((file) => [file, ...withInner(innerOf(file))]);
}

function innerOf({ path, bytes }: FileOfBag): FileOfBag[] {
  const isZip = bytes.toString('latin1', 0, 4) === 'PK\x03\x04';
  const isPng = bytes.toString('latin1', 1, 4) === 'PNG';
  const inner = [...(isZip ? entriesOf(bytes) : []), ...(isPng ? unpackedOf(bytes) : [])];
  const text = /\.(?:html|xml|json|csv|svg|opex)$/u.test(path) ? bytes.toString('latin1') : '';
  for (const [, data = ''] of text.matchAll(/data:[^,"']*;base64,([A-Za-z0-9+/=]+)/gu))
    inner.push({ path: 'data-address', bytes: Buffer.from(data, 'base64') });
  return inner.map((one) => ({ ...one, path: `${path}!${one.path}` }));
}

/** From the list at the end of the zip, since what stands before each entry may lie. */
function entriesOf(zip: Buffer): FileOfBag[] {
  const entries: FileOfBag[] = [];
  let at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  for (; at !== -1; at = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4)) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const start = zip.readUInt32LE(at + 42);
    if (start + 30 > zip.length || zip.toString('latin1', start, start + 2) !== 'PK') continue;
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(from, from + size);
    try {
      entries.push({ path: name, bytes: method === 8 ? inflateRawSync(packed) : packed });
    } catch {
      // By chance the same four bytes, in a sound for example: no entry.
    }
  }
  return entries;
}

function unpackedOf(png: Buffer): FileOfBag[] {
  const found: FileOfBag[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const packed = body.indexOf(0x78);
    try {
      if (packed !== -1) found.push({ path: 'chunk', bytes: inflateSync(body.subarray(packed)) });
    } catch {
      // Not packed.
    }
  }
  return found;
}

/** The bytes that a word has in the middle of something, whatever stands before and behind it. */
function base64Forms(word: string): string[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64');
    const first = shift === 0 ? 0 : shift + 1;
    const last = Math.floor(((shift + Buffer.byteLength(word)) * 8) / 6);
    return whole.slice(first, last);
  });
}

const escapes = (word: string) => [
  word,
  encodeURIComponent(word),
  word.replaceAll(
    /[^a-z0-9]/giu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
  word.replaceAll(/[^a-z0-9]/giu, (sign) => `&#${sign.charCodeAt(0)};`),
];

export interface Looked {
  path: string;
  /** Small letters, one character for each byte. */
  low: string;
  asIs: string;
}

export function looked(files: readonly FileOfBag[]): Looked[] {
  return withInner(files).map(({ path, bytes }) => {
    const asIs = bytes.toString('latin1');
    return { path, asIs, low: asIs.toLowerCase() };
  });
}

/** @returns names of the files in which the word stands, or that are called so */
export function holders(files: readonly Looked[], word: string): string[] {
  const small = word.toLowerCase();
  const latin = (bytes: Buffer) => bytes.toString('latin1').toLowerCase();
  const low = [
    ...new Set(escapes(small).map((form) => latin(Buffer.from(form, 'utf8')))),
    latin(Buffer.from(small, 'utf16le')),
    latin(Buffer.from(small, 'utf16le').swap16()),
    Buffer.from(small).toString('hex'),
    Buffer.from(word).toString('hex'),
  ];
  const exact = [word, small, word.toUpperCase()].flatMap(base64Forms);
  return files
    .filter(
      (file) =>
        file.path.toLowerCase().includes(small) ||
        low.some((form) => file.low.includes(form)) ||
        exact.some((form) => file.asIs.includes(form)),
    )
    .map(({ path }) => path);
}
