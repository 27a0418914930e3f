// Run as a process of its own by a test: damages good packages in as many ways as there are seeds, tries to receive each, and says how it went.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createCore } from '../../electron/core/create-core.ts';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { bagOf, ourFiles, writeFiles } from './bag-of-files.ts';
import type { Files } from './bag-of-files.ts';

const [root = '', seeds = '0'] = process.argv.slice(2);
const core = createCore({
  clock: () => new Date(),
  newId: () => crypto.randomUUID(),
  log: { info: () => undefined, error: (_, error) => String(error) },
  appFolder: join(root, 'app'),
  ffmpeg: () => findFfmpeg({}),
  scryptLogN: 4,
});
const { api } = core;
await api.library.create({
  ...{ folder: join(root, 'library'), organisation: 'Example Archive', memberName: 'Lea Example' },
  passphrase: 'copper kettle morning bus',
});

/** xorshift: the same seed damages in the same way everywhere. */
function randomOf(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return below === 0 ? 0 : state % below;
  };
}

type Random = ReturnType<typeof randomOf>;

function damaged(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length);
  const length = 1 + random(40);
  switch (random(6)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at] = random(256);
      return copy;
    }
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 4:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(length, random(256)),
        bytes.subarray(at),
      ]);
    default: {
      const copy = Buffer.from(bytes);
      for (let n = 0; n < length; n += 1)
        if (copy.length > 0) copy[random(copy.length)] = random(256);
      return copy;
    }
  }
}

/** One file of it, so that what comes behind the checksums is reached too. */
function damageOne(files: Files, random: Random): Files {
  const names = Object.keys(files);
  const name = names[random(names.length)] ?? '';
  const bytes = Buffer.from(files[name] ?? '');
  switch (random(8)) {
    case 0: {
      const { [name]: _, ...rest } = files;
      return rest;
    }
    case 1:
      return { ...files, [`${name}.${random(9)}`]: bytes };
    default:
      return { ...files, [name]: damaged(bytes, random) };
  }
}

function storedZip(files: Files): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const name = Buffer.from(`bag/${path}`);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, tail, name]));
    local.push(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, bytes]));
    at += local.at(-1)?.length ?? 0;
  }
  const list = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

/** @returns where the damaged package lies */
function damagedPackage(seed: number, folder: string): string {
  const random = randomOf(seed);
  const good = ourFiles({ story: { inLanguage: ['pa'], keywords: ['bread'] } });
  switch (seed % 4) {
    case 0:
      return writeFiles(folder, bagOf(damageOne(good, random)));
    case 1:
      return writeFiles(folder, damageOne(bagOf(good), random));
    default: {
      const path = join(folder, 'bag.zip');
      const files = seed % 4 === 2 ? bagOf(damageOne(good, random)) : bagOf(good);
      const whole = storedZip(files);
      writeFileSync(path, seed % 4 === 2 ? whole : damaged(whole, random));
      return path;
    }
  }
}

const count = (table: string) =>
  core.session.library?.db.sql.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ??
  0;
const content = () =>
  [
    ...['stories', 'recordings', 'attachments', 'transcripts', 'people', 'intakes'].map(count),
    core.session.library?.media.list().length,
  ].join(' ');

const result = {
  tried: 0,
  refused: 0,
  taken: 0,
  longestMs: 0,
  largestMb: 0,
  faults: [] as string[],
};
mkdirSync(join(root, 'packages'));
for (let seed = 1; seed <= Number(seeds); seed += 1) {
  const folder = mkdtempSync(join(root, 'packages/p-'));
  const before = content();
  const start = performance.now();
  try {
    const path = damagedPackage(seed, folder);
    await api.intakes.check({ path });
    await api.intakes.receive({ path, takeWhatIsSound: seed % 3 === 0 });
    result.taken += 1;
    // Whole, or not at all: each media file is named by a row, and nothing waits to be cleared.
    const named = count('recordings') + count('attachments');
    if (named !== core.session.library?.media.list().length || count('receiving_media') > 0)
      result.faults.push(`seed ${seed}: partly taken in`);
  } catch (error) {
    result.refused += 1;
    const code = error instanceof AppError ? error.code : 'crash';
    if (!['package-invalid', 'invalid-input', 'not-found'].includes(code))
      result.faults.push(`seed ${seed}: ${code} ${String(error)}`);
    if (content() !== before) result.faults.push(`seed ${seed}: left something behind`);
  }
  result.tried += 1;
  result.longestMs = Math.max(result.longestMs, performance.now() - start);
  result.largestMb = Math.max(result.largestMb, process.memoryUsage().rss / 1e6);
  rmSync(folder, { recursive: true, force: true });
}
await core.close();
process.stdout.write(`${JSON.stringify(result)}\n`);
