// Samples lost in the real app while four other programs take all of the computer, beside an idle one: every sample is compared.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, isBuilt } from '../../electron/dev/build-app.ts';
import { startScreen } from '../../electron/dev/screen.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import {
  compareWithNoise,
  makeClosedLibrary,
  passphrase,
  readTakes,
  writeMicrophoneNoise,
} from '../e2e/support/noise-take.ts';
import { callCore, listenIn } from '../e2e/support/page-port.ts';
import type { Ratio } from './pairs.ts';

const SECONDS = 30;
const BUSY_PROGRAMS = 4;

export async function benchLoad(folder: string): Promise<Ratio[]> {
  if (!(await isBuilt())) await buildApp();
  const screen =
    process.platform === 'linux' && !process.env['DISPLAY'] ? await startScreen() : undefined;
  if (screen) process.env['DISPLAY'] = screen.display;
  try {
    const idle = await record(join(folder, 'idle'), 0);
    const busy = await record(join(folder, 'busy'), BUSY_PROGRAMS);
    return [
      {
        name: `samples lost in ${SECONDS} s of the real app: ${BUSY_PROGRAMS} busy programs ÷ idle`,
        ratio: busy.wrong / idle.wrong,
        oursMs: busy.wrong,
        otherMs: idle.wrong,
        spread: [busy.wrong / idle.wrong, busy.wrong / idle.wrong],
        note: `samples, not ms, of ${busy.frames} and ${idle.frames} frames of noise, all compared; the app counted ${busy.missing} and ${idle.missing} as missing`,
      },
    ];
  } finally {
    await screen?.stop();
  }
}

async function record(folder: string, busyPrograms: number) {
  mkdirSync(folder, { recursive: true });
  const library = join(folder, 'library');
  const wav = join(folder, 'noise.wav');
  const noise = writeMicrophoneNoise(wav);
  await makeClosedLibrary(library);
  const programs = Array.from({ length: busyPrograms }, () =>
    spawn(process.execPath, ['-e', 'for (;;);']),
  );
  try {
    const running = await launchApp({ profile: join(folder, 'profile'), fakeMicrophoneWav: wav });
    const { page } = running;
    await listenIn(page);
    await callCore(page, 'library.open', { folder: library, passphrase });
    await page.evaluate(() => (location.hash = '#/record'));
    await page.getByRole('button', { name: 'Record a test', exact: true }).click();
    await page.getByText('Recording', { exact: true }).waitFor();
    await page.waitForTimeout(SECONDS * 1000);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Your recording is in the library').waitFor();
    await running.close();
  } finally {
    for (const program of programs) program.kill('SIGKILL');
  }
  const [take] = await readTakes(library);
  if (take === undefined) throw new Error('There is no take.');
  const { frames, firstWrongFrame } = compareWithNoise(take.pcm, noise);
  // From the first wrong sample on nothing is where it was played.
  const wrong = firstWrongFrame < 0 ? 0 : frames - firstWrongFrame;
  return { frames, wrong, missing: take.recording.missingSamples };
}
