// The readable page of a package, opened as an archivist opens it: as a file, without a network, in any light and on paper.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { sandboxArguments } from '../../electron/dev/sandbox.ts';
import { findRuntime } from '../../electron/dev/runtime.ts';
import { readmeHtml } from '../../electron/core/packaging/readme-html.ts';
import { recordWriters } from '../../electron/core/packaging/records/all-records.ts';
import type { ContentRecord } from '../../electron/core/packaging/package-content.ts';
import { sampleContent, sampleFile, wildStory } from '../support/package-content.ts';
import { expectNoViolations } from './support/barriers.ts';

/** Nothing but a window on a file. */
const browser = (file: string) => `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile(${JSON.stringify(file)}));`;

let folder = '';
let app: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeground-e2e-'));
  const file = join(folder, 'README.html');
  await writeFile(file, pageOfPackage());
  await writeFile(join(folder, 'main.cjs'), browser(file));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ main: 'main.cjs' }));
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = (await findRuntime()).folder;
  const args = [...(await sandboxArguments()).arguments, '--disable-gpu', folder];
  app = await _electron.launch({ args: [...args, `--user-data-dir=${join(folder, 'profile')}`] });
  page = await app.firstWindow();
  await page.waitForLoadState();
});
test.afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

function pageOfPackage(): string {
  const content = sampleContent();
  const wild = { ...wildStory('<img src=x onerror="document.title=1">'), code: 'hg-0003' };
  content.stories.push(wild);
  const records: ContentRecord[] = [];
  for (const [format, write] of recordWriters(content.shape))
    for (const { path, mimeType, words, storyCode } of write(content, records))
      records.push({ ...sampleFile(path, mimeType), format, words, storyCode });
  return readmeHtml(content, records);
}

test('it has no barrier by day and night, and in a narrow window', async () => {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 400]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expectNoViolations(page, `${colorScheme}, ${width} px`);
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(tooWide, `${width} px`).toBeLessThanOrEqual(0);
    }
});

test('it shows words of people as words, each in its own direction', async () => {
  await expect(page).toHaveTitle('Gardens of the mill');
  expect(await page.locator('img, script').count()).toBe(0);
  const title = page.locator('#hg-0001-title');
  await expect(title).toHaveAttribute('lang', 'ur');
  expect(await title.evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
});

test('it is whole on paper: what can be unfolded is unfolded', async () => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#hg-0001 details li').first()).toBeVisible();
  await expect(page.locator('nav').first()).toBeHidden();
});
