// Files from a recorder and a phone, as a person meets them: dropped, looked at, brought in, paused, told, heard and seen.
import { copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { writeLongOpus, writeNoiseWav, writeTone } from '../support/sounds.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { answerDialogWith } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, fillWithStories, goTo } from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeAll(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterAll(() => running.close());

const asset = (name: string) => fileURLToPath(new URL(`../../assets/${name}`, import.meta.url));

/** What lies on the card: a take in two files, a phone's memo, a photo, a paper, and what can go wrong. */
async function fillCard(folder: string): Promise<void> {
  const at = (name: string) => join(folder, name);
  await mkdir(folder);
  writeNoiseWav(at('ZOOM0001.WAV'), { frames: 44_100 * 3 });
  writeNoiseWav(at('ZOOM0001_1.WAV'), { frames: 44_100 * 2, seed: 5 });
  await writeTone(at('Memo.amr'), ['-ar', '8000']);
  await copyFile(asset('screenshots/record.png'), at('shop.png'));
  await writeFile(at('letter.pdf'), '%PDF-1.4\n1 0 obj<</Type /Page>>endobj\n%%EOF\n');
  await copyFile(asset('sample/kitchen.flac'), at('kitchen again.flac'));
  writeNoiseWav(at('cut.wav'), { frames: 44_100 * 40, seed: 9 });
  await truncate(at('cut.wav'), 44 + 88_200 * 12);
  await writeFile(at('broken.wav'), 'Dear friend, this is not a sound at all.');
  await writeFile(at('._ZOOM0001.WAV'), 'x');
  await writeFile(at('.DS_Store'), 'x');
}

/** As a hand does: the browser gives the preload real files. */
async function drop(page: Page, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
  await session.detach();
}

test('a card full of files is dropped, looked at and brought in, and the story shows it', async () => {
  const { page, profile } = running;
  const { open, bare } = await fillWithStories(page);
  const first = await ask(page, 'recordings.importFile', {
    path: asset('sample/kitchen.flac'),
    storyId: bare,
  });
  await ask(page, 'recordings.update', { id: first.id, title: 'The kitchen' });
  const card = join(profile, 'CARD');
  await fillCard(card);
  await goTo(page, `#/stories/${open}`);
  await drop(page, [card]);

  const dialog = page.getByRole('dialog', { name: 'What is in these files' });
  await expect(dialog.getByRole('button', { name: 'Bring in 5 files' })).toBeVisible();
  await expect(dialog.getByText('2 files that belong together')).toBeVisible();
  await expect(dialog.getByText('already in the library, as “The kitchen”')).toBeVisible();
  await expect(dialog.getByText('This is no sound, photo or paper')).toBeVisible();
  await expect(dialog.getByText('This file ends after 12 s of 40 s')).toBeVisible();
  await expect(dialog.getByText('2 files that recorders and computers leave')).toBeVisible();
  await dialog.getByText('cut.wav').click();
  await dialog.getByRole('button', { name: 'Bring in 6 files' }).click();

  await expect(page.getByRole('alert')).toContainText('6 files came in.');
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(3);
  await expect(page.getByText('The end of this file was missing')).toBeVisible();
  // The voice message of a telephone cannot be heard in the page as it is: its copy comes by itself.
  await expect(page.getByText('You hear the copy of it')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 page')).toBeVisible();
  const photo = page.getByRole('img', { name: /^Photo/ });
  await photo.scrollIntoViewIfNeeded();
  await expect
    .poll(() => photo.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
    .toBeGreaterThan(100);
  // Nothing was opened by the window itself.
  expect(page.url()).toContain('index.html');

  await page.getByRole('button', { name: /^Move Photo \d to the bin/ }).click();
  await expect(photo).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(photo).toBeVisible();
  await expectNoBarriers(page, [`#/stories/${open}`]);
});

test('a long file waits while it is paused; one that fails is named and can come in as it is', async () => {
  const { page, profile } = running;
  const { id } = await ask(page, 'stories.create', { title: 'Long talk' });
  const long = join(profile, 'long.opus');
  await writeLongOpus(long, 90);
  const cut = join(profile, 'cut.flac');
  await writeTone(cut);
  await truncate(cut, Math.floor((await readFile(cut)).length / 2));
  await goTo(page, `#/stories/${id}`);
  await answerDialogWith(running, long);
  await running.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    [long, cut],
  );
  await page.getByRole('button', { name: 'Bring in files' }).click();
  await page.getByRole('menuitem', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Bring in 2 files' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. Nothing is being read.')).toBeVisible();
  const bar = page.getByRole('progressbar');
  const before = await bar.getAttribute('aria-valuenow');
  await page.waitForTimeout(600);
  expect(await bar.getAttribute('aria-valuenow')).toBe(before);
  await page.getByRole('button', { name: 'Go on' }).click();

  const note = page.getByRole('alert');
  await expect(note).toContainText('1 file came in.', { timeout: 60_000 });
  await expect(note).toContainText('cut.flac');
  await note.getByRole('button', { name: 'Bring in what is there' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(2);
});

test('files that are dropped where no story is are not taken, and the person is told where to go', async () => {
  const { page, profile } = running;
  const path = join(profile, 'stray.wav');
  writeNoiseWav(path, { frames: 1000 });
  await goTo(page, '#/people');
  await drop(page, [path]);
  await expect(page.getByText('Open the story that they belong to')).toBeVisible();
  await page.getByRole('button', { name: 'To the stories' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible();
});
