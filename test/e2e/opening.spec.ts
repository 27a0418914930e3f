// The page Start, as a person uses it: recovery sheet, passphrase, libraries from before, and a damaged one.
import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  confirmSheet,
  createLibrary,
  createLibraryUpToSheet,
  memberName,
  passphrase,
  visit,
} from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

test('the recovery sheet must be confirmed, and opens the library when the passphrase is forgotten', async () => {
  const { page } = running;
  await createLibraryUpToSheet(running);
  const field = page.getByRole('textbox', { name: /Type group/ });
  await field.fill('0000');
  await page.getByRole('button', { name: 'I have kept it safe' }).click();
  await expect(page.getByText('That is not what this group says.')).toBeVisible();
  const key = await confirmSheet(page);

  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'I have forgotten my passphrase' }).click();
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(key.toLowerCase());
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor();
  const next = 'silver ladder quiet pond';
  await page.getByLabel('New passphrase').fill(next);
  await page.getByLabel('The same passphrase again').fill(next);
  await page.getByRole('button', { name: 'Keep this passphrase' }).click();
  await page.getByRole('heading', { name: `Hello, ${memberName}` }).waitFor();

  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(next);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Hello, ${memberName}` })).toBeVisible();
});

test('the recovery sheet is saved as PDF alone, without the buttons and the page around it', async () => {
  const { page, app, profile } = running;
  await createLibraryUpToSheet(running);
  const path = join(profile, 'sheet.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(page.getByText(`Saved: ${path}`)).toBeVisible();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Homeground recovery sheet' })).toBeVisible();
  await expect(page.locator('.key-group').first()).toBeVisible();
  for (const hidden of ['Print', 'Save as PDF…', 'Language and look', 'I have kept it safe'])
    await expect(page.getByText(hidden, { exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Your recovery sheet' })).toBeHidden();
});

test('a wrong passphrase is refused kindly, and the right one leads back to where one was', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/library/themes');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'The library is locked' })).toBeVisible();
  await expect(page.getByText('Heritage trails')).toHaveCount(0);
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await field.fill('copper kettle evening bus');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the passphrase of anybody')).toBeVisible();
  await field.fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Themes', selected: true })).toBeVisible();
  await expect(page.getByText('Heritage trails')).toBeVisible();
});

test('on a keyboard with Urdu letters the same key locks the library', async () => {
  const { page } = running;
  await createLibrary(running);
  await page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ل', code: 'KeyL', ctrlKey: true })),
  );
  await expect(page.getByRole('heading', { name: 'The library is locked' })).toBeVisible();
});

test('a library that was opened before is offered again at the next start', async () => {
  const { page, profile } = running;
  const folder = await createLibrary(running);
  await running.app.close();
  running = await launchApp({ profile });
  await running.page.getByRole('button', { name: folder }).click();
  await running.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await running.page.keyboard.press('Enter');
  await expect(running.page.getByRole('heading', { name: `Hello, ${memberName}` })).toBeVisible();
  expect(page.isClosed()).toBe(true);
});

test('a library whose list of stories is damaged is opened from its latest backup', async () => {
  const { page, profile } = running;
  const folder = await createLibrary(running);
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await running.app.close();
  await truncate(join(folder, 'catalogue.db'), 20_000);
  running = await launchApp({ profile });
  const again = running.page;
  await again.getByRole('button', { name: folder }).click();
  await again.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.keyboard.press('Enter');
  await expect(again.getByText('The list of your stories cannot be read')).toBeVisible();
  await again.getByRole('button', { name: 'Open from this backup' }).click();
  await expect(again.getByRole('heading', { name: `Hello, ${memberName}` })).toBeVisible();
});
