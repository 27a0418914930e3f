// Zips as archives meet them: read by the programs that they have, the same everywhere, of any size, in little memory.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openZip } from '../../../electron/core/packaging/zip-reader.ts';
import {
  centralHeader,
  endOfZip,
  localHeader,
} from '../../../electron/core/packaging/zip-records.ts';
import { createZipWriter } from '../../../electron/core/packaging/zip-writer.ts';
import { tempFolder } from '../../support/make-core.ts';
import { runValidator, validator } from '../../support/validators.ts';

const UNHURRIED_MS = 600_000;
const { signal } = new AbortController();

function* pieces(...texts: readonly string[]): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function writeSample(path: string): Promise<void> {
  const zip = await createZipWriter(path, {});
  await zip.add('bag/data/sound.wav', pieces('RIFF', 'a'.repeat(70_000), ''));
  await zip.add('bag/data/قصہ.txt', pieces('کہانی'));
  await zip.add('bag/data/empty', pieces());
  await zip.add('bag/bagit.txt', [Buffer.from('BagIt-Version: 1.0\n')]);
  await zip.finish();
  await zip.close();
}

const PYTHON = `
import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
print([(i.filename, i.file_size, i.flag_bits & 8, i.compress_type) for i in z.infolist()])
`;

const JAVA = `import java.util.zip.*; import java.io.*;
public class Read { public static void main(String[] a) throws Exception {
  var zip = new ZipInputStream(new BufferedInputStream(new FileInputStream(a[0])));
  ZipEntry entry; byte[] some = new byte[1 << 20];
  while ((entry = zip.getNextEntry()) != null) {
    long size = 0; int read;
    while ((read = zip.read(some)) > 0) size += read;
    System.out.println(size + " " + entry.getName());
  }
} }`;

/** @returns for each program that is here: what it said of the zip, and whether it was content */
function readers(path: string) {
  const folder = tempFolder();
  writeFileSync(join(folder, 'Read.java'), JAVA);
  const all = {
    unzip: ['-tq', path],
    '7zz': ['t', path],
    python3: ['-c', PYTHON, path],
    java: [join(folder, 'Read.java'), path],
  } as const;
  return (Object.keys(all) as (keyof typeof all)[]).flatMap((name) => {
    const program = validator(name);
    return program === undefined ? [] : [{ name, ...runValidator(program, all[name]) }];
  });
}

