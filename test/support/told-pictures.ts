// Pictures as phones and programs write them: what can be seen, and all that a file tells beside it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { tempFolder } from './make-core.ts';

export type PictureKind = 'image/jpeg' | 'image/png' | 'image/webp';

/** What a picture tells beside what can be seen. */
export interface Told {
  /** A word for each place in which one can lie; see `wordsIn`. */
  word: string;
  latitude: number;
  orientation: number;
}

/** Every word that a picture made with these holds. */
export function wordsIn({ word }: Pick<Told, 'word'>): string[] {
  return [
    ...['make', 'serial', 'artist', 'comment', 'xmp', 'iptc', 'profile', 'thumb', 'behind'],
  ].map((place) => `${word}-${place}`);
}

const encoders: Readonly<Record<PictureKind, readonly string[]>> = {
  'image/jpeg': ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-f', 'mjpeg'],
  'image/png': ['-c:v', 'png', '-f', 'image2pipe'],
  'image/webp': ['-c:v', 'libwebp', '-lossless', '1', '-f', 'webp'],
};

/** A picture of nobody, 64 by 48. */
export function plainPicture(ffmpeg: string, kind: PictureKind): Buffer {
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=1', '-frames:v', '1'];
  const quiet = ['-v', 'error', '-bitexact'];
  return execFileSync(ffmpeg, [...quiet, ...source, ...encoders[kind], '-']);
}

/** A fingerprint of every pixel as a decoder gives it. It wants a file: some it does not read from a pipe. */
export function pixels(ffmpeg: string, picture: Buffer): string {
  const path = join(tempFolder(), 'picture');
  writeFileSync(path, picture);
  const args = ['-v', 'error', '-i', path, '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgb24'];
  const decoded = execFileSync(ffmpeg, [...args, '-'], { maxBuffer: 1 << 26 });
  return `${decoded.length} ${createHash('sha256').update(decoded).digest('hex')}`;
}

export function toldPicture(ffmpeg: string, kind: PictureKind, told: Told): Buffer {
  const plain = plainPicture(ffmpeg, kind);
  if (kind === 'image/jpeg') return toldJpeg(plain, told);
  return kind === 'image/png' ? toldPng(plain, told) : toldWebp(plain, told);
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/** With a maker, a serial number, an artist, the place and the hour. */
function exif({ word, latitude, orientation }: Told): Buffer {
  type Entry = [tag: number, type: number, count: number, value: Buffer];
  const text = (tag: number, value: string): Entry => {
    const bytes = latin(`${value}\0`);
    return [tag, 2, bytes.length, bytes];
  };
  const short = (tag: number, value: number): Entry => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt16LE(value);
    return [tag, 3, 1, bytes.subarray(0, 2)];
  };
  const long = (tag: number, value: number): Entry => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return [tag, 4, 1, bytes];
  };
  const degrees = Buffer.alloc(24);
  for (const [index, value] of [Math.floor(latitude), 1, 28, 1, 48, 1].entries())
    degrees.writeUInt32LE(value, index * 4);
  const directory = (entries: readonly Entry[], start: number): Buffer => {
    const head = Buffer.alloc(2 + entries.length * 12 + 4);
    head.writeUInt16LE(entries.length);
    const values: Buffer[] = [];
    let end = start + head.length;
    for (const [index, [tag, type, count, value]] of entries.entries()) {
      const at = 2 + index * 12;
      head.writeUInt16LE(tag, at);
      head.writeUInt16LE(type, at + 2);
      head.writeUInt32LE(count, at + 4);
      if (value.length <= 4) value.copy(head, at + 8);
      else {
        head.writeUInt32LE(end, at + 8);
        values.push(value);
        end += value.length;
      }
    }
    return Buffer.concat([head, ...values]);
  };
  const first = (more: readonly Entry[]) =>
    directory(
      [
        text(0x010f, `${word}-make`),
        short(0x0112, orientation),
        text(0x013b, `${word}-artist`),
        ...more,
      ],
      8,
    );
  const inner = (start: number) =>
    directory([text(0x9003, '2021:03:04 05:06:07'), text(0xa431, `${word}-serial`)], start);
  const place = (start: number) =>
    directory([text(0x0001, 'N'), [0x0002, 5, 3, degrees], text(0x0003, 'W')], start);
  const innerAt = 8 + first([long(0x8769, 0), long(0x8825, 0)]).length;
  const placeAt = innerAt + inner(innerAt).length;
  const whole = first([long(0x8769, innerAt), long(0x8825, placeAt)]);
  const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  return Buffer.concat([head, whole, inner(innerAt), place(placeAt), latin(`${word}-thumb`)]);
}

const xmp = ({ word }: Told) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${word}-xmp"/></rdf:RDF></x:xmpmeta>`;

