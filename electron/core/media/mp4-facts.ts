// What the table of contents of an MP4, M4A, MOV or 3GP file says: how long it is, how much of that is there, and how its sound is coded.
import { AppError } from '../../../shared/contract/errors.ts';
import { containers, MAX_TABLE_BYTES, readBox, topBoxes } from './mp4-in-order.ts';
import type { ByteSource } from './wav-parse.ts';

export interface Mp4Facts {
  /** Null when it does not say, as in a stream of fragments. */
  saidMs: number | null;
  /** 1 when everything is there. */
  presentShare: number;
  /** The four letters by which the coding of its first sound is known: `mp4a`, `samr`, `lpcm`. */
  coding: string | undefined;
}

const noTable = () =>
  new AppError(
    'media-failed',
    'This sound file is damaged: its table of contents is missing. Please copy it from the phone again.',
  );

const elsewhere = () =>
  new AppError(
    'media-failed',
    'The sound of this file lies in another file. Please choose the file that holds the sound itself.',
  );

/** @throws AppError `media-failed` when it has no table of contents, or only points to another file */
export async function readMp4(source: ByteSource): Promise<Mp4Facts> {
  const boxes = await topBoxes(source);
  const moov = boxes.find(({ type }) => type === 'moov');
  if (moov === undefined || moov.missingBytes > 0 || moov.end - moov.start > MAX_TABLE_BYTES)
    throw noTable();
  const table = Buffer.from(await source.read(moov.start, moov.end - moov.start));
  const said = readTable(table);
  if (said.isElsewhere) throw elsewhere();
  const mdat = boxes.find(({ type }) => type === 'mdat');
  if (mdat === undefined) throw noTable();
  const cut = boxes.find(({ missingBytes }) => missingBytes > 0);
  const present = mdat.end - mdat.start;
  // A length of "to the end" hides that something is missing, but the table knows where it should be.
  const beyond = Math.max(0, said.lastChunk - source.sizeBytes);
  const missing = (cut?.missingBytes ?? 0) || beyond;
  return {
    saidMs: said.durationMs,
    coding: said.coding,
    presentShare: missing === 0 ? 1 : present / (present + missing),
  };
}

interface Said {
  durationMs: number | null;
  lastChunk: number;
  coding: string | undefined;
  isElsewhere: boolean;
}

function readTable(table: Buffer): Said {
  const said: Said = { durationMs: null, lastChunk: 0, coding: undefined, isElsewhere: false };
  let isSound = false;
  const walk = (start: number, end: number) => {
    for (let at = start; at < end;) {
      const box = readBox(table, at, end - at);
      if (box === undefined) throw noTable();
      const body = table.subarray(box.start + box.headerBytes, box.end);
      if (containers.has(box.type) || box.type === 'dinf')
        walk(box.start + box.headerBytes, box.end);
      if (box.type === 'mvhd') said.durationMs = lengthOf(body);
      // QuickTime has a second one, about where the bytes lie.
      if (box.type === 'hdlr' && body.toString('latin1', 4, 8) !== 'dhlr')
        isSound = body.toString('latin1', 8, 12) === 'soun';
      if (box.type === 'stsd' && isSound) said.coding ??= body.toString('latin1', 12, 16);
      if (box.type === 'dref') said.isElsewhere ||= pointsElsewhere(body);
      if (box.type === 'stco' || box.type === 'co64')
        said.lastChunk = Math.max(said.lastChunk, largestOffset(body, box.type === 'co64'));
      at = box.end;
    }
  };
  walk(0, table.length);
  return said;
}

/** ISO/IEC 14496-12 §8.2.2. */
function lengthOf(mvhd: Buffer): number | null {
  const isLong = mvhd[0] === 1;
  if (mvhd.length < (isLong ? 32 : 20)) return null;
  const scale = mvhd.readUInt32BE(isLong ? 20 : 12);
  const length = isLong ? Number(mvhd.readBigUInt64BE(24)) : mvhd.readUInt32BE(16);
  return scale === 0 || length === 0 ? null : (length / scale) * 1000;
}

/** §8.7.2: an entry whose lowest flag is not set names another file or an address. */
function pointsElsewhere(dref: Buffer): boolean {
  for (let at = 8; at + 12 <= dref.length;) {
    const size = dref.readUInt32BE(at);
    if ((dref.readUInt32BE(at + 8) & 1) === 0) return true;
    if (size < 12) return false;
    at += size;
  }
  return false;
}

function largestOffset(body: Buffer, isLong: boolean): number {
  const width = isLong ? 8 : 4;
  let largest = 0;
  for (let at = 8; at + width <= body.length; at += width)
    largest = Math.max(largest, isLong ? Number(body.readBigUInt64BE(at)) : body.readUInt32BE(at));
  return largest;
}
