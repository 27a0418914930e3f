import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accessCopyOutput,
  pcmInput,
  pcmOutput,
  soundInput,
  wordlessCopyOutput,
} from '../../../electron/core/media/ffmpeg-args.ts';
import { isProgressLine, progressMs } from '../../../electron/core/media/ffmpeg-progress.ts';
import { ffmpegMajor, findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { FfmpegTool } from '../../../electron/core/media/find-ffmpeg.ts';
import { runFfmpeg } from '../../../electron/core/media/run-ffmpeg.ts';
import { wavHeader } from '../../../electron/core/media/wav-header.ts';
import { pseudoNoise } from '../../support/noise.ts';

let folder = '';
let tool: FfmpegTool;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ffmpeg-'));
  tool = await findFfmpeg({});
});
afterAll(() => rmSync(folder, { recursive: true }));

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 as const };
const second = () => pseudoNoise(3 * 48_000, 5);

function pieces(bytes: Buffer, size = 4096): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    { objectMode: false },
  );
}

async function convert(input: Buffer, inputOptions: string[], outputOptions: string[]) {
  const run = runFfmpeg({ tool, input: pieces(input), inputOptions, outputOptions });
  const [bytes] = await Promise.all([buffer(run.output), run.ended]);
  return bytes;
}

describe('Running ffmpeg', () => {
  test('samples go through two pipes and come out as they were', async () => {
    const pcm = second();
    const back = await convert(pcm, pcmInput(format), pcmOutput(24));
    expect(back.equals(pcm)).toBe(true);
  });

  test('progress tells how much sound is done', async () => {
    const done: number[] = [];
    const run = runFfmpeg({
      tool,
      input: pieces(Buffer.concat([second(), second()])),
      inputOptions: pcmInput(format),
      outputOptions: accessCopyOutput(),
      onProgress: (ms) => done.push(ms),
    });
    await Promise.all([buffer(run.output), run.ended]);
    expect(done.at(-1)).toBeGreaterThanOrEqual(1990);
  });

  test('an access copy says nothing about anybody', async () => {
    const tagged = await convert(second(), pcmInput(format), [
      ...['-metadata', 'artist=Canary Name', '-metadata', 'title=Canary Title'],
      ...['-c:a', 'libmp3lame', '-f', 'mp3'],
    ]);
    expect(tagged.includes('Canary Name')).toBe(true);
    const copy = await convert(tagged, soundInput('audio/mpeg'), accessCopyOutput());
    expect(copy.length).toBeGreaterThan(1000);
    for (const word of ['Canary', 'Lavf', 'Lavc', 'ID3', 'TAG'])
      expect(copy.includes(word), word).toBe(false);
  });

  test.each([
    ['audio/ogg', ['-c:a', 'libvorbis', '-f', 'ogg']],
    ['audio/webm', ['-c:a', 'libvorbis', '-f', 'webm']],
    [
      'audio/mp4',
      ['-c:a', 'aac', '-f', 'ipod', '-movflags', '+frag_keyframe+empty_moov+default_base_moof'],
    ],
  ])('a copy without tags of %s holds the same sound', async (mimeType, encode) => {
    const tagged = await convert(second(), pcmInput(format), [
      ...['-metadata', 'artist=Canary Name', '-metadata', 'comment=Canary Words'],
      ...['-metadata:s:a:0', 'title=Canary Stream', ...encode],
    ]);
    expect(tagged.includes('Canary')).toBe(true);
    const copyOptions = wordlessCopyOutput(mimeType);
    if (copyOptions === undefined) throw new Error('no way to copy');
    const copy = await convert(tagged, soundInput(mimeType), copyOptions);
    expect(copy.includes('Canary')).toBe(false);
    const copyType = mimeType === 'audio/webm' ? 'audio/ogg' : mimeType;
    const sound = (bytes: Buffer, type: string) => convert(bytes, soundInput(type), pcmOutput(24));
    const [before, after] = [await sound(tagged, mimeType), await sound(copy, copyType)];
    expect(after.length).toBeGreaterThan(100_000);
    expect(after.equals(before)).toBe(true);
  });

  test('cancelling ends ffmpeg and what it read from', async () => {
    const abort = new AbortController();
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(48_000));
      },
    });
    const run = runFfmpeg({
      tool,
      input: endless,
      inputOptions: pcmInput(format),
      outputOptions: accessCopyOutput(),
      signal: abort.signal,
    });
    run.output.on('error', () => {});
    run.output.once('data', () => abort.abort());
    await expect(run.ended).rejects.toMatchObject({ code: 'cancelled' });
    expect(endless.destroyed).toBe(true);
  });

  test('cancelled before it began, it never begins', async () => {
    const run = runFfmpeg({
      tool,
      input: pieces(second()),
      inputOptions: pcmInput(format),
      outputOptions: accessCopyOutput(),
      signal: AbortSignal.abort(),
    });
    run.output.on('error', () => {});
    await expect(run.ended).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a file that is no sound is refused with a plain sentence and what ffmpeg said', async () => {
    const run = runFfmpeg({
      tool,
      input: pieces(pseudoNoise(20_000, 9)),
      inputOptions: soundInput('audio/flac'),
      outputOptions: accessCopyOutput(),
    });
    run.output.on('error', () => {});
    await expect(run.ended).rejects.toMatchObject({
      code: 'media-failed',
      details: { log: expect.stringMatching(/\S/) as string },
    });
  });

  test('a list that points at other files of this computer is not followed', async () => {
    const secret = join(folder, 'secret.wav');
    const pcm = second();
    writeFileSync(secret, Buffer.concat([wavHeader({ ...format, dataBytes: pcm.length }), pcm]));
    const list = Buffer.from(`ffconcat version 1.0\nfile '${secret}'\n`);
    const run = runFfmpeg({
      tool,
      input: pieces(list),
      inputOptions: ['-f', 'concat', '-safe', '0'],
      outputOptions: pcmOutput(24),
    });
    run.output.on('error', () => {});
    await expect(run.ended).rejects.toMatchObject({ code: 'media-failed' });
  });

  test('trouble with reading the stored sound is told as it is', async () => {
    const trouble = new Error('the store is damaged');
    const run = runFfmpeg({
      tool,
      input: Readable.from(
        (async function* () {
          yield second();
          await Promise.resolve();
          throw trouble;
        })(),
        { objectMode: false },
      ),
      inputOptions: pcmInput(format),
      outputOptions: pcmOutput(24),
    });
    run.output.on('error', () => {});
    run.output.resume();
    await expect(run.ended).rejects.toBe(trouble);
  });

  test('an ffmpeg that vanished is missed by name, and the app lives on', async () => {
    const run = runFfmpeg({
      tool: { path: join(folder, 'gone'), version: '7' },
      input: pieces(second()),
      inputOptions: pcmInput(format),
      outputOptions: pcmOutput(24),
    });
    run.output.on('error', () => {});
    await expect(run.ended).rejects.toMatchObject({
      code: 'tool-missing',
      message: expect.not.stringContaining('Library page') as string,
    });
  });
});

