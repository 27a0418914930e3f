// Taking back: what has left is said first, a letter waits for each package, its answer is kept; and a story is erased for good.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
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

test('a story that has left is taken back, its letter is printed and answered, and another story is erased', async () => {
  const running = await launchApp();
  try {
    const { app, page, profile } = running;
    await listenIn(page);
    await createLibrary(page, profile);
    const stories = await fillWithStories(page);
    const path = fileURLToPath(new URL('../../assets/sample/kitchen.flac', import.meta.url));
    await ask(page, 'recordings.importFile', { path, storyId: stories.open });
    await agree(page, { storyId: stories.open, personId: stories.amina, allowed: ['archive'] });
    await checkStory(page, stories.open);
    const items = [{ storyId: stories.open, caption: '' }];
    const { id: collectionId } = await ask(page, 'collections.create', {
      title: 'First winters',
      items,
    });
    const destination = join(profile, 'stick');
    await mkdir(destination);
    const made = await makePackage(page, {
      ...{ collectionId, destination, form: 'folder', recipient: 'City Archive' },
    });

    await goTo(page, `#/agreements/${stories.open}`);
    await page.getByRole('button', { name: 'Take the story back' }).first().click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText(made.name);
    await expect(dialog).toContainText('To: City Archive');
    await dialog.getByText('Delete everything we have.').click();
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await expect(dialog).toHaveCount(0);

    await goTo(page, '#/home');
    await expect(page.getByRole('heading', { name: '1 letter is to be sent' })).toBeVisible();
    await page.getByRole('link', { name: 'See the letters' }).click();
    await expect(page.getByText('Asks them to delete it')).toBeVisible();
    await page.getByRole('link', { name: 'Read and print the letter' }).click();
    const letter = page.locator('.letter');
    await expect(letter).toBeVisible();
    await expect(letter).toContainText(made.fingerprint);
    await expect(letter).not.toContainText('The bus that took us');
    const pdf = join(profile, 'letter.pdf');
    await app.evaluate(({ dialog: windows }, filePath) => {
      windows.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, pdf);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect
      .poll(async () => (await readFile(pdf).catch(() => '')).length)
      .toBeGreaterThan(1000);

    await goTo(page, '#/packages//taken-back');
    for (const [step, words] of [
      ['It was sent…', 'by post'],
      ['An answer came…', 'We have deleted it.'],
    ] as const) {
      await page.getByRole('button', { name: step }).click();
      await page.getByRole('dialog').getByRole('textbox').last().fill(words);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await expect(page.getByText('We have deleted it.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Make a clean package' })).toBeVisible();

    await goTo(page, `#/agreements/${stories.open}/erase`);
    const erase = page.getByRole('button', { name: 'Erase for good' });
    await expect(erase).toBeDisabled();
    await expectNoBarriers(page, [
      '#/packages',
      '#/packages//taken-back',
      `#/agreements/${stories.open}`,
      `#/agreements/${stories.open}/erase`,
      `#/packages/${collectionId}/replace-${made.id}`,
    ]);
    await page.evaluate(() => localStorage.removeItem('homeground-preferences'));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    await goTo(page, `#/agreements/${stories.open}/erase`);
    const [, code = ''] =
      /Type (HG-\d{4})/u.exec((await page.locator('main').textContent()) ?? '') ?? [];
    await page.getByRole('textbox', { name: `Type ${code}` }).fill(code.toLowerCase());
    await erase.click();
    await expect(page.getByRole('heading', { name: 'The story is erased' })).toBeVisible();
    await goTo(page, '#/packages//taken-back');
    await expect(page.getByRole('region', { name: 'Erased stories' })).toContainText(code);
    await page.getByRole('button', { name: 'Make the dated backups anew' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make the dated' }).click();
    await expect(page.getByText('No backup that we know of.')).toBeVisible();
  } finally {
    await running.close();
  }
});
