// An MP4/M4A file as a decoder can read it from a pipe: phones write the table of contents last, here it comes first.
import { AppError } from '../../../shared/contract/errors.ts';
import type { ByteSource } from './wav-parse.ts';

export interface Box {
  type: string;
  start: number;
  end: number;
  headerBytes: number;
  /** By how many bytes the file ends too soon for it. */
  missingBytes: number;
}

const MAX_BOXES = 10_000;
export const MAX_TABLE_BYTES = 256 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;
/** ISO/IEC 14496-12: boxes on the way to the tables of chunk offsets. */
export const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

const broken = () =>
  new AppError(
    'media-failed',
    'This sound file is damaged: its table of contents is missing. Please copy it from the phone again.',
  );

/**
 * The bytes of the file, `moov` before `mdat`, with the places in it moved accordingly.
 * @throws AppError `media-failed` when the file has no usable table of contents
 */
export async function* mp4InOrder(source: ByteSource): AsyncGenerator<Uint8Array> {
  const boxes = await topBoxes(source);
  const table = boxes.find(({ type }) => type === 'moov');
  const sound = boxes.find(({ type }) => type === 'mdat');
  if (table === undefined || table.missingBytes > 0 || sound === undefined) throw broken();
  if (table.start < sound.start) {
    yield* pieces(source, 0, source.sizeBytes);
    return;
  }
  const tableBytes = table.end - table.start;
  if (tableBytes > MAX_TABLE_BYTES) throw broken();
  const moved = Buffer.from(await source.read(table.start, tableBytes));
  if (moved.length < tableBytes) throw broken();
  moveChunkOffsets(moved, { from: sound.start, to: table.start, by: tableBytes });
  yield* pieces(source, 0, sound.start);
  yield moved;
  yield* pieces(source, sound.start, table.start);
  yield* pieces(source, table.end, source.sizeBytes);
}

async function* pieces(source: ByteSource, start: number, end: number) {
  for (let at = start; at < end;) {
    const piece = await source.read(at, Math.min(PIECE_BYTES, end - at));
    if (piece.byteLength === 0) throw broken();
    yield piece;
    at += piece.byteLength;
  }
}

/** The last one may be cut off. */
export async function topBoxes(source: ByteSource): Promise<Box[]> {
  const boxes: Box[] = [];
  for (let at = 0; at + 8 <= source.sizeBytes && boxes.length < MAX_BOXES;) {
    const header = Buffer.from(await source.read(at, 16));
    const box = readBox(header, 0, source.sizeBytes - at, true);
    if (box === undefined) break;
    const end = Math.min(at + box.end, source.sizeBytes);
    boxes.push({ ...box, start: at, end });
    at = end;
  }
  return boxes;
}

/** @param mayBeCut also gives a box that is longer than what is left @returns the box that starts at `at`, or undefined when its size cannot be */
export function readBox(
  bytes: Buffer,
  at: number,
  left: number,
  mayBeCut = false,
): Box | undefined {
  if (at + 8 > bytes.length) return undefined;
  const type = bytes.toString('latin1', at + 4, at + 8);
  let size = bytes.readUInt32BE(at);
  let headerBytes = 8;
  if (size === 0) size = left;
  if (size === 1) {
    if (at + 16 > bytes.length) return undefined;
    size = Number(bytes.readBigUInt64BE(at + 8));
    headerBytes = 16;
  }
  if (size < headerBytes || (size > left && !mayBeCut) || !Number.isSafeInteger(size))
    return undefined;
  const missingBytes = Math.max(0, size - left);
  return { type, start: at, end: at + size, headerBytes, missingBytes };
}

interface Move {
  /** Offsets in [from, to) are moved. */
  from: number;
  to: number;
  by: number;
}

function moveChunkOffsets(table: Buffer, move: Move): void {
  const open = [{ start: 0, end: table.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    for (let at = range.start; at < range.end;) {
      const box = readBox(table, at, range.end - at);
      if (box === undefined) throw broken();
      const inside = { start: box.start + box.headerBytes, end: box.end };
      if (containers.has(box.type)) open.push(inside);
      if (box.type === 'stco' || box.type === 'co64') moveTable(table, box, move);
      at = box.end;
    }
  }
}

function moveTable(table: Buffer, box: Box, { from, to, by }: Move): void {
  const isLong = box.type === 'co64';
  const first = box.start + box.headerBytes + 8;
  if (first > box.end) throw broken();
  const count = table.readUInt32BE(first - 4);
  const width = isLong ? 8 : 4;
  if (first + count * width > box.end) throw broken();
  for (let index = 0; index < count; index += 1) {
    const at = first + index * width;
    const offset = isLong ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at);
    if (offset < from || offset >= to) continue;
    if (isLong) table.writeBigUInt64BE(BigInt(offset + by), at);
    else if (offset + by <= 0xffff_ffff) table.writeUInt32BE(offset + by, at);
    else throw broken();
  }
}