describe('Finding ffmpeg', () => {
  /** @returns the folder of a program that only tells its version */
  function fake(major: number): string {
    const own = join(folder, `ffmpeg-${major}`);
    mkdirSync(own);
    const path = join(own, 'ffmpeg');
    writeFileSync(
      path,
      `#!/bin/sh\nprintf '%s\\n' 'ffmpeg version ${major}.1 Copyright' 'libavutil      ${52 + major}. 1.100'\n`,
    );
    chmodSync(path, 0o755);
    return own;
  }
  const none = { code: 'tool-missing', message: expect.stringContaining('install') as string };

  test.skipIf(process.platform === 'win32')(
    'the app’s own comes before the one of the computer',
    async () => {
      const [own, other] = [fake(6), fake(7)];
      expect(await findFfmpeg({ packagedFolder: own, searchPath: other })).toEqual({
        path: join(own, 'ffmpeg'),
        version: '6.1',
      });
    },
  );

  test.skipIf(process.platform === 'win32')('one that is too old is not used', async () => {
    const tooOld = fake(3);
    await expect(findFfmpeg({ packagedFolder: tooOld, searchPath: tooOld })).rejects.toMatchObject(
      none,
    );
  });

  test('without one on the computer, the one from the npm packages is used', async () => {
    const found = await findFfmpeg({ searchPath: '' });
    expect(found.path).toContain('ffmpeg-installer');
  });

  test('a packaged app that has lost its own takes none from packages that lie near it', async () => {
    await expect(findFfmpeg({ packagedFolder: folder, searchPath: '' })).rejects.toMatchObject(
      none,
    );
  });

  test('the version is read from numbered and from nightly builds', () => {
    expect(ffmpegMajor('ffmpeg version 7.1\nlibavutil      59. 39.100 / 59. 39.100')).toBe(7);
    expect(ffmpegMajor('ffmpeg version N-47683-g0e8\nlibavutil      56. 24.101')).toBe(4);
    expect(ffmpegMajor('avconv version 12')).toBeUndefined();
  });
});

describe('What ffmpeg says', () => {
  test('time is understood, other lines are not mistaken for it', () => {
    expect(progressMs('out_time=00:01:02.345678')).toBe(62_346);
    expect(progressMs('out_time=N/A')).toBeUndefined();
    expect(progressMs('Duration: 00:01:02.34')).toBeUndefined();
  });

  test('progress does not push the reasons of a failure out of the log', () => {
    expect(isProgressLine('speed=12x')).toBe(true);
    expect(isProgressLine('[flac @ 0x1] invalid sync code')).toBe(false);
  });
});
