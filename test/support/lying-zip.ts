// A zip in which everything can be a lie, for tests of who reads it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  bytes: string | Buffer;
  mode?: number;
  flags?: number;
  crc?: number;
  size?: number;
  offset?: number;
}

/** @param end how many bytes are cut off its end @returns its path */
export function lyingZip(folder: string, parts: readonly Part[], end: number): string {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name: words, bytes, ...lie } of parts) {
    const plain = Buffer.from(bytes as string);
    const packed = deflateRawSync(plain);
    const name = Buffer.from(words);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lie.flags ?? 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(lie.crc ?? crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie.size ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((lie.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(lie.offset ?? at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name]));
    local.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]));
    at += local.at(-1)?.length ?? 0;
  }
  const list = Buffer.concat(central);
  const last = Buffer.alloc(22);
  last.write('PK\x05\x06', 'latin1');
  last.writeUInt16LE(parts.length, 8);
  last.writeUInt16LE(parts.length, 10);
  last.writeUInt32LE(list.length, 12);
  last.writeUInt32LE(at, 16);
  const whole = Buffer.concat([...local, list, last]);
  const path = join(folder, 'bag.zip');
  writeFileSync(path, whole.subarray(0, whole.length - end));
  return path;
}
