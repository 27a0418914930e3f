import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createMediaStore } from '../../../electron/core/vault/media-store.ts';
import type { MediaFacts, MediaStore } from '../../../electron/core/vault/media.ts';
import { filesOf } from '../../../electron/core/db/open.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { codeOf, refusalOf } from '../../support/error-code.ts';
import { makeLibrary, PASSPHRASES, tempFolder } from '../../support/make-core.ts';
import { startChild } from '../../support/start-child.ts';

const ID = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');
const FACTS: MediaFacts = {
  kind: 'take',
  mimeType: 'audio/wav',
  startedAt: '2026-11-22T10:00:00.000Z',
  sampleRateHz: 48_000,
  channels: 1,
  bitsPerSample: 24,
};

function makeStore(): MediaStore {
  const store = createMediaStore({ folder: join(tempFolder(), 'media'), dataKey: randomBytes(32) });
  onTestFinished(() => store.close());
  return store;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A finished recording of these bytes, appended in pieces of this size. */
function record(media: MediaStore, bytes: Buffer, pieceBytes: number, live = false) {
  const writer = media.create(ID, { live, facts: FACTS });
  for (let at = 0; at < bytes.length; at += pieceBytes)
    writer.append(bytes.subarray(at, at + pieceBytes));
  return writer.finish();
}

describe('the sound of a recording', () => {
  test.each([
    ['small blocks of a take', 14_400, true],
    ['pieces larger than a row', 2_500_001, false],
  ])('comes back byte by byte from anywhere: %s', async (_name, pieceBytes, live) => {
    const media = makeStore();
    const bytes = randomBytes(3_333_333);
    expect(record(media, bytes, pieceBytes, live)).toEqual({
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
    });
    const reader = media.open(ID);
    expect(reader.facts).toEqual(FACTS);
    expect(reader.sha256).toBe(sha256(bytes));
    for (const [start, length] of [
      [0, 1],
      [0, bytes.length],
      [1_048_575, 2],
      [1_048_576, 70_000],
      [bytes.length - 3, 100],
      [bytes.length, 10],
    ] as const)
      expect(reader.read(start, length).equals(bytes.subarray(start, start + length))).toBe(true);
    expect(
      (await buffer(reader.stream(100, 2_000_000))).equals(bytes.subarray(100, 2_000_000)),
    ).toBe(true);
    const pieces = [...reader.pieces()];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1024 * 1024);
    expect(pieces.length).toBeLessThan(10);
    expect(reader.isWhole()).toBe(true);
    reader.close();
  });

  test('is one single file when it is finished', () => {
    const media = makeStore();
    record(media, randomBytes(100_000), 14_400, true);
    expect(filesOf(media.path(ID)).map((file) => existsSync(file))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('goes on after an interruption without losing or repeating a byte', () => {
    const media = makeStore();
    const bytes = randomBytes(200_000);
    const first = media.create(ID, { live: true, facts: FACTS });
    first.append(bytes.subarray(0, 90_000));
    first.release();
    const second = media.resume(ID);
    expect(second.sizeBytes).toBe(90_000);
    second.append(bytes.subarray(90_000));
    expect(second.finish().sha256).toBe(sha256(bytes));
    expect(media.open(ID).read(0, 300_000).equals(bytes)).toBe(true);
  });

  test('is gone without a trace when an import fails', () => {
    const media = makeStore();
    const writer = media.create(ID, { live: false, facts: FACTS });
    writer.append(randomBytes(10_000));
    writer.abandon();
    expect(filesOf(media.path(ID)).some((file) => existsSync(file))).toBe(false);
    expect(media.list()).toEqual([]);
  });

  test('is never written over', async () => {
    const media = makeStore();
    record(media, randomBytes(1000), 1000);
    expect(await codeOf(() => media.create(ID, { live: true, facts: FACTS }))).toBe('conflict');
    expect(media.open(ID).sizeBytes).toBe(1000);
  });

  test('cannot be reached by a name that leads elsewhere', () => {
    const media = makeStore();
    expect(() => media.path('../../etc/passwd' as RecordingId)).toThrow();
  });

  test('cannot be opened under the name of another recording', async () => {
    const media = makeStore();
    record(media, randomBytes(1000), 1000);
    const other = RecordingId.parse('00000000-0000-4000-8000-0000000000bb');
    writeFileSync(media.path(other), readFileSync(media.path(ID)));
    expect(await codeOf(() => media.open(other))).toBe('library-damaged');
  });

  test.each([
    ['its first page', 100],
    ['its middle', 700_000],
  ])('damage in %s is told by the name of the recording', async (_where, at) => {
    const media = makeStore();
    record(media, randomBytes(1_500_000), 100_000);
    const file = readFileSync(media.path(ID));
    file.writeUInt8(file.readUInt8(at) ^ 1, at);
    writeFileSync(media.path(ID), file);
    const error = await refusalOf(() => media.open(ID).isWhole());
    expect(error.code).toBe('library-damaged');
    expect(error.details).toMatchObject({ recordingId: ID, file: `media/${ID}.db` });
  });

  test('a file that was cut short is told, not played as if it were whole', async () => {
    const media = makeStore();
    record(media, randomBytes(1_500_000), 100_000);
    truncateSync(media.path(ID), statSync(media.path(ID)).size - 400_000);
    expect(await codeOf(() => media.open(ID).isWhole())).toBe('library-damaged');
  });

  test('many recordings can be played in turn without keeping all of them open', () => {
    const media = makeStore();
    const ids = Array.from({ length: 20 }, (_, index) =>
      RecordingId.parse(`00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`),
    );
    for (const id of ids) {
      const writer = media.create(id, { live: false, facts: FACTS });
      writer.append(Buffer.from(id));
      writer.finish();
    }
    const held = media.open(ids[0] ?? ID);
    for (const id of ids) {
      const reader = media.open(id);
      expect(reader.read(0, 100).toString()).toBe(id);
      reader.close();
    }
    expect(held.read(0, 100).toString()).toBe(ids[0]);
  });

  test('what was appended before the app was killed is there at the next start', async () => {
    const { api, folder, root, opened } = await makeLibrary();
    await api.library.lock({});
    const passphrase = PASSPHRASES.lead;
    const child = startChild({ folder, appFolder: join(root, 'app'), passphrase, work: 'record' });
    await child.until((lines) => lines.length > 60);
    await child.kill();
    const toldBytes = Number(child.lines.findLast((line) => /^\d+$/.test(line)));
    await api.library.open({ folder, passphrase });
    const [id = ID] = opened().media.list();
    const reader = opened().media.open(id);
    expect(reader.sizeBytes).toBeGreaterThanOrEqual(toldBytes);
    expect(reader.sizeBytes).toBeLessThanOrEqual(toldBytes + 3 * 14_400);
    expect(reader.sizeBytes % 14_400).toBe(0);
    expect(reader.isWhole()).toBe(true);
    for (let block = 0; block * 14_400 < reader.sizeBytes; block += 1)
      expect(reader.read(block * 14_400, 14_400).every((byte) => byte === block % 251)).toBe(true);
    reader.close();
    const [take] = await api.recordings.listInterrupted({});
    expect(take).toMatchObject({ id, state: 'interrupted', sampleRateHz: 48_000 });
    expect((await api.recordings.recover({ id })).sizeBytes).toBe(
      opened().media.open(id).sizeBytes,
    );
  });
});
