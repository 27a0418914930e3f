// What kind of photo or paper a file holds, told by its first bytes and never by its name; and how large the picture is, from its header alone.
import type { ByteSource } from './wav-parse.ts';

export type AttachmentMimeType =
  'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';

export interface AttachmentFacts {
  kind: 'photo' | 'paper';
  mimeType: AttachmentMimeType;
  width: number | null;
  height: number | null;
  pages: number | null;
}

/** HEIF brands (ISO/IEC 23008-12) as phones write them. */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
/** Frames that begin a JPEG picture; C4, C8 and CC are something else. */
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
/** A paper of more is no scan; only this much of it is looked through for its pages. */
const PDF_LOOK_BYTES = 32 * 1024 * 1024;

const ascii = (bytes: Uint8Array, start: number, length: number) =>
  Buffer.from(bytes.subarray(start, start + length)).toString('latin1');

/** @param head the first 4,096 bytes @returns undefined for everything that is no photo or paper */
export function sniffAttachment(head: Uint8Array): AttachmentMimeType | undefined {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg';
  if (ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return 'image/webp';
  if (ascii(head, 4, 4) === 'ftyp' && HEIC.includes(ascii(head, 8, 4))) return 'image/heic';
  if (ascii(head, 0, 1024).includes('%PDF-')) return 'application/pdf';
  return undefined;
}

/** @returns null sizes where the header does not give them */
export async function attachmentFacts(
  source: ByteSource,
  mimeType: AttachmentMimeType,
): Promise<AttachmentFacts> {
  if (mimeType === 'application/pdf')
    return { kind: 'paper', mimeType, width: null, height: null, pages: await pagesOf(source) };
  const size =
    mimeType === 'image/jpeg'
      ? await jpegSize(source)
      : headSize(Buffer.from(await source.read(0, 64)), mimeType);
  const isPlausible = size !== undefined && size.width > 0 && size.height > 0;
  return {
    kind: 'photo',
    mimeType,
    pages: null,
    ...(isPlausible ? size : { width: null, height: null }),
  };
}

function headSize(head: Buffer, mimeType: AttachmentMimeType) {
  if (mimeType === 'image/png' && head.length >= 24)
    return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  if (mimeType !== 'image/webp' || head.length < 30) return undefined;
  const form = head.toString('latin1', 12, 16);
  if (form === 'VP8X')
    return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 };
  if (form === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
  const bits = head.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** ITU-T T.81 §B: one marker after the other until the one that begins the picture. */
async function jpegSize(source: ByteSource) {
  for (let at = 2, count = 0; at + 10 <= source.sizeBytes && count < 1000; count += 1) {
    const marker = Buffer.from(await source.read(at, 10));
    if (marker[0] !== 0xff) return undefined;
    const kind = marker[1] ?? 0;
    if (kind === 0xff) at += 1;
    else if (JPEG_FRAMES.includes(kind))
      return { height: marker.readUInt16BE(5), width: marker.readUInt16BE(7) };
    else at += 2 + marker.readUInt16BE(2);
  }
  return undefined;
}

/** Counted where the pages are written down openly; papers that pack their lists say nothing here. */
async function pagesOf(source: ByteSource): Promise<number | null> {
  let pages = 0;
  const step = 1024 * 1024;
  for (let at = 0; at < Math.min(source.sizeBytes, PDF_LOOK_BYTES); at += step) {
    // The pieces overlap, so that a word on the border is found, and counted in one of them only.
    const piece = ascii(await source.read(at, step + 16), 0, step + 16);
    pages += [...piece.matchAll(/\/Type\s{0,4}\/Page(?![a-zA-Z])/gu)].filter(
      ({ index }) => index < step,
    ).length;
  }
  return pages > 0 ? pages : null;
}
