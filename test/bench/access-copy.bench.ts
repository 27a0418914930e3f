// An hour of 48 kHz, 24 bit WAV: brought in and its copy made, against ffmpeg only decoding it; and how soon four hours can be seen.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { createBenchLibrary } from './bench-core.ts';
import { writeLargeWav } from './large-wav.ts';
import { comparePairs, elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const ROUNDS = 3;
const HOUR_S = 3600;

export async function benchAccessCopy(folder: string): Promise<Ratio[]> {
  const core = await createBenchLibrary(folder);
  const { path: ffmpeg } = await findFfmpeg({});
  const path = join(folder, 'hour.wav');
  const run = (...options: string[]) => {
    const result = spawnSync(ffmpeg, ['-nostdin', '-v', 'error', '-i', path, ...options]);
    if (result.status !== 0) throw new Error(String(result.stderr));
  };
  const decode = () => elapsedMs(() => run('-f', 'null', '-'));
  let seed = 50;
  const write = () => {
    seed += 1;
    return writeLargeWav({ path, seconds: HOUR_S + seed, seed });
  };
  const note = '48 kHz, 24 bits, mono, noise';
  const bringIn = () => core.api.recordings.importFile({ path, storyId: null });

  const all = await comparePairs({
    name: 'import, peaks, hash and access copy of a 1-hour WAV ÷ `ffmpeg -f null`',
    rounds: ROUNDS,
    note,
    async other() {
      await write();
      return decode();
    },
    ours: () =>
      elapsedMs(async () => {
        const { id } = await bringIn();
        await core.api.recordings.makeAccessCopy({ id });
      }),
  });
  const coder = await comparePairs({
    name: 'of that, LAME by itself (`-compression_level 7`) ÷ `ffmpeg -f null`',
    rounds: ROUNDS,
    note,
    other: decode,
    ours: () =>
      elapsedMs(() =>
        run(
          ...['-c:a', 'libmp3lame', '-b:a', '96k', '-compression_level', '7', '-f', 'mp3'],
          ...['-y', '/dev/null'],
        ),
      ),
  });

  await writeLargeWav({ path, seconds: 4 * HOUR_S, seed: 7 });
  const { id, durationMs } = await bringIn();
  const view = await comparePairs({
    name: 'outline of 4 hours: the whole ÷ one minute of it',
    rounds: 11,
    note: 'no decoding; aim for the whole in the page: 300 ms',
    other: () =>
      elapsedMs(() =>
        core.api.recordings.peaks({ id, fromMs: durationMs / 2, toMs: durationMs / 2 + 60_000 }),
      ),
    ours: () => elapsedMs(() => core.api.recordings.peaks({ id })),
  });
  await core.close();
  return [all, coder, view];
}
