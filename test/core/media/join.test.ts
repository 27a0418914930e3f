import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { originalPart } from '../../../electron/core/media/original-parts.ts';
import { openSound } from '../../../electron/core/media/listen.ts';
import { parseWav } from '../../../electron/core/media/wav-parse.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { writeNoiseWav } from '../../support/sounds.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a recorder writes behind the samples, of odd length, with the byte that makes it even. */
function withTail(path: string, word: string): void {
  const bytes = readFileSync(path);
  const chunk = Buffer.alloc(8 + word.length + (word.length % 2));
  chunk.write('iXML', 0, 'latin1');
  chunk.writeUInt32LE(word.length, 4);
  chunk.write(word, 8, 'latin1');
  bytes.writeUInt32LE(bytes.readUInt32LE(4) + chunk.length, 4);
  writeFileSync(path, Buffer.concat([bytes, chunk]));
}

function splitPair(library: TestLibrary) {
  const paths = ['ZOOM0001.WAV', 'ZOOM0001_1.WAV', 'ZOOM0001_2.WAV'].map((name) =>
    join(library.root, name),
  );
  const pcm = paths.map((path, seed) => writeNoiseWav(path, { frames: 70_001 + seed, seed }));
  for (const path of paths) withTail(path, `canary of ${path.at(-5)}`);
  const [first = '', second = '', third = ''] = paths;
  return { paths, first, second, third, pcm: Buffer.concat(pcm) };
}

const joinedOf = ({ api }: TestLibrary, paths: string[], more = {}) =>
  api.arrivals.bringIn({ storyId: null, items: [{ name: 'ZOOM0001.WAV', paths, ...more }] });

/** @returns the id of the sound that came of them */
async function comeIn(library: TestLibrary, paths: string[], more = {}): Promise<RecordingId> {
  const { ends } = await joinedOf(library, paths, more);
  return RecordingId.parse(ends[0]?.recordingId);
}

describe('Files that a recorder has split', () => {
  test('become one sound that plays as one, sample after sample', async () => {
    const library = await makeLibrary();
    const { paths, pcm } = splitPair(library);
    const id = await comeIn(library, paths);
    const recording = await library.api.recordings.get({ id });
    expect(recording).toMatchObject({ state: 'ready', mimeType: 'audio/wav', isIncomplete: false });
    expect(recording.durationMs).toBeCloseTo((pcm.length / 2 / 44_100) * 1000);
    const sound = openSound(library.core.context, id);
    const bytes = Buffer.concat([...sound.read(0, sound.sizeBytes)]);
    sound.close();
    const wav = await parseWav({
      sizeBytes: bytes.length,
      read: (start, length) => bytes.subarray(start, start + length),
    });
    expect(wav.missingBytes).toBe(0);
    expect(bytes.subarray(wav.dataStart, wav.dataStart + wav.dataBytes).equals(pcm)).toBe(true);
    // The picture is of all of it.
    const { channels } = await library.api.recordings.peaks({ id });
    expect(Math.min(...(channels[0] ?? []))).toBeGreaterThan(200);
  });

  test('can each be made again byte for byte, and their checksums are those of the originals', async () => {
    const library = await makeLibrary();
    const { paths } = splitPair(library);
    const id = await comeIn(library, paths);
    const parts = await library.api.recordings.parts({ id });
    expect(parts.map(({ sha256: sum }) => sum)).toEqual(
      paths.map((path) => sha256(readFileSync(path))),
    );
    for (const [position, path] of paths.entries()) {
      const pieces = [...originalPart(library.opened(), id, position)];
      expect(Buffer.concat(pieces).equals(readFileSync(path)), path).toBe(true);
    }
  });

  test('are known again, each of them by itself', async () => {
    const library = await makeLibrary();
    const { paths } = splitPair(library);
    const id = await comeIn(library, paths);
    for (const path of paths)
      await expect(
        library.api.recordings.importFile({ path, storyId: null }),
      ).rejects.toMatchObject({ code: 'conflict', details: { recordingId: id } });
  });

  test('of different kinds, or with a hole in the middle, are not joined, and nothing of them stays', async () => {
    const library = await makeLibrary();
    const { paths, first, second } = splitPair(library);
    truncateSync(second, 50_000);
    const { ends } = await joinedOf(library, paths, { takeIncomplete: true });
    expect(ends[0]?.error?.message).toContain('the end of “ZOOM0001_1.WAV” is missing');
    const other = join(library.root, 'ZOOM0001_9.WAV');
    const bytes = readFileSync(first);
    bytes.writeUInt32LE(48_000, 24);
    writeFileSync(other, bytes);
    const ofTwoKinds = await joinedOf(library, [first, other]);
    expect(ofTwoKinds.ends[0]?.error?.message).toContain('recorded in different ways');
    expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
    expect(library.opened().media.list()).toEqual([]);
  });

  test('whose last end is missing come in when somebody wants what is there', async () => {
    const library = await makeLibrary();
    const { paths, third } = splitPair(library);
    truncateSync(third, 50_000);
    const refused = await joinedOf(library, paths);
    expect(refused.ends[0]?.error).toMatchObject({ details: { incomplete: true } });
    const id = await comeIn(library, paths, { takeIncomplete: true });
    expect(await library.api.recordings.get({ id })).toMatchObject({ isIncomplete: true });
    const last = Buffer.concat([...originalPart(library.opened(), id, 2)]);
    expect(last.equals(readFileSync(third))).toBe(true);
  });
});
