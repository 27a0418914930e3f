// A JPEG with what is needed to see it and nothing else: no EXIF but which way up it is, no places, comments, small copies, second pictures or films behind its end. ITU-T T.81 §B.
import { bareColours } from './bare-colours.ts';
import { orientationOnly, readOrientation } from './exif-orientation.ts';

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const [SOS, DHT, DAC, DQT, DRI, DNL] = [0xda, 0xc4, 0xcc, 0xdb, 0xdd, 0xdc];
/** Frames that every reader knows: hierarchical ones (C5–C7, CD–CF) none does. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcb];

/** What stands before the picture and is needed to see it rightly. */
interface Heads {
  density: Buffer | undefined;
  orientation: number;
  /** Of an Adobe block: how the colours are coded. */
  transform: number | undefined;
  profile: Map<number, Buffer>;
}

/** @returns undefined when it is no JPEG that can be followed from its beginning to its end */
export function bareJpeg(file: Buffer): Buffer | undefined {
  if (!file.subarray(0, 2).equals(SOI)) return undefined;
  const heads: Heads = {
    ...{ density: undefined, orientation: 1, transform: undefined },
    profile: new Map(),
  };
  const kept: Buffer[] = [];
  let hasFrame = false;
  let hasScan = false;
  let at = 2;
  while (at + 2 <= file.length) {
    const marker = file[at + 1] ?? 0;
    // Between two blocks there may be filling, and in broken files anything.
    if (file[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) break;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > file.length) break;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end > file.length) return undefined;
    const body = file.subarray(at + 4, end);
    hasFrame ||= FRAMES.includes(marker);
    if (marker === SOS) {
      if (!isExact(marker, body) || !hasFrame) return undefined;
      const scanEnd = endOfScan(file, end);
      kept.push(file.subarray(at, scanEnd));
      hasScan = true;
      at = scanEnd;
      continue;
    }
    if (isNeeded(marker)) {
      if (!isExact(marker, body)) return undefined;
      kept.push(file.subarray(at, end));
    } else if (isFrame(marker)) return undefined;
    else if (!hasScan) readHead(marker, body, heads);
    at = end;
  }
  return hasScan ? Buffer.concat([SOI, ...headsOf(heads), ...kept, EOI]) : undefined;
}

/** Blocks without a length. */
const isAlone = (marker: number) =>
  marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xd8;
const isNeeded = (marker: number) =>
  [DHT, DAC, DQT, DRI, DNL].includes(marker) || FRAMES.includes(marker);
/** Any frame, also one that nobody reads; C4 and CC are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf;

/** The coded picture goes on until a block that is no restart and no filled-up FF. */
function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

/** Does the block hold its numbers and nothing behind them? */
function isExact(marker: number, body: Buffer): boolean {
  if (marker === DRI || marker === DNL) return body.length === 2;
  if (marker === DAC) return body.length % 2 === 0;
  if (marker === SOS) return body.length === 4 + 2 * (body[0] ?? 0);
  if (marker === DQT || marker === DHT) return areTables(marker, body);
  return body.length >= 6 && body.length === 6 + 3 * (body[5] ?? 0);
}

function areTables(marker: number, body: Buffer): boolean {
  let at = 0;
  while (at < body.length) {
    const sums = body.subarray(at + 1, at + 17);
    const codes = sums.reduce((sum, count) => sum + count, 0);
    at += marker === DQT ? 1 + ((body[at] ?? 0) >> 4 === 0 ? 64 : 128) : 17 + codes;
  }
  return at === body.length && at > 0;
}

function readHead(marker: number, body: Buffer, heads: Heads): void {
  const begins = (text: string) => body.toString('latin1', 0, text.length) === text;
  if (marker === 0xe0 && begins('JFIF\0') && body.length >= 12)
    heads.density = Buffer.from(body.subarray(7, 12));
  if (marker === 0xe1 && begins('Exif\0\0') && heads.orientation === 1)
    heads.orientation = readOrientation(body.subarray(6));
  if (marker === 0xee && begins('Adobe') && body.length >= 12) heads.transform = body[11];
  if (marker === 0xe2 && begins('ICC_PROFILE\0') && body.length > 14)
    heads.profile.set(body[12] ?? 0, body.subarray(14));
}

function headsOf({ density, orientation, transform, profile }: Heads): Buffer[] {
  const jfif = density && [Buffer.from('JFIF\0\x01\x01', 'latin1'), density, Buffer.alloc(2)];
  const exif = [Buffer.from('Exif\0\0', 'latin1'), orientationOnly(orientation)];
  const adobe = [Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), Buffer.from([transform ?? 0])];
  const parts = [...profile].toSorted(([a], [b]) => a - b).map(([, part]) => part);
  const colours = bareColours(Buffer.concat(parts));
  const icc = colours && [Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), colours];
  return [
    ...(jfif === undefined ? [] : [block(0xe0, ...jfif)]),
    ...(orientation === 1 ? [] : [block(0xe1, ...exif)]),
    ...(icc === undefined || (colours?.length ?? 0) > 65_000 ? [] : [block(0xe2, ...icc)]),
    ...(transform === undefined ? [] : [block(0xee, ...adobe)]),
  ];
}

function block(marker: number, ...body: Buffer[]): Buffer {
  const whole = Buffer.concat([Buffer.from([0xff, marker, 0, 0]), ...body]);
  whole.writeUInt16BE(whole.length - 2, 2);
  return whole;
}