describe('A zip of ours', () => {
  test(
    'is taken by every program that an archive may have, from the end and from the front',
    async () => {
      const path = join(tempFolder(), 'p.zip');
      await writeSample(path);
      for (const { name, ok, output } of readers(path))
        expect({ name, ok, output }).toMatchObject({ ok: true });
      const reader = await openZip(path, signal);
      if ('problem' in reader) throw new Error(reader.detail);
      expect(reader.problems).toEqual([]);
      expect(reader.entries.map((entry) => `${entry.sizeBytes} ${entry.path}`)).toEqual([
        '70004 data/sound.wav',
        '10 data/قصہ.txt',
        '0 data/empty',
        '19 bagit.txt',
      ]);
      await reader.close();
    },
    UNHURRIED_MS,
  );

  test('has nothing after the bytes that its header should have said before them', async () => {
    const program = validator('python3');
    if (program === undefined) return;
    const path = join(tempFolder(), 'p.zip');
    await writeSample(path);
    const { output } = runValidator(program, ['-c', PYTHON, path]);
    expect(output).toContain("('bag/data/sound.wav', 70004, 0, 0)");
    expect(output).toContain("('bag/data/قصہ.txt', 10, 0, 0)");
  });

  test(
    'that is damaged is refused by each of them',
    async () => {
      const path = join(tempFolder(), 'p.zip');
      await writeSample(path);
      const bytes = readFileSync(path);
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      for (const { name, ok } of readers(path)) expect({ name, ok }).toEqual({ name, ok: false });
    },
    UNHURRIED_MS,
  );

  test(
    'is the same, byte for byte, in Kolkata and in Arabic',
    async () => {
      const folder = tempFolder();
      const script = `
      import { createZipWriter } from ${JSON.stringify(new URL('../../../electron/core/packaging/zip-writer.ts', import.meta.url).href)};
      const zip = await createZipWriter(process.argv[1], {});
      await zip.add('bag/data/قصہ.wav', (function* () { yield Buffer.alloc(100_000, 7); })());
      await zip.add('bag/bagit.txt', [Buffer.from('x')]);
      await zip.finish();
      await zip.close();`;
      const made = (
        [
          { TZ: 'UTC', LANG: 'C' },
          { TZ: 'Asia/Kolkata', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
          { TZ: 'America/St_Johns', LANG: 'en_CA.UTF-8' },
        ] as const
      ).map((env, index) => {
        const path = join(folder, `${index}.zip`);
        execFileSync(process.execPath, ['--input-type=module', '-e', script, path], {
          env: { ...process.env, ...env },
        });
        return createHash('sha256').update(readFileSync(path)).digest('hex');
      });
      expect(new Set(made).size).toBe(1);
    },
    UNHURRIED_MS,
  );

  test(
    'with an entry of more than 4 GiB, and one that begins beyond them, is read whole',
    async () => {
      const path = join(tempFolder(), 'large.zip');
      const large = sparseZip(path);
      const reader = await openZip(path, signal);
      if ('problem' in reader) throw new Error(reader.detail);
      expect(reader.entries).toEqual([
        { path: 'data/large.wav', sizeBytes: large },
        { path: 'bagit.txt', sizeBytes: 3 },
      ]);
      expect(reader.problems).toEqual([]);
      await reader.close();
      for (const { name, ok, output } of readers(path))
        expect({ name, ok, output }).toMatchObject({ ok: true });
    },
    UNHURRIED_MS,
  );

  test(
    'with more files than the small numbers can count keeps them all',
    async () => {
      const path = join(tempFolder(), 'many.zip');
      const zip = await createZipWriter(path, {});
      for (let index = 0; index < 66_000; index += 1) await zip.add(`bag/data/${index}`, []);
      await zip.finish();
      await zip.close();
      const reader = await openZip(path, signal);
      if ('problem' in reader) throw new Error(reader.detail);
      expect(reader.entries).toHaveLength(66_000);
      await reader.close();
      const program = validator('unzip');
      if (program !== undefined) expect(runValidator(program, ['-tq', path]).ok).toBe(true);
    },
    UNHURRIED_MS,
  );

  test(
    'takes no more memory for much than for little',
    () => {
      const script = `
      import { createZipWriter } from ${JSON.stringify(new URL('../../../electron/core/packaging/zip-writer.ts', import.meta.url).href)};
      const zip = await createZipWriter(process.argv[1], {});
      await zip.add('bag/data/long.wav', (function* () {
        for (let megabyte = 0; megabyte < 700; megabyte += 1) yield Buffer.alloc(1 << 20, megabyte);
      })());
      await zip.finish();
      await zip.close();
      console.log(process.resourceUsage().maxRSS);`;
      const path = join(tempFolder(), 'long.zip');
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script, path]);
      expect(Number(said) / 1024).toBeLessThan(300);
    },
    UNHURRIED_MS,
  );
});

/** Of zeros that take no room on the disk, in the records that the writer makes. @returns how long the large entry is */
function sparseZip(path: string): number {
  const sizeBytes = 0x1_0000_0000 + 5_000_000;
  const zeros = Buffer.alloc(1 << 24);
  let crc = 0;
  for (let left = sizeBytes; left > 0; left -= zeros.length)
    crc = crc32(zeros.subarray(0, Math.min(left, zeros.length)), crc);
  const large = { name: 'bag/data/large.wav', offset: 0, hasRoom: true, sizeBytes, crc32: crc };
  const header = localHeader(large);
  // As long as it was before anybody knew how large it would be.
  expect(header).toHaveLength(localHeader({ ...large, sizeBytes: 0, crc32: 0 }).length);
  const small = {
    ...{ name: 'bag/bagit.txt', offset: header.length + sizeBytes, hasRoom: false },
    ...{ sizeBytes: 3, crc32: crc32('abc') },
  };
  const list = Buffer.concat([centralHeader(large), centralHeader(small)]);
  const before = Buffer.concat([localHeader(small), Buffer.from('abc')]);
  const start = small.offset + before.length;
  const file = openSync(path, 'wx');
  writeSync(file, header, 0, header.length, 0);
  ftruncateSync(file, small.offset);
  const rest = Buffer.concat([
    ...[before, list],
    endOfZip({ count: 2, start, sizeBytes: list.length }),
  ]);
  writeSync(file, rest, 0, rest.length, small.offset);
  closeSync(file);
  return sizeBytes;
}
