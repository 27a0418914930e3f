import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyPackage } from '../../../electron/core/packaging/verify.ts';
import { makeLibrary } from '../../support/make-core.ts';
import { pseudoNoise } from '../../support/noise.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

// Whole packages are read hundreds of times.
vi.setConfig({ testTimeout: 90_000 });

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-zip-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const verify = (path: string) =>
  verifyPackage(path, { signal: new AbortController().signal, onProgress: () => {} });
const found = async (path: string) =>
  (await verify(path)).problems.map(({ problem, file }) => `${problem} ${file}`);

interface Part {
  name: string | Buffer;
  text: string | Buffer;
  flags?: number;
  mode?: number;
  /** Wrong on purpose. */
  crc?: number;
  size?: number;
  localName?: string;
  offset?: number;
  method?: number;
}

/** A zip of our own making, in which everything can be a lie. */
function zipOf(parts: readonly Part[]): string {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const text = Buffer.from(part.text as string);
    const packed = deflateRawSync(text);
    const fields = (name: Buffer) => {
      const bytes = Buffer.alloc(26);
      bytes.writeUInt16LE(20, 0);
      bytes.writeUInt16LE(part.flags ?? 0x800, 2);
      bytes.writeUInt16LE(part.method ?? 8, 4);
      bytes.writeUInt32LE(part.crc ?? crc32(text), 10);
      bytes.writeUInt32LE(packed.length, 14);
      bytes.writeUInt32LE(part.size ?? text.length, 18);
      bytes.writeUInt16LE(name.length, 22);
      return bytes;
    };
    const name = Buffer.from(part.name as string);
    const localName = Buffer.from(part.localName ?? name);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(part.offset ?? at, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields(name), tail, name]),
    );
    local.push(
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(localName), localName, packed]),
    );
    at += local.at(-1)?.length ?? 0;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  const path = join(mkdtempSync(join(root, 'zip-')), 'bag.zip');
  writeFileSync(path, Buffer.concat([...local, list, end]));
  return path;
}

const sha512 = (text: string) => createHash('sha512').update(text).digest('hex');
const declaration = {
  name: 'bag/bagit.txt',
  text: 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
};
const manifest = (names: readonly string[]) => ({
  name: 'bag/manifest-sha512.txt',
  text: names.map((name) => `${sha512('x')}  ${name}\n`).join(''),
});
const one = { name: 'bag/data/one.txt', text: 'x' };
const good = [declaration, manifest(['data/one.txt']), one];

describe('A package in a zip', () => {
  test('is sound when it is', async () => {
    expect(await found(zipOf(good))).toEqual([]);
  });

  test.each<[string, Partial<Part>, string]>([
    ['a file with another checksum', { crc: 7 }, 'changed-file data/one.txt'],
    ['a file with another content', { text: 'y' }, 'changed-file data/one.txt'],
    ['a file that is longer than it says', { text: 'xxxx', size: 1 }, 'changed-file data/one.txt'],
    ['a file that is locked with a password', { flags: 0x801 }, 'unreadable data/one.txt'],
    ['a file that is a link', { mode: 0o120777 }, 'unreadable data/one.txt'],
    ['a file packed in an unknown way', { method: 99 }, 'unreadable data/one.txt'],
    ['a file that claims to be huge', { size: 2 ** 31 }, 'unreadable data/one.txt'],
    ['a file with two names', { localName: 'bag/data/two.txt' }, 'changed-file data/one.txt'],
    ['a file inside another', { offset: 5 }, 'unreadable data/one.txt'],
    ['a name that climbs out', { name: 'bag/../../evil' }, 'unsafe-name ../../evil'],
    ['a name from the top', { name: '/etc/evil' }, 'unsafe-name ..//etc/evil'],
    ['a name with a backslash', { name: 'bag/data\\one.txt' }, 'unsafe-name data\\one.txt'],
    ['a name with a drive', { name: 'C:/evil' }, 'unsafe-name ../C:/evil'],
    ['a name outside of the bag', { name: 'other/one.txt' }, 'unsafe-name ../other/one.txt'],
    [
      'a name that is not UTF-8',
      { name: Buffer.from('bag/data/\xe9', 'latin1') },
      'unsafe-name ../\ufffd',
    ],
  ])('is not sound with %s', async (_, change, problem) => {
    const problems = await found(
      zipOf([declaration, manifest(['data/one.txt']), { ...one, ...change }]),
    );
    expect(problems).toContain(problem);
  });

  test('is not sound with two files of one name', async () => {
    expect(await found(zipOf([...good, { ...one, text: 'y' }]))).toContain(
      'unsafe-name data/one.txt',
    );
  });

  test('is not read at all with more files than any package has', async () => {
    const path = zipOf(good);
    const bytes = readFileSync(path);
    const end = bytes.lastIndexOf('PK\x05\x06');
    bytes.writeUInt16LE(0xfffe, end + 8);
    bytes.writeUInt16LE(0xfffe, end + 10);
    writeFileSync(path, bytes);
    expect((await verify(path)).sound).toBe(false);
  });
});

describe('A zip of ours', () => {
  async function ourZip(): Promise<string> {
    const library = await makeLibrary();
    const sample = sampleLibrary(library);
    const storyId = sample.story();
    sample.take(storyId, { frames: 3000 });
    const destination = join(root, 'out');
    rmSync(destination, { recursive: true, force: true });
    mkdirSync(destination);
    const collectionId = sample.collection([storyId]);
    const made = { collectionId, destination, form: 'zip', recipient: 'Example Archive' } as const;
    return (await exportPackage(library.api, made)).path;
  }

  test('cut off anywhere is not sound', async () => {
    const path = await ourZip();
    const bytes = readFileSync(path);
    const cut = join(root, 'cut.zip');
    for (const share of [0.02, 0.3, 0.7, 0.95, 0.999]) {
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await found(cut), String(share)).toEqual(['unreadable cut.zip']);
    }
  });

  test('with a bit turned over is never taken for sound when a file in it changed', async () => {
    const path = await ourZip();
    const bytes = readFileSync(path);
    const intact = await verify(path);
    const turned = join(root, 'turned.zip');
    const dice = pseudoNoise(60 * 5, 77);
    let caught = 0;
    for (let round = 0; round < 60; round += 1) {
      const copy = Buffer.from(bytes);
      const at = dice.readUInt32LE(round * 5) % copy.length;
      copy[at] = (copy[at] ?? 0) ^ (1 << ((dice[round * 5 + 4] ?? 0) % 8));
      writeFileSync(turned, copy);
      const report = await verify(turned);
      if (report.sound) {
        // Only what describes the container, such as a date, can differ: every file was read and was as listed.
        expect(report.checkedFiles).toBe(intact.checkedFiles);
        expect(report.checkedBytes).toBe(intact.checkedBytes);
        expect(report.info).toEqual(intact.info);
      } else caught += 1;
    }
    expect(caught).toBeGreaterThan(50);
  });
});
