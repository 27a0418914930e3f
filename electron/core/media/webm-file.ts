// A film that was written live, as a player wants it: with its length and a table of places to begin, before the unchanged rest.
// https://www.rfc-editor.org/rfc/rfc9559 (Matroska)
import { ids, readHeader, WebmOutline } from './webm-outline.ts';

const SEGMENT = Buffer.from('18538067', 'hex');
const INFO = Buffer.from('1549a966', 'hex');
const DURATION = Buffer.from('4489', 'hex');
const CUES = Buffer.from('1c53bb6b', 'hex');
const CUE_POINT = Buffer.from('bb', 'hex');
const CUE_TIME = Buffer.from('b3', 'hex');
const CUE_TRACK_POSITIONS = Buffer.from('b7', 'hex');
const CUE_TRACK = Buffer.from('f7', 'hex');
const CUE_CLUSTER_POSITION = Buffer.from('f1', 'hex');

/** A size takes eight bytes, always, so that the table is as long before its numbers are known as after. */
function size(bytes: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeBigUInt64BE(BigInt(bytes));
  field.writeUInt8(0x01, 0);
  return field;
}

function element(id: Buffer, content: Buffer): Buffer {
  return Buffer.concat([id, size(content.length), content]);
}

function number(value: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeBigUInt64BE(BigInt(Math.max(0, Math.round(value))));
  return field;
}

function float(value: number): Buffer {
  const field = Buffer.alloc(8);
  field.writeDoubleBE(value);
  return field;
}

/** @param info the whole element @returns it with this length and no other */
function infoWith(info: Buffer, durationMs: number): Buffer {
  const kept: Buffer[] = [];
  const own = readHeader(info);
  let rest = info.subarray(typeof own === 'string' ? info.length : own.headerBytes);
  while (rest.length > 0) {
    const child = readHeader(rest);
    if (typeof child === 'string') break;
    const end = child.headerBytes + (child.sizeBytes ?? 0);
    if (child.id !== ids.duration) kept.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  return element(INFO, Buffer.concat([...kept, element(DURATION, float(durationMs))]));
}

function cuesAt(outline: WebmOutline, clustersAt: number): Buffer {
  const points = outline.cues.map(({ offset, timeMs }) =>
    element(
      CUE_POINT,
      Buffer.concat([
        element(CUE_TIME, number(timeMs)),
        element(
          CUE_TRACK_POSITIONS,
          Buffer.concat([
            element(CUE_TRACK, Buffer.from([outline.videoTrack])),
            element(CUE_CLUSTER_POSITION, number(clustersAt + offset - outline.bodyStart)),
          ]),
        ),
      ]),
    ),
  );
  return element(CUES, Buffer.concat(points));
}

/**
 * What stands before the clusters.
 * @param read the bytes [start, end) as they were stored
 */
export function webmHead(
  outline: WebmOutline,
  read: (start: number, end: number) => Buffer,
): Buffer {
  const info = infoWith(read(outline.infoStart, outline.infoEnd), outline.durationMs);
  const tracks = read(outline.tracksStart, outline.tracksEnd);
  const clustersAt = info.length + tracks.length + cuesAt(outline, 0).length;
  const cues = outline.cues.length === 0 ? Buffer.alloc(0) : cuesAt(outline, clustersAt);
  const inSegment = Buffer.concat([info, tracks, cues]);
  const bodyBytes = outline.bodyEnd - outline.bodyStart;
  return Buffer.concat([
    read(0, outline.ebmlEnd),
    SEGMENT,
    size(inSegment.length + bodyBytes),
    inSegment,
  ]);
}

const PLACES = [
  'ebmlEnd',
  'infoStart',
  'infoEnd',
  'tracksStart',
  'tracksEnd',
  'bodyStart',
  'bodyEnd',
  'durationMs',
  'videoTrack',
] as const satisfies (keyof WebmOutline)[];

/** As it lies in the catalogue: numbers of eight bytes, the places first, then two for each cue. */
export function packOutline(outline: WebmOutline | undefined): Buffer | null {
  if (outline === undefined) return null;
  const numbers = [
    ...PLACES.map((name) => outline[name]),
    ...outline.cues.flatMap(({ offset, timeMs }) => [offset, timeMs]),
  ];
  return Buffer.from(Float64Array.from(numbers).buffer);
}

export function unpackOutline(packed: Buffer | null): WebmOutline | undefined {
  if (packed === null) return undefined;
  const numbers = Array.from({ length: packed.length / 8 }, (_, at) => packed.readDoubleLE(at * 8));
  const cues = numbers.slice(PLACES.length);
  return WebmOutline.safeParse({
    ...Object.fromEntries(PLACES.map((name, at) => [name, numbers[at]])),
    cues: Array.from({ length: cues.length / 2 }, (_, at) => ({
      offset: cues[at * 2],
      timeMs: cues[at * 2 + 1],
    })),
  }).data;
}
