// From the start of the app to a list of stories that can be used: a library of 10,000 stories against one with a single story.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, isBuilt } from '../../electron/dev/build-app.ts';
import { startScreen } from '../../electron/dev/screen.ts';
import { openLibrary } from '../e2e/support/in-app.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import { benchPassphrase, createBenchLibrary } from './bench-core.ts';
import { addManyStories } from './many-stories.ts';
import { comparePairs } from './pairs.ts';
import type { Ratio } from './pairs.ts';
import { benchScroll } from './scroll.bench.ts';

const ROUNDS = 5;

/** A profile that has opened the library before, so that it is offered at the start. */
async function openOnce({ profile, library }: { profile: string; library: string }): Promise<void> {
  const running = await launchApp({ profile });
  await openLibrary(running, { folder: library, passphrase: benchPassphrase });
  await running.close();
}

async function startToListMs({
  profile,
  library,
}: {
  profile: string;
  library: string;
}): Promise<number> {
  const start = performance.now();
  const running = await launchApp({ profile });
  const { page } = running;
  await page.getByRole('button', { name: library }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(benchPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await page
    .getByText(/^HG-\d+$/)
    .first()
    .waitFor();
  const elapsed = performance.now() - start;
  await running.close();
  return elapsed;
}

/** @param folder holds `many/library`, made by the measurement of the lists */
export async function benchStart(folder: string): Promise<Ratio[]> {
  if (!(await isBuilt())) await buildApp();
  const screen =
    process.platform === 'linux' && !process.env['DISPLAY'] ? await startScreen() : undefined;
  if (screen) process.env['DISPLAY'] = screen.display;
  try {
    mkdirSync(join(folder, 'single'), { recursive: true });
    const core = await createBenchLibrary(join(folder, 'single'));
    await addManyStories(core, 1);
    await core.close();
    const of = (name: string) => ({
      profile: join(folder, `profile-${name}`),
      library: join(folder, name, 'library'),
    });
    for (const name of ['many', 'single']) {
      mkdirSync(of(name).profile, { recursive: true });
      await openOnce(of(name));
    }
    return [
      await comparePairs({
        name: 'start of the app to a usable list: 10,000 stories ÷ 1 story',
        rounds: ROUNDS,
        note: 'the real app, with the passphrase typed by the test',
        ours: () => startToListMs(of('many')),
        other: () => startToListMs(of('single')),
      }),
      await benchScroll(folder),
    ];
  } finally {
    await screen?.stop();
    for (const name of ['many', 'single'])
      rmSync(join(folder, `profile-${name}`), { recursive: true, force: true });
  }
}
