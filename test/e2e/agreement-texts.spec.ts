// The texts of agreements in the library: read, made one's own, marked as checked, and then used.
import { expect, test } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask } from './support/sample-stories.ts';

test.setTimeout(120_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

test('a lead reads a text, writes a version of their own, and names who has checked it', async () => {
  const { page } = running;
  await createLibrary(running);
  await listenIn(page);
  await ask(page, 'library.updateSettings', { contact: '0121 496 0000', archive: 'City Archive' });
  await visit(page, '#/library/texts');
  await expect(page.getByRole('listitem').filter({ hasText: 'participation-en-2' })).toBeVisible();
  await expectNoViolations(page, 'the list');

  await page.getByRole('link', { name: 'English (Easy Read)' }).click();
  await expect(page.getByRole('heading', { name: 'Before you tell your story' })).toBeFocused();
  await expect(page.getByText('Our archive: City Archive')).toBeVisible();
  await expect(page.getByText('To reach us: 0121 496 0000')).toBeVisible();
  await expect(page.locator('.easy-picture')).toHaveCount(8);
  await expectNoViolations(page, 'Easy Read');

  await page.getByRole('link', { name: 'Make a version of our own' }).click();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Before you start');
  await expect(page.getByText('Made from: Before you tell your story')).toBeVisible();
  await expectNoViolations(page, 'a version of our own');
  // What is typed stays while one looks at another page.
  await visit(page, '#/home');
  await page.goBack();
  await expect(title).toHaveValue('Before you start');
  await title.fill('');
  await page.getByRole('button', { name: 'Save this version' }).click();
  await expect(page.getByText('Please fill in every field.').first()).toBeVisible();
  await title.fill('Before you start');
  await page.getByRole('button', { name: 'Save this version' }).click();
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await expect(page.getByText('Our own', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Mark as checked' }).click();
  await page.getByRole('textbox', { name: 'Name of the person' }).fill('Lena Example');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/As a lawyer or legal adviser: Lena Example/u)).toBeVisible();
  await expectNoViolations(page, 'a checked text');
  const texts = await ask(page, 'texts.list', {});
  expect(
    texts.find(({ textVersion }) => textVersion === 'participation-easy-en-own-1'),
  ).toMatchObject({ isCurrent: true, legalReview: true, title: 'Before you start' });
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByText('Put away', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take out again' }).first().click();
  await expect(page.getByText('In use', { exact: true })).toBeVisible();
});
