import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSound } from '../../../electron/core/media/listen.ts';
import { soundFileEndings } from '../../../shared/rules/sound-files.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { writeNoiseWav, writeTone, writeWideAmr } from '../../support/sounds.ts';

function mediaFiles({ folder }: TestLibrary): string[] {
  return readdirSync(join(folder, 'media'));
}

test('a WAV file is kept byte for byte, with its length, its hash and its picture', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'Interview with somebody.wav');
  writeNoiseWav(path, { frames: 44_100 * 3 });
  const recording = await library.api.recordings.importFile({ path, storyId: null });
  const bytes = readFileSync(path);
  expect(recording).toMatchObject({
    kind: 'import',
    state: 'ready',
    mimeType: 'audio/wav',
    sampleRateHz: 44_100,
    channels: 1,
    bitsPerSample: 16,
    durationMs: 3000,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    originalName: 'Interview with somebody.wav',
    title: '',
  });
  const { channels } = await library.api.recordings.peaks({ id: recording.id });
  expect(channels).toHaveLength(1);
  // Loud noise everywhere, to the very end.
  expect(Math.min(...(channels[0] ?? []))).toBeGreaterThan(200);
});

test.each([
  ['tone.mp3', 'audio/mpeg', ['-c:a', 'libmp3lame']],
  ['tone.flac', 'audio/flac', []],
  ['tone.ogg', 'audio/ogg', ['-c:a', 'libopus']],
  ['tone.webm', 'audio/webm', ['-c:a', 'libopus']],
  ['phone.m4a', 'audio/mp4', ['-c:a', 'aac']],
  ['fast.m4a', 'audio/mp4', ['-c:a', 'aac', '-movflags', '+faststart']],
  ['coded.wav', 'audio/wav', ['-c:a', 'adpcm_ms']],
] as const)('%s is taken in as it is, and its length is known', async (name, mimeType, options) => {
  const library = await makeLibrary();
  const path = join(library.root, name);
  await writeTone(path, [...options]);
  const recording = await library.api.recordings.importFile({ path, storyId: null });
  expect(recording).toMatchObject({
    mimeType,
    channels: 1,
    sampleRateHz: 48_000,
    bitsPerSample: 0,
  });
  expect(Math.abs(recording.durationMs - 2000)).toBeLessThan(80);
  const { channels } = await library.api.recordings.peaks({ id: recording.id });
  // ffmpeg's tone has an eighth of full loudness.
  const middle = channels[0]?.slice(50, 200) ?? [];
  expect(Math.min(...middle)).toBeGreaterThan(25);
  expect(Math.max(...middle)).toBeLessThan(40);
  const sound = openSound(library.core.context, recording.id);
  expect(Buffer.concat([...sound.read(0, sound.sizeBytes)]).equals(readFileSync(path))).toBe(true);
  sound.close();
});

test('the kind of a file is told by its bytes, not by its name', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'really-a-wav.mp3');
  writeNoiseWav(path, { frames: 100 });
  const recording = await library.api.recordings.importFile({ path, storyId: null });
  expect(recording.mimeType).toBe('audio/wav');
});

test('the same file is not taken in twice: the person is told which recording it is', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'one.wav');
  const copy = join(library.root, 'copy.wav');
  const other = join(library.root, 'other.wav');
  writeNoiseWav(path, { frames: 1000 });
  writeNoiseWav(copy, { frames: 1000 });
  writeNoiseWav(other, { frames: 1000, seed: 8 });
  const { id } = await library.api.recordings.importFile({ path, storyId: null });
  await expect(
    library.api.recordings.importFile({ path: copy, storyId: null }),
  ).rejects.toMatchObject({ code: 'conflict', details: { recordingId: id } });
  // Of the same length, but another sound.
  await library.api.recordings.importFile({ path: other, storyId: null });
  expect(mediaFiles(library)).toHaveLength(2);
});

