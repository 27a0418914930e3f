import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { heardFilters } from '../../../electron/core/media/access-copy-filters.ts';
import { pcmInput } from '../../../electron/core/media/ffmpeg-args.ts';
import { findFfmpeg } from '../../../electron/core/media/find-ffmpeg.ts';
import { readLoudness } from '../../../electron/core/media/loudness-report.ts';

const rate = 8000;
const format = { sampleRateHz: rate, channels: 1, bitsPerSample: 16 };

/** Each sample says where it stands, so that what remains can be told. Never 0. */
async function through(filters: string[]): Promise<Int16Array> {
  const samples = Int16Array.from({ length: rate * 4 }, (_, index) => 1 + (index % 32_000));
  const { path } = await findFfmpeg({});
  const { stdout } = spawnSync(
    path,
    [
      ...['-v', 'error', ...pcmInput(format), '-i', 'pipe:0', '-af', filters.join(',')],
      ...['-f', 's16le', '-c:a', 'pcm_s16le', 'pipe:1'],
    ],
    { input: Buffer.from(samples.buffer), maxBuffer: 1e8 },
  );
  return new Int16Array(stdout.buffer, stdout.byteOffset, stdout.byteLength / 2);
}

test('nothing of a closed passage is heard, and hardly anything beside it is lost', async () => {
  const kept = { fromMs: null, toMs: null };
  const closed = [
    { fromMs: 1003, toMs: 2001 },
    { fromMs: 3500, toMs: 4000 },
  ];
  const heard = await through(heardFilters({ kept, closed, sampleRateHz: rate }));
  expect(heard.length).toBe(rate * 4);
  const at = (ms: number) => heard[Math.floor((ms * rate) / 1000)];
  for (const { fromMs, toMs } of closed)
    for (let ms = fromMs; ms < toMs; ms += 1) expect(at(ms), `${ms} ms`).toBe(0);
  for (const ms of [0, 980, 2020, 3480]) expect(at(ms)).not.toBe(0);
});

test('what is cut off is cut to the sample, also beside a closed passage', async () => {
  const kept = { fromMs: 500, toMs: 2500 };
  const cut = await through(heardFilters({ kept, closed: [], sampleRateHz: rate }));
  expect(cut.length).toBe(rate * 2);
  expect(cut[0]).toBe(1 + rate / 2);
  const closed = [{ fromMs: 600, toMs: 700 }];
  const both = await through(heardFilters({ kept, closed, sampleRateHz: rate }));
  expect(both.length).toBe(rate * 2);
  expect(both[Math.floor(0.15 * rate)]).toBe(0);
  expect(both[0]).toBe(1 + rate / 2);
});

test('nothing is done where nothing is to be done', () => {
  const kept = { fromMs: null, toMs: null };
  expect(heardFilters({ kept, closed: [], sampleRateHz: rate })).toEqual([]);
});

test('what ffmpeg says of loudness is read, and silence has none', () => {
  const said = (loudness: string, peak: string) => `
[Parsed_ebur128_0 @ 0x1] Summary:

  Integrated loudness:
    I:         ${loudness} LUFS
    Threshold: -50.9 LUFS

  True peak:
    Peak:      ${peak} dBFS`;
  expect(readLoudness(said('-16.4', '-1.0'))).toEqual({ loudnessLufs: -16.4, peakDb: -1 });
  expect(readLoudness(said('-70.0', '-inf'))).toEqual({ loudnessLufs: null, peakDb: null });
  expect(readLoudness('nothing at all')).toEqual({ loudnessLufs: null, peakDb: null });
});
