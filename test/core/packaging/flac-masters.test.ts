// Masters as FLAC: the very samples that were recorded, silent where they are closed, in a file that can be checked alone.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { readFlacHeader } from '../../../electron/core/media/flac-header.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { buildBag } from '../../support/build-bag.ts';
import { makeLibrary } from '../../support/make-core.ts';
import type { TestLibrary } from '../../support/make-core.ts';
import { sampleLibrary } from '../../support/sample-collection.ts';
import type { SampleLibrary } from '../../support/sample-collection.ts';
import { runValidator, validator } from '../../support/validators.ts';

let ffmpeg = '';
let library: TestLibrary;
let sample: SampleLibrary;
beforeAll(async () => {
  ffmpeg = (await findFfmpeg({})).path;
});
beforeEach(async () => {
  library = await makeLibrary();
  sample = sampleLibrary(library);
});

const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex');

function decoded(path: string): Buffer {
  const args = ['-v', 'error', '-i', path, '-map', '0:a', '-c:a', 'pcm_s24le', '-f', 's24le', '-'];
  return execFileSync(ffmpeg, args, { maxBuffer: 1 << 28 });
}

async function made(masters: 'flac' | 'as-kept', storyId: ReturnType<SampleLibrary['story']>) {
  const { folder, files } = await buildBag(library, sample.collection([storyId]), { masters });
  const found = files.filter(({ path }) => path.includes('/preservation/'));
  return found.map(({ path, bytes }) => ({ path: join(folder, path), bytes }));
}

test.each([1, 2])(
  'a take with %i channels has the same samples as FLAC and as WAV',
  async (channels) => {
    const storyId = sample.story();
    const pcm = sample.take(storyId, { frames: 30_000, channels, seed: 7 });
    const [flac] = await made('flac', storyId);
    const [wav] = await made('as-kept', storyId);
    expect(flac?.path).toMatch(/hg-\d{4}-01\.flac$/u);
    expect(wav?.path).toMatch(/hg-\d{4}-01\.wav$/u);
    expect(md5(decoded(flac?.path ?? ''))).toBe(md5(pcm));
    expect(md5(decoded(wav?.path ?? ''))).toBe(md5(pcm));
    const said = readFlacHeader(flac?.bytes ?? Buffer.alloc(0));
    expect(said).toMatchObject({ channels, bitsPerSample: 24, frames: 30_000 });
    expect(said?.md5.toString('hex')).toBe(md5(pcm));
  },
);

test('what is closed is silent in it, and nothing else', async () => {
  const storyId = sample.story();
  const pcm = sample.take(storyId, { frames: 48_000, seed: 8 });
  const [sound] = await library.api.recordings.list({ storyId });
  if (sound === undefined) throw new Error('there is a sound');
  await library.api.passages.close({ recordingId: sound.id, fromMs: 200, toMs: 400 });
  const [flac] = await made('flac', storyId);
  const silent = Buffer.from(pcm).fill(0, 200 * 48 * 3, 400 * 48 * 3);
  expect(md5(decoded(flac?.path ?? ''))).toBe(md5(silent));
});

test('holds no words: neither who made it nor what it is called', async () => {
  const storyId = sample.story();
  sample.take(storyId, { frames: 10_000 });
  const [flac] = await made('flac', storyId);
  expect(flac?.bytes.toString('latin1')).not.toMatch(/Example|hg-0|TITLE|ARTIST|2026/u);
});

test('flac itself finds it whole, and finds a changed byte', async (context) => {
  const flacTool = validator('flac');
  // A clean machine has no flac; one line says so.
  if (flacTool === undefined) return context.skip();
  const storyId = sample.story();
  sample.take(storyId, { frames: 30_000 });
  const [flac] = await made('flac', storyId);
  const bytes = flac?.bytes ?? Buffer.alloc(0);
  const tested = (input: Buffer) => runValidator(flacTool, ['-t', '--silent', '-'], { input }).ok;
  expect(tested(bytes)).toBe(true);
  const changed = Buffer.from(bytes);
  changed[20_000] = (changed[20_000] ?? 0) ^ 1;
  expect(tested(changed)).toBe(false);
});