/** Colours that are not those of a screen, so that leaving them out would be seen; with a word in it. */
export function colourProfile(word: string): Buffer {
  const xyz = (...values: number[]) => {
    const bytes = Buffer.alloc(20);
    bytes.write('XYZ ', 'latin1');
    for (const [index, value] of values.entries())
      bytes.writeInt32BE(Math.round(value * 65_536), 8 + index * 4);
    return bytes;
  };
  const curve = Buffer.alloc(16);
  curve.write('curv', 'latin1');
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(0x0233, 12);
  const description = Buffer.alloc(90 + word.length + 1);
  description.write('desc', 'latin1');
  description.writeUInt32BE(word.length + 1, 8);
  description.write(word, 12, 'latin1');
  const tags: [string, Buffer][] = [
    ...([['desc', description]] as [string, Buffer][]),
    ...[
      ['wtpt', xyz(0.9642, 1, 0.8249)] as [string, Buffer],
      ['rXYZ', xyz(0.6097, 0.3111, 0.0195)] as [string, Buffer],
      ['gXYZ', xyz(0.2053, 0.6257, 0.0609)] as [string, Buffer],
      ['bXYZ', xyz(0.1492, 0.0632, 0.7446)] as [string, Buffer],
    ],
    ...['rTRC', 'gTRC', 'bTRC'].map((name): [string, Buffer] => [name, curve]),
  ];
  const head = Buffer.alloc(132 + tags.length * 12);
  head.writeUInt32BE(0x0240_0000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acspAPPL', 36, 'latin1');
  head.writeUInt32BE(tags.length, 128);
  let end = head.length;
  for (const [index, [name, value]] of tags.entries()) {
    head.write(name, 132 + index * 12, 'latin1');
    head.writeUInt32BE(end, 136 + index * 12);
    head.writeUInt32BE(value.length, 140 + index * 12);
    end += value.length;
  }
  const whole = Buffer.concat([head, ...tags.map(([, value]) => value)]);
  whole.writeUInt32BE(whole.length);
  return whole;
}

function toldJpeg(plain: Buffer, told: Told): Buffer {
  const { word } = told;
  const block = (marker: number, ...parts: (Buffer | string)[]) => {
    const body = Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? latin(part) : part)),
    );
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const iptc = Buffer.concat([
    ...[latin('8BIM\x04\x04\0\0\0\0'), Buffer.from([0, word.length + 5 + 5])],
    ...[Buffer.from([0x1c, 2, 80, 0, word.length + 5]), latin(`${word}-iptc`)],
  ]);
  const trailer = Buffer.concat([latin('PK\x03\x04'), latin(`${word}-behind.jpg`), plain]);
  return Buffer.concat([
    plain.subarray(0, 2),
    block(0xe1, 'Exif\0\0', exif(told)),
    block(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(told)),
    block(0xe2, 'ICC_PROFILE\0\x01\x01', colourProfile(`${word}-profile`)),
    block(0xed, 'Photoshop 3.0\0', iptc),
    block(0xfe, `${word}-comment`),
    ...[plain.subarray(2), trailer],
  ]);
}

function toldPng(plain: Buffer, told: Told): Buffer {
  const { word } = told;
  const chunk = (name: string, body: Buffer) => {
    const whole = Buffer.concat([Buffer.alloc(4), latin(name), body, Buffer.alloc(4)]);
    whole.writeUInt32BE(body.length);
    whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
    return whole;
  };
  return Buffer.concat([
    plain.subarray(0, 33),
    chunk(
      'iCCP',
      Buffer.concat([latin('mine\0\0'), deflateSync(colourProfile(`${word}-profile`))]),
    ),
    chunk('eXIf', exif(told)),
    chunk('tEXt', latin(`Comment\0${word}-comment`)),
    chunk('zTXt', Buffer.concat([latin('Iptc\0\0'), deflateSync(latin(`${word}-iptc`))])),
    chunk('iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${xmp(told)}`)),
    chunk('tIME', Buffer.from([7, 229, 3, 4, 5, 6, 7])),
    plain.subarray(33),
    latin(`${word}-behind`),
  ]);
}

function toldWebp(plain: Buffer, told: Told): Buffer {
  const { word } = told;
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const extended = Buffer.from([0x2c, 0, 0, 0, 63, 0, 0, 47, 0, 0]);
  const body = Buffer.concat([
    ...[latin('WEBP'), chunk('VP8X', extended)],
    chunk('ICCP', colourProfile(`${word}-profile`)),
    plain.subarray(12),
    chunk('EXIF', exif(told)),
    chunk('XMP ', latin(xmp(told))),
    chunk('JUNK', latin(`${word}-comment ${word}-iptc`)),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, latin(`${word}-behind`)]);
}
