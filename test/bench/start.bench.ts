// From the start of the app to a list of stories that can be used: a library of 10,000 stories against an empty one.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp, isBuilt } from '../../electron/dev/build-app.ts';
import { startScreen } from '../../electron/dev/screen.ts';
import { stories as words } from '../../renderer/text/en/stories.ts';
import { openLibrary } from '../e2e/support/in-app.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import { benchPassphrase } from './bench-core.ts';
import { countName, openFilled } from './filled-library.ts';
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
  shows,
}: {
  profile: string;
  library: string;
  /** What the page holds once it can be used. */
  shows: RegExp | string;
}): Promise<number> {
  const start = performance.now();
  const running = await launchApp({ profile });
  const { page } = running;
  await page.getByRole('button', { name: library }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(benchPassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await page.getByText(shows).first().waitFor();
  const elapsed = performance.now() - start;
  await running.close();
  return elapsed;
}

/** @param folder where the measurement of the lists left its libraries; those that are not there are made */
export async function benchStart(folder: string): Promise<Ratio[]> {
  if (!(await isBuilt())) await buildApp();
  const screen =
    process.platform === 'linux' && !process.env['DISPLAY'] ? await startScreen() : undefined;
  if (screen) process.env['DISPLAY'] = screen.display;
  try {
    for (const name of ['many', 'few', 'empty'] as const)
      await (await openFilled(folder, name)).close();
    const of = (name: 'many' | 'empty') => ({
      profile: join(folder, `profile-${name}`),
      library: join(folder, name, 'library'),
      shows: name === 'many' ? /^HG-\d+$/ : words.emptyTitle,
    });
    for (const name of ['many', 'empty'] as const) {
      mkdirSync(of(name).profile, { recursive: true });
      await openOnce(of(name));
    }
    return [
      await comparePairs({
        name: `start of the app to a usable list: ${countName('many')} ÷ ${countName('empty')}`,
        rounds: ROUNDS,
        note: 'the real app, with the passphrase typed by the test',
        ours: () => startToListMs(of('many')),
        other: () => startToListMs(of('empty')),
      }),
      await benchScroll(folder),
    ];
  } finally {
    await screen?.stop();
    for (const name of ['many', 'empty'])
      rmSync(join(folder, `profile-${name}`), { recursive: true, force: true });
  }
}
