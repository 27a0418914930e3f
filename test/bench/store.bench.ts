// The encrypted store against a plain file: writing (both synced to the disk) and reading back.
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { RecordingId } from '../../shared/model/ids.ts';
import { createBenchLibrary } from './bench-core.ts';
import { comparePairs, elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const MIB = 1024 * 1024;
const PIECES = 512;
const ROUNDS = 5;

const facts = {
  kind: 'import' as const,
  mimeType: 'audio/wav',
  startedAt: '2026-01-01T00:00:00.000Z',
  sampleRateHz: 48_000,
  channels: 1,
  bitsPerSample: 24,
};

export async function benchStore(folder: string): Promise<Ratio[]> {
  const core = await createBenchLibrary(folder);
  const media = core.session.library?.media;
  if (media === undefined) throw new Error('The library did not open.');
  const piece = randomBytes(MIB);
  const plain = join(folder, 'plain.bin');
  let id = RecordingId.parse(randomUUID());

  const write = await comparePairs({
    name: 'encrypted store: write ÷ plain file',
    rounds: ROUNDS,
    note: '512 × 1 MiB; ours also encrypts and hashes (SHA-256); both are synced once',
    other: () =>
      elapsedMs(() => {
        const file = openSync(plain, 'w');
        for (let index = 0; index < PIECES; index += 1) writeSync(file, piece);
        fsyncSync(file);
        closeSync(file);
      }),
    ours: async () => {
      rmSync(media.path(id), { force: true });
      id = RecordingId.parse(randomUUID());
      return elapsedMs(() => {
        const writer = media.create(id, { live: false, facts });
        for (let index = 0; index < PIECES; index += 1) writer.append(piece);
        writer.finish();
      });
    },
  });

  const buffer = Buffer.alloc(MIB);
  const read = await comparePairs({
    name: 'encrypted store: read ÷ plain file',
    rounds: ROUNDS,
    note: '512 × 1 MiB, both from the system cache',
    other: () =>
      elapsedMs(() => {
        const file = openSync(plain, 'r');
        while (readSync(file, buffer) > 0);
        closeSync(file);
      }),
    ours: () =>
      elapsedMs(() => {
        const reader = media.open(id);
        let bytes = 0;
        for (const part of reader.pieces()) bytes += part.length;
        reader.close();
        if (bytes !== PIECES * MIB) throw new Error('The store gave other bytes back.');
      }),
  });
  await core.close();
  return [write, read];
}
