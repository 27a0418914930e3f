// The sample library in the real app: what may leave, what may not, and why, in English and in Urdu.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { samplePassphrase } from '../../electron/cli/sample-library.ts';
import { runCommand } from '../../electron/dev/run-command.ts';
import { openLibrary, visit } from './support/in-app.ts';
import { appFolder, launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { takePicture } from './support/picture.ts';

const keptBack = {
  'The night shift (sample)': 'The storyteller did not agree to this use.',
  'The garden that waits (sample)': 'The story is closed until 1 January 2046.',
  'The train that was late (sample)': 'The storyteller has taken the story back.',
};

let root: string;
let running: LaunchedApp;
test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'homeground-sample-'));
  const demo = ['electron/cli.ts', 'demo', join(root, 'demo')];
  const { code, output } = await runCommand(process.execPath, demo, { cwd: appFolder });
  if (code !== 0) throw new Error(output);
  running = await launchApp();
  const { page } = running;
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLibrary(running, {
    folder: join(root, 'demo', 'library'),
    passphrase: samplePassphrase,
  });
  await page.getByRole('button', { name: 'Close this message' }).click();
});
test.afterEach(async () => {
  await running.close();
  rmSync(root, { recursive: true, force: true });
});

test('a lead sees which of the six sample stories may go to an archive, and why three may not', async () => {
  const { page } = running;
  await visit(page, '#/stories');
  await expect(page.getByText('6 stories')).toBeVisible();
  await takePicture(page, 'stories');
  await page.getByRole('link', { name: 'Letters in two directions (sample)' }).click();
  await expect(page.getByText('Website: No')).toBeVisible();
  await expect(page.getByText('Placeholder')).toHaveCount(0);
  await takePicture(page, 'story');

  await visit(page, '#/collections');
  await page.getByRole('link', { name: 'Six voices: a sample collection' }).click();
  await page.getByRole('link', { name: 'Make a package' }).click();
  await expect(page.getByRole('heading', { name: 'Goes in (3)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Is left out (3)' })).toBeVisible();
  for (const [title, why] of Object.entries(keptBack))
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText(why);
  await takePicture(page, 'package');
});

test('the sample stories stand in Urdu, from right to left, in the dark', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Language and look' }).click();
  await page.getByRole('radio', { name: 'اردو' }).check({ force: true });
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, '#/stories');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(
    page.getByRole('link', { name: 'Letters in two directions (sample)' }),
  ).toBeVisible();
  await takePicture(page, 'stories-urdu');
  // An example follows the interface; what people type follows its own script.
  const search = page.getByRole('searchbox');
  await expect(search).toHaveCSS('direction', 'rtl');
  await search.fill('letters');
  await expect(search).toHaveCSS('direction', 'ltr');
});
