// How soon the waveform of a recording stands on its page in the real app: four hours of sound against ten seconds.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { StoryId } from '../../shared/model/ids.ts';
import { buildApp, isBuilt } from '../../electron/dev/build-app.ts';
import { startScreen } from '../../electron/dev/screen.ts';
import { openLibrary, visit } from '../e2e/support/in-app.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import { benchPassphrase, createBenchLibrary } from './bench-core.ts';
import { writeLargeWav } from './large-wav.ts';
import { comparePairs } from './pairs.ts';
import type { Ratio } from './pairs.ts';

const ROUNDS = 5;
const HOURS_4_S = 4 * 3600;

/** @returns from the press that opens the story to the frame in which its waveform is drawn */
function untilDrawn(page: Page, story: StoryId): Promise<number> {
  return page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        location.hash = address;
        const look = () => {
          const path = document.querySelector('.player-outline path')?.getAttribute('d') ?? '';
          if (path.length > 1000) requestAnimationFrame(() => resolve(performance.now() - start));
          else requestAnimationFrame(look);
        };
        look();
      }),
    `#/stories/${story}`,
  );
}

export async function benchWaveform(folder: string): Promise<Ratio[]> {
  if (!(await isBuilt())) await buildApp();
  const core = await createBenchLibrary(folder);
  const bringIn = async (seconds: number) => {
    const path = join(folder, `${seconds}.wav`);
    await writeLargeWav({ path, seconds, seed: seconds });
    const { id: storyId } = await core.api.stories.create({ title: `${seconds} seconds` });
    await core.api.recordings.importFile({ path, storyId });
    rmSync(path);
    return storyId;
  };
  const long = await bringIn(HOURS_4_S);
  const short = await bringIn(10);
  await core.close();
  const screen =
    process.platform === 'linux' && !process.env['DISPLAY'] ? await startScreen() : undefined;
  if (screen) process.env['DISPLAY'] = screen.display;
  const profile = join(folder, 'profile');
  mkdirSync(profile, { recursive: true });
  const running = await launchApp({ profile });
  try {
    await openLibrary(running, { folder: join(folder, 'library'), passphrase: benchPassphrase });
    const once = async (story: StoryId) => {
      await visit(running.page, '#/help');
      return untilDrawn(running.page, story);
    };
    await once(short);
    return [
      await comparePairs({
        name: 'story page to its waveform: 4 hours ÷ 10 seconds',
        rounds: ROUNDS,
        note: 'the real app on a pretended screen, from the press to the drawn frame; aim: below 300 ms',
        other: () => once(short),
        ours: () => once(long),
      }),
    ];
  } finally {
    await running.close();
    await screen?.stop();
  }
}
