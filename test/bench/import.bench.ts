// Import of a one-hour WAV (kept, hashed, encrypted, peaks drawn) against ffmpeg only decoding it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { createBenchLibrary } from './bench-core.ts';
import { writeLargeWav } from './large-wav.ts';
import { comparePairs, elapsedMs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const ROUNDS = 5;

export async function benchImport(folder: string): Promise<Ratio[]> {
  const core = await createBenchLibrary(folder);
  const { path: ffmpeg } = await findFfmpeg({});
  let seed = 0;
  const path = join(folder, 'hour.wav');
  const ratio = await comparePairs({
    name: 'import of a 1-hour WAV ÷ `ffmpeg -f null` decoding it',
    rounds: ROUNDS,
    note: '48 kHz, 24 bits, mono, 518 MB',
    async other() {
      seed += 1;
      // Each a second longer than the one before: a recording of the same length would have to be compared with.
      await writeLargeWav({ path, seconds: 3600 + seed, seed });
      return elapsedMs(() => {
        const result = spawnSync(ffmpeg, [
          '-nostdin',
          '-v',
          'error',
          '-i',
          path,
          '-f',
          'null',
          '-',
        ]);
        if (result.status !== 0) throw new Error(String(result.stderr));
      });
    },
    ours: () => elapsedMs(() => core.api.recordings.importFile({ path, storyId: null })),
  });
  await core.close();
  return [ratio];
}
