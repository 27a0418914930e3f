// A take of four hours: how long each tenth of a second takes to be on the disk, and whether memory grows.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LongTake } from '../support/long-take.ts';
import type { Ratio } from './pairs.ts';

const MINUTES = 240;
const MEGABYTE = 1e6;

const program = fileURLToPath(new URL('../support/long-take.ts', import.meta.url));

/** @param folder of this bench alone */
export function benchCapture(folder: string): Promise<Ratio[]> {
  const output = execFileSync(process.execPath, [program, folder, String(MINUTES)], {
    encoding: 'utf8',
  });
  // It is two gigabytes and more.
  rmSync(folder, { recursive: true, force: true });
  const { first, last, warmBytes, mostBytes, tookMs } = JSON.parse(output) as LongTake;
  const { half, ninetyNine, longest } = last;
  const ms = (value: number) => value.toFixed(1);
  return Promise.resolve([
    {
      name: 'commit of 100 ms of sound, 99 of 100: the fourth hour ÷ the first',
      ratio: ninetyNine / first.ninetyNine,
      oursMs: ninetyNine,
      otherMs: first.ninetyNine,
      spread: [ninetyNine / first.ninetyNine, ninetyNine / first.ninetyNine],
      note: `48 kHz, 24 bits, two channels, as fast as it goes (${Math.round(tookMs / 1000)} s); in the fourth hour half take ${ms(half)} ms or less, the longest ${ms(longest)} ms`,
    },
    {
      name: 'memory of the core: the most in 4 hours ÷ after ten minutes',
      ratio: mostBytes / warmBytes,
      oursMs: mostBytes / MEGABYTE,
      otherMs: warmBytes / MEGABYTE,
      spread: [mostBytes / warmBytes, mostBytes / warmBytes],
      note: `megabytes, not ms: grown by ${((mostBytes - warmBytes) / MEGABYTE).toFixed(1)} MB`,
    },
  ]);
}
