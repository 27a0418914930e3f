import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { pcmInput, pcmOutput } from '../../../electron/core/media/ffmpeg-args.ts';
import { runFfmpeg } from '../../../electron/core/media/run-ffmpeg.ts';

async function* endless() {
  for (;;) {
    yield Buffer.alloc(4096);
    await wait(10);
  }
}

test('a run that takes more memory than sound ever should is ended, and says so', async ({
  skip,
}) => {
  if (process.platform === 'win32') return skip('Windows does not tell');
  const run = runFfmpeg({
    tool: await findFfmpeg({}),
    input: Readable.from(endless(), { objectMode: false }),
    inputOptions: pcmInput({ sampleRateHz: 48_000, channels: 1, bitsPerSample: 16 }),
    outputOptions: pcmOutput(16),
    limitBytes: 1024 * 1024,
  });
  run.output.on('error', () => undefined).resume();
  await expect(run.ended).rejects.toMatchObject({
    code: 'media-failed',
    message: expect.stringContaining('more memory'),
  });
});
