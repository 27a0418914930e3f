// Packages: seen before they are made, made whole, checked, and remembered.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { CollectionId } from '../../shared/model/ids.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import {
  agree,
  ask,
  checkStory,
  createLibrary,
  fillWithStories,
  goTo,
} from './support/sample-stories.ts';
import { makePackage } from './support/make-package.ts';

let running: LaunchedApp;
let place: string;
let collectionId: CollectionId;
test.beforeEach(async () => {
  running = await launchApp();
  const { app, page, profile } = running;
  await listenIn(page);
  await createLibrary(page, profile);
  const stories = await fillWithStories(page);
  const path = fileURLToPath(new URL('../../assets/sample/kitchen.flac', import.meta.url));
  await ask(page, 'recordings.importFile', { path, storyId: stories.open });
  // What was signed before the sound came does not cover it.
  await agree(page, { storyId: stories.open, personId: stories.amina, allowed: ['archive'] });
  await checkStory(page, stories.open);
  const { id } = await ask(page, 'collections.create', {
    title: 'First winters',
    items: [stories.open, stories.closed].map((storyId) => ({ storyId, caption: '' })),
  });
  collectionId = id;
  place = join(profile, 'stick');
  await mkdir(place);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, place);
});
test.afterEach(() => running.close());

test('a lead sees what goes in and what stays, makes the package, and checks it', async () => {
  const { page } = running;
  await goTo(page, '#/packages');
  await page.getByRole('link', { name: 'Make a package' }).click();
  const goesIn = page.getByRole('region', { name: 'Goes in (1)' });
  await expect(goesIn).toContainText('The bus that took us to Sparkhill');
  await expect(goesIn).toContainText('1 recording');
  const leftOut = page.getByRole('region', { name: 'Is left out (1)' });
  await expect(leftOut).toContainText('The story is closed until 1 January 2040.');

  const make = page.getByRole('button', { name: 'Make the package with 1 story' });
  await expect(make).toBeDisabled();
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await expect(make).toBeDisabled();
  await page.getByRole('textbox', { name: 'To whom does it go?' }).fill('City Archive');
  await expect(page.getByText(place)).toBeVisible();
  await expect(page.getByText('Free at that place')).toBeVisible();
  await make.click();
  await expect(page.getByRole('heading', { name: 'The package is made' })).toBeVisible();
  const [name = ''] = await readdir(place);

  await page.getByRole('link', { name: 'Check it now' }).click();
  await expect(
    page.getByRole('heading', { name: 'This package is complete and unchanged' }),
  ).toBeVisible();

  await goTo(page, '#/packages');
  await expect(page.getByRole('row', { name })).toContainText('First winters');
});

test('a page that is left while a package is made is told of the end, and led back to it', async () => {
  const { page } = running;
  await goTo(page, `#/packages/${collectionId}/make`);
  await page.getByRole('button', { name: 'Choose a place' }).click();
  await page.getByRole('textbox', { name: 'To whom does it go?' }).fill('City Archive');
  const make = page.getByRole('button', { name: 'Make the package with 1 story' });
  await expect(make).toBeEnabled();
  await make.evaluate((button: HTMLElement) => {
    button.click();
    location.hash = '#/home';
  });
  await expect(page.getByText('The package is made.', { exact: true })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('heading', { name: 'The package is made' })).toBeVisible();
});

test('a changed, a missing and an extra file are each named in a sentence', async () => {
  const { app, page } = running;
  const { path } = await makePackage(page, {
    collectionId,
    destination: place,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const files = await readdir(join(path, 'data'), { recursive: true });
  const changed = files.find((file) => file.endsWith('.csv')) ?? '';
  const missing = files.find((file) => file.endsWith('.mp3')) ?? '';
  await writeFile(join(path, 'data', changed), 'nothing');
  await rm(join(path, 'data', missing));
  await writeFile(join(path, 'data', 'stray.txt'), 'x');
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, path);

  await goTo(page, '#/packages');
  await page.getByRole('link', { name: 'Check a package' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(
    page.getByRole('heading', { name: 'Something is wrong with this package' }),
  ).toBeVisible();
  const problems = page.getByRole('region', { name: /problems$/ });
  await expect(problems).toContainText(`${changed}" has been changed since the package was made.`);
  await expect(problems).toContainText(`${missing}" is listed but is not there.`);
  await expect(problems).toContainText('stray.txt" is there but is not listed.');
});

test('the pages of packages have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const { path } = await makePackage(page, {
    collectionId,
    destination: place,
    form: 'zip',
    recipient: 'Example Archive',
  });
  await expectNoBarriers(page, [
    '#/packages',
    `#/packages/${collectionId}/make`,
    `#/packages/${encodeURIComponent(path)}/check`,
  ]);
});