const offered = Object.entries(soundFileEndings).flatMap(([mimeType, endings]) =>
  endings.map((ending) => [ending, mimeType] as const),
);
/** What ffmpeg does not choose by itself for a file that ends so. */
const codings: Partial<Record<string, string[]>> = {
  wave: ['-f', 'wav'],
  oga: ['-c:a', 'libvorbis'],
  webm: ['-c:a', 'libopus'],
  // What phones of before wrote: eight thousand samples a second.
  amr: ['-ar', '8000'],
  '3gp': ['-ar', '8000'],
  '3ga': ['-ar', '8000', '-f', '3gp'],
  '3g2': ['-ar', '8000'],
};

test.each(offered)(
  'a file that ends in .%s may be chosen and is taken in',
  async (ending, mimeType) => {
    const library = await makeLibrary();
    const path = join(library.root, `tone.${ending}`);
    // Nothing here can code the wide kind of AMR, so its frames are made by hand.
    if (ending === 'awb') writeWideAmr(path, 100);
    else await writeTone(path, codings[ending]);
    const recording = await library.api.recordings.importFile({ path, storyId: null });
    expect(recording).toMatchObject({ state: 'ready', mimeType });
    expect(Math.abs(recording.durationMs - 2000)).toBeLessThan(100);
  },
);

test('what is no sound file is refused with a sentence that says what we take', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'letter.wav');
  writeFileSync(path, 'Dear friend, this is not a sound at all.');
  await expect(library.api.recordings.importFile({ path, storyId: null })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('WAV, FLAC, MP3, M4A, AAC, OGG, WebM'),
  });
  expect(mediaFiles(library)).toEqual([]);
});

test('empty files, folders, devices, pipes and missing files are refused', async () => {
  const library = await makeLibrary();
  const { root, api } = library;
  const at = (name: string) => join(root, name);
  writeFileSync(at('empty.wav'), '');
  mkdirSync(at('folder.wav'));
  execFileSync('mkfifo', [at('pipe.wav')]);
  symlinkSync('/dev/zero', at('device.wav'));
  for (const name of ['empty.wav', 'folder.wav', 'pipe.wav', 'device.wav', 'missing.wav']) {
    await expect(
      api.recordings.importFile({ path: at(name), storyId: null }),
      name,
    ).rejects.toMatchObject({ code: name === 'missing.wav' ? 'not-found' : 'invalid-input' });
  }
  expect(mediaFiles(library)).toEqual([]);
});

test('a sound file that is only a name and a beginning is refused, and nothing of it stays', async () => {
  const library = await makeLibrary();
  for (const [name, options] of [
    ['cut.m4a', ['-c:a', 'aac']],
    ['cut.flac', []],
  ] as const) {
    const path = join(library.root, name);
    await writeTone(path, [...options]);
    truncateSync(path, 60);
    await expect(
      library.api.recordings.importFile({ path, storyId: null }),
      name,
    ).rejects.toMatchObject({ code: 'media-failed' });
  }
  expect(mediaFiles(library)).toEqual([]);
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
});

test('a cancelled import leaves nothing behind', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'long.wav');
  writeNoiseWav(path, { frames: 20_000_000 });
  const abort = new AbortController();
  const steps: unknown[] = [];
  const running = library.api.recordings.importFile(
    { path, storyId: null },
    {
      signal: abort.signal,
      onProgress({ fraction, step }) {
        steps.push(step);
        if (fraction > 0) abort.abort();
      },
    },
  );
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(steps).toContain('bringing-in');
  expect(mediaFiles(library)).toEqual([]);
  expect(await library.api.recordings.list({ storyId: null })).toEqual([]);
});

test('no sound and no name of it lies anywhere in the clear', async () => {
  const library = await makeLibrary();
  const path = join(library.root, 'Canary Narrator.wav');
  const pcm = writeNoiseWav(path, { frames: 300_000 });
  await library.api.recordings.importFile({ path, storyId: null });
  await library.api.library.lock({});
  const needles = [pcm.subarray(200_000, 200_032), Buffer.from('Canary Narrator')];
  const files = readdirSync(library.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    for (const needle of needles) expect(readFileSync(file).includes(needle), file).toBe(false);
});
