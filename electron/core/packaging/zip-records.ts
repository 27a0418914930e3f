// The records of a zip file as PKWARE's APPNOTE has them, for stored entries: the large numbers of ZIP64 only where the small ones are too small. Pure.

const LARGEST_32 = 0xffff_ffff;
const LARGEST_16 = 0xffff;
const USUAL_VERSION = 20;
const ZIP64_VERSION = 45;
const UNIX = 3 << 8;
/** Names are UTF-8. No sizes come after the bytes. */
const FLAGS = 0x0800;
const STORED = 0;
/** 1980-01-01 00:00: the first moment that a zip file can tell of, wherever it is read. */
const TIME = 0;
const DATE = 0x21;
/** A plain file that everybody may read, as Unix says it. */
const MODE = 0o100644;
const ZIP64 = 0x0001;
/** Room that means nothing (APPNOTE 4.5.2, alignment). */
const ROOM = 0xd935;

export interface ZipRecord {
  name: string;
  /** Where its local header begins. */
  offset: number;
  /** Its local header is as long as if the entry were large. */
  hasRoom: boolean;
  sizeBytes: number;
  crc32: number;
}

/** Stands before the bytes. As long for a large entry as for a small one, when it has room. */
export function localHeader({ name, hasRoom, sizeBytes, crc32 }: ZipRecord): Buffer {
  const isLarge = sizeBytes >= LARGEST_32;
  const size = isLarge ? LARGEST_32 : sizeBytes;
  const extra = isLarge
    ? extraField(ZIP64, [sizeBytes, sizeBytes])
    : hasRoom
      ? extraField(ROOM, [0, 0])
      : Buffer.alloc(0);
  const nameBytes = Buffer.from(name, 'utf8');
  return Buffer.concat([
    u32(0x0403_4b50),
    ...[u16(isLarge ? ZIP64_VERSION : USUAL_VERSION), u16(FLAGS), u16(STORED), u16(TIME)],
    ...[u16(DATE), u32(crc32), u32(size), u32(size), u16(nameBytes.length), u16(extra.length)],
    ...[nameBytes, extra],
  ]);
}

/** Stands in the list at the end. */
export function centralHeader({ name, offset, sizeBytes, crc32 }: ZipRecord): Buffer {
  const isLarge = sizeBytes >= LARGEST_32;
  const isFar = offset >= LARGEST_32;
  const large = [...(isLarge ? [sizeBytes, sizeBytes] : []), ...(isFar ? [offset] : [])];
  const extra = large.length > 0 ? extraField(ZIP64, large) : Buffer.alloc(0);
  const version = large.length > 0 ? ZIP64_VERSION : USUAL_VERSION;
  const size = isLarge ? LARGEST_32 : sizeBytes;
  const nameBytes = Buffer.from(name, 'utf8');
  return Buffer.concat([
    u32(0x0201_4b50),
    ...[u16(UNIX | version), u16(version), u16(FLAGS), u16(STORED), u16(TIME), u16(DATE)],
    ...[u32(crc32), u32(size), u32(size), u16(nameBytes.length), u16(extra.length)],
    // No comment, the first disk, not text.
    ...[u16(0), u16(0), u16(0), u32(MODE * 0x1_0000), u32(isFar ? LARGEST_32 : offset)],
    ...[nameBytes, extra],
  ]);
}

/** @param start where the list begins @param sizeBytes of the list */
export function endOfZip({
  count,
  start,
  sizeBytes,
}: {
  count: number;
  start: number;
  sizeBytes: number;
}): Buffer {
  const isLarge = count >= LARGEST_16 || start >= LARGEST_32 || sizeBytes >= LARGEST_32;
  const large = isLarge
    ? [
        u32(0x0606_4b50),
        // How much of this record follows.
        u64(44),
        ...[u16(UNIX | ZIP64_VERSION), u16(ZIP64_VERSION), u32(0), u32(0)],
        ...[u64(count), u64(count), u64(sizeBytes), u64(start)],
        // Where this record is: right after the list, on the only disk.
        ...[u32(0x0706_4b50), u32(0), u64(start + sizeBytes), u32(1)],
      ]
    : [];
  const few = Math.min(count, LARGEST_16);
  return Buffer.concat([
    ...large,
    ...[u32(0x0605_4b50), u16(0), u16(0), u16(few), u16(few)],
    ...[u32(Math.min(sizeBytes, LARGEST_32)), u32(Math.min(start, LARGEST_32)), u16(0)],
  ]);
}

function extraField(id: number, values: readonly number[]): Buffer {
  return Buffer.concat([u16(id), u16(values.length * 8), ...values.map(u64)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
