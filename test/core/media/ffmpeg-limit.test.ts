// How long ffmpeg may work, and that a work which stands still is not called a broken file.
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { accessCopyOutput, pcmInput, pcmOutput } from '../../../electron/core/media/ffmpeg-args.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import type { FfmpegTool } from '../../../electron/core/media/find-ffmpeg.ts';
import { runFfmpeg } from '../../../electron/core/media/run-ffmpeg.ts';
import { pseudoNoise } from '../../support/noise.ts';

let tool: FfmpegTool;
beforeAll(async () => {
  tool = await findFfmpeg({});
});

const format = { sampleRateHz: 48_000, channels: 1, bitsPerSample: 24 as const };
const second = pseudoNoise(3 * 48_000, 5);

test('sound that goes on for too long is ended', async () => {
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
    limitMs: 700,
  });
  run.output.on('error', () => {}).resume();
  await expect(run.ended).rejects.toMatchObject({ code: 'media-failed' });
});

test.each([
  ['stands still before the next piece is given', { rests: 'before' }],
  ['stands still before the next piece is taken', { rests: 'after' }],
])('the time in which work %s does not count: it may be paused overnight', async (_, { rests }) => {
  const rest = () => wait(2500);
  async function* paused() {
    for (let at = 0; at < 40; at += 1) {
      if (at === 20 && rests === 'before') await rest();
      yield second;
    }
  }
  const run = runFfmpeg({
    tool,
    input: Readable.from(paused(), { objectMode: false }),
    inputOptions: pcmInput(format),
    outputOptions: pcmOutput(24),
    limitMs: 1500,
  });
  let bytes = 0;
  for await (const piece of run.output as AsyncIterable<Buffer>) {
    if (bytes === 0 && rests === 'after') await rest();
    bytes += piece.byteLength;
  }
  await run.ended;
  expect(bytes).toBe(second.byteLength * 40);
});
