// A WebP with its picture and its colours and nothing else. RFC 9649 §2.
import { bareColours } from './bare-colours.ts';
import { orientationOnly, readOrientation } from './exif-orientation.ts';

const [COLOURS, ALPHA, EXIF, ANIMATION] = [0x20, 0x10, 0x08, 0x02];
const PICTURE: readonly string[] = ['VP8 ', 'VP8L'];

interface Chunk {
  name: string;
  body: Buffer;
}

/** @returns undefined when it is no WebP that can be followed from its beginning to its end */
export function bareWebp(file: Buffer): Buffer | undefined {
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  if (file.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const end = 8 + file.readUInt32LE(4);
  const chunks = chunksOf(file.subarray(12, Math.min(end, file.length)));
  const first = chunks?.[0];
  if (chunks === undefined || first === undefined) return undefined;
  if (PICTURE.includes(first.name)) return riff([first]);
  if (first.name !== 'VP8X' || first.body.length !== 10) return undefined;
  const colours = bareColours(chunks.find(({ name }) => name === 'ICCP')?.body ?? Buffer.alloc(0));
  const exif = chunks.find(({ name }) => name === 'EXIF')?.body;
  const orientation = exif === undefined ? 1 : readOrientation(withoutName(exif));
  const pictures = picturesIn(chunks);
  if (pictures === undefined) return undefined;
  const head = Buffer.from(first.body);
  const flags = (head[0] ?? 0) & (ALPHA | ANIMATION);
  head.fill(0, 0, 4);
  head[0] = flags | (colours === undefined ? 0 : COLOURS) | (orientation === 1 ? 0 : EXIF);
  return riff([
    { name: 'VP8X', body: head },
    ...(colours === undefined ? [] : [{ name: 'ICCP', body: colours }]),
    ...pictures,
    ...(orientation === 1 ? [] : [{ name: 'EXIF', body: orientationOnly(orientation) }]),
  ]);
}

/** Some programs write it as it is written in a JPEG. */
const withoutName = (exif: Buffer) =>
  exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;

function chunksOf(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (end > bytes.length) return undefined;
    chunks.push({ name: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + 8, end) });
    at = end + (size % 2);
  }
  return chunks;
}

/** The picture with what can be seen through, or each frame of a moving one. */
function picturesIn(chunks: readonly Chunk[]): Chunk[] | undefined {
  const kept: Chunk[] = [];
  for (const { name, body } of chunks) {
    if (name === 'ANMF') {
      const inner = chunksOf(body.subarray(16));
      if (body.length < 16 || inner === undefined) return undefined;
      const frame = inner.filter((one) => one.name === 'ALPH' || PICTURE.includes(one.name));
      kept.push({ name, body: Buffer.concat([body.subarray(0, 16), ...frame.map(written)]) });
    } else if (name === 'ANIM') kept.push({ name, body: body.subarray(0, 6) });
    else if (name === 'ALPH' || PICTURE.includes(name)) kept.push({ name, body });
  }
  return kept.some(({ name }) => name === 'ANMF' || PICTURE.includes(name)) ? kept : undefined;
}

function written({ name, body }: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function riff(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
