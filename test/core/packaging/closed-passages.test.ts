// Closed parts of a recording: no sample of them is in any file of a package, and every other sample is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFlacHeader } from '../../../electron/core/media/flac-header.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { readArchiveCrate } from '../../../shared/package/archive-v3.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary, taggedSound } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { exportPackage } from '../../support/export-package.ts';

const RATE = 48_000;
/** MP3 spreads a sample over its neighbours, and begins late. */
const MP3_SLACK_MS = 80;

let ffmpeg = '';
let library: TestLibrary;
let sample: SampleLibrary;
let storyId: StoryId;
let destination = '';
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
  storyId = sample.story();
  destination = join(library.root, 'out');
  mkdirSync(destination);
});

/** Every sample as a 32 bit number, one channel. */
function decoded(path: string): Int32Array {
  const args = ['-v', 'error', '-i', path, '-map', '0:a', '-c:a', 'pcm_s32le', '-f', 's32le', '-'];
  const bytes = execFileSync(ffmpeg, args, { maxBuffer: 1 << 28 });
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

const isSilent = (samples: Int32Array) => samples.every((value) => value === 0);
const loudest = (samples: Int32Array) =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

async function onlySound(): Promise<RecordingId> {
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  return sound.id;
}

async function close(...parts: (readonly [fromMs: number, toMs: number])[]) {
  const recordingId = await onlySound();
  for (const [fromMs, toMs] of parts)
    await library.api.passages.close({ recordingId, fromMs, toMs, reason: 'canary reason' });
  return recordingId;
}

async function leave() {
  const collectionId = sample.collection([storyId]);
  const form = 'folder';
  const { path } = await exportPackage(library.api, {
    collectionId,
    destination,
    form,
    recipient: 'Example Archive',
  });
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const sounds = files.filter((file) => !file.endsWith('.opex'));
  const named = (part: string) => sounds.find((file) => file.includes(part)) ?? '';
  const texts = files.filter((file) => /\.(?:json|csv|html|txt)$/u.test(file));
  return {
    ...{ files: sounds, master: named('/preservation/'), access: named('/access/') },
    text: (name: string) => readFileSync(named(name), 'utf8'),
    allText: texts.map((file) => readFileSync(file, 'utf8')).join('\n'),
  };
}

const parts: [string, [number, number][]][] = [
  ['in the middle', [[300, 600]]],
  ['at the very beginning', [[0, 250]]],
  ['at the very end', [[800, 1000]]],
  ['over the end', [[800, 9000]]],
  [
    'that overlap',
    [
      [200, 500],
      [400, 700],
    ],
  ],
  [
    'that touch',
    [
      [200, 300],
      [300, 400],
    ],
  ],
  ['of a few milliseconds', [[333, 336]]],
  ['that are everything', [[0, 1000]]],
];

/** Where it must be silent, and where every sample must be as it was. */
function frames(closed: readonly (readonly [number, number])[], total: number, slackMs = 0) {
  const silent = new Uint8Array(total);
  for (const [fromMs, toMs] of closed) {
    const from = Math.max(0, Math.floor(((fromMs - slackMs) * RATE) / 1000));
    silent.fill(1, from, Math.min(total, Math.ceil(((toMs + slackMs) * RATE) / 1000)));
  }
  return silent;
}

function expectSilence(before: Int32Array, after: Int32Array, silent: Uint8Array) {
  expect(after.length).toBe(before.length);
  let wrong = 0;
  for (let at = 0; at < after.length; at += 1)
    if (after[at] !== (silent[at] === 1 ? 0 : before[at])) wrong += 1;
  expect(wrong).toBe(0);
}

describe.each(parts)('Closed parts %s', (_, closed) => {
  test('of a take are silent in the master and the copy, and all the rest is as it was recorded', async () => {
    const pcm = sample.take(storyId, { frames: RATE, seed: 9 });
    await close(...closed);
    const { master, access } = await leave();
    const before = Int32Array.from({ length: RATE }, (__, at) => pcm.readIntLE(at * 3, 3) * 256);
    const silent = frames(closed, RATE);
    expectSilence(before, decoded(master), silent);
    const copy = decoded(access);
    for (const [fromMs, toMs] of closed) {
      const from = ((fromMs + MP3_SLACK_MS) * RATE) / 1000;
      const to = ((Math.min(toMs, 1000) - MP3_SLACK_MS) * RATE) / 1000;
      if (from < to) expect(loudest(copy.subarray(from, to))).toBeLessThan(2 ** 31 / 100);
    }
  });

  test('of a sound that was brought in are silent in the master and the copy, and all the rest is as it came', async () => {
    const original = taggedSound(ffmpeg, ['-c:a', 'flac', '-f', 'flac'], { artist: 'Canary' });
    sample.import(storyId, original, 'audio/flac');
    await close(...closed);
    const { master } = await leave();
    expect(master).toMatch(/\.flac$/u);
    const before = execFileSync(ffmpeg, ['-v', 'error', '-i', '-', '-f', 's32le', '-'], {
      input: original,
      maxBuffer: 1 << 28,
    });
    const samples = new Int32Array(
      before.buffer.slice(before.byteOffset, before.byteOffset + before.length),
    );
    expectSilence(samples, decoded(master), frames(closed, samples.length));
    expect(readFlacHeader(readFileSync(master))).toMatchObject({
      frames: samples.length,
      bitsPerSample: 16,
    });
  });
});

test.each([
  ['MP3', 'audio/mpeg', ['-c:a', 'libmp3lame', '-f', 'mp3'], 100],
  ['Ogg', 'audio/ogg', ['-c:a', 'libvorbis', '-f', 'ogg'], 100],
  ['M4A', 'audio/mp4', ['-c:a', 'aac', '-movflags', '+frag_keyframe+empty_moov', '-f', 'mp4'], 100],
  ['WAV', 'audio/wav', ['-c:a', 'pcm_s16le', '-f', 'wav'], 0],
  ['WAV of floating point numbers', 'audio/wav', ['-c:a', 'pcm_f32le', '-f', 'wav'], 0],
])(
  'no coded sound of a %s with closed parts is copied: it becomes FLAC',
  async (_, mimeType, encode, slackMs) => {
    const original = taggedSound(ffmpeg, encode, { artist: 'Canary' });
    sample.import(storyId, original, mimeType);
    await close([300, 600]);
    const { master, access, files, allText } = await leave();
    expect(master).toMatch(/\.flac$/u);
    expect(files.filter((file) => file.includes('/preservation/'))).toHaveLength(1);
    const silent = decoded(master).subarray(
      ((300 - slackMs) * RATE) / 1000,
      ((600 + slackMs) * RATE) / 1000,
    );
    expect(isSilent(silent)).toBe(true);
    expect(loudest(decoded(master).subarray(0, 0.15 * RATE))).toBeGreaterThan(2 ** 28);
    expect(loudest(decoded(master).subarray(0.75 * RATE))).toBeGreaterThan(2 ** 28);
    const copied = decoded(access).subarray(0.38 * RATE, 0.55 * RATE);
    expect(loudest(copied)).toBeLessThan(2 ** 31 / 100);
    expect(allText).not.toMatch(/canary/iu);
  },
);

test('of a stereo take both channels are silent', async () => {
  const pcm = sample.take(storyId, { frames: RATE, channels: 2, seed: 4 });
  await close([500, 501]);
  const { master } = await leave();
  const samples = decoded(master);
  const [from, to] = [2 * 24_000, 2 * 24_048];
  expect(isSilent(samples.subarray(from, to))).toBe(true);
  expect(samples[from - 1]).toBe(pcm.readIntLE((from - 1) * 3, 3) * 256);
  expect(samples[to]).toBe(pcm.readIntLE(to * 3, 3) * 256);
});

test('the package says that the master is not what was recorded and which parts are silent, and not why', async () => {
  sample.take(storyId, { frames: RATE });
  await close([100, 250], [900, 5000]);
  const { text, allText } = await leave();
  const crate = readArchiveCrate(JSON.parse(text('ro-crate-metadata.json')));
  const silentParts = ['t=0.1,0.25', 't=0.9,1'];
  expect(crate?.masters).toMatchObject([{ masterKind: 'silenced', silentParts }]);
  expect(crate?.accessCopies).toMatchObject([{ silentParts }]);
  for (const name of ['README.html', 'items-dcterms.csv', 'ro-crate-metadata.json'])
    expect(text(name), name).toContain('0:00.100–0:00.250, 0:00.900–0:01');
  expect(text('README.html')).toContain('with closed parts silent');
  expect(text('README.html')).not.toContain('WAV, as recorded');
  expect(allText).not.toContain('canary');
});

test('a part that was opened again is heard, and the master is what was recorded', async () => {
  const pcm = sample.take(storyId, { frames: RATE });
  await close([300, 600]);
  const [part] = await library.api.passages.list({ recordingId: await onlySound() });
  if (part === undefined) throw new Error('there is a part');
  await library.api.passages.open({ id: part.id, reason: 'a slip' });
  const { master, text } = await leave();
  expect(decoded(master)[20_000]).toBe(pcm.readIntLE(20_000 * 3, 3) * 256);
  expect(text('ro-crate-metadata.json')).toContain('"masterKind": "capture"');
});

test('the plan says which recordings have parts that will be silent; what is closed after the plan is silent too', async () => {
  sample.take(storyId, { frames: RATE });
  const collectionId = sample.collection([storyId]);
  const plan = async () =>
    (await library.api.packages.plan({ collectionId, use: 'archive' })).goingIn[0]?.recordings;
  expect(await plan()).toMatchObject([{ closedParts: 0, closedMs: 0 }]);
  await close([300, 600], [500, 700], [900, 2000]);
  // What would leave is not what was checked any more.
  expect(await plan()).toBeUndefined();
  sample.check(storyId);
  expect(await plan()).toMatchObject([{ closedParts: 2, closedMs: 500 }]);
  const { master } = await leave();
  expect(isSilent(decoded(master).subarray(0.3 * RATE, 0.7 * RATE))).toBe(true);
});

test('the plan asks to look at a mark that says "do not use" until that moment is closed', async () => {
  sample.take(storyId, { frames: RATE });
  const recordingId = await onlySound();
  const collectionId = sample.collection([storyId]);
  const hints = async () =>
    (await library.api.packages.plan({ collectionId, use: 'archive' })).hints.map(
      ({ hint }) => hint,
    );
  await library.api.markers.add({ recordingId, atMs: 500, kind: 'important' });
  const wish = await library.api.markers.add({ recordingId, atMs: 500, kind: 'do-not-use' });
  expect(await hints()).toContain('do-not-use-heard');
  await library.api.markers.bin({ id: wish.id });
  expect(await hints()).not.toContain('do-not-use-heard');
  await library.api.markers.restore({ id: wish.id });
  await close([200, 500]);
  sample.check(storyId);
  expect(await hints()).not.toContain('do-not-use-heard');
});

test('a part that is closed while the package is being made stops it: nothing leaves', async () => {
  sample.take(storyId, { frames: 10 * RATE });
  const recordingId = await onlySound();
  let isDone = false;
  library.core.onEvent((event) => {
    if (isDone || event.event !== 'job-progressed' || event.payload.fraction <= 0) return;
    isDone = true;
    void library.api.passages.close({ recordingId, fromMs: 0, toMs: 10 });
  });
  await expect(leave()).rejects.toMatchObject({ code: 'conflict' });
  expect(isDone).toBe(true);
  expect(readdirSync(destination)).toEqual([]);
});

test('when the closed parts cannot be read, nothing leaves', async () => {
  sample.take(storyId, { frames: RATE });
  const collectionId = sample.collection([storyId]);
  library.opened().db.sql.exec('alter table closed_passages rename to lost');
  const request = {
    collectionId,
    destination,
    form: 'folder' as const,
    recipient: 'Example Archive',
  };
  await expect(exportPackage(library.api, request)).rejects.toMatchObject({
    code: 'internal',
  });
  expect(readdirSync(destination)).toEqual([]);
});
