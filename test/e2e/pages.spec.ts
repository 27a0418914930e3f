// The frame of the app and the pages Home, People and Library, as a person uses them.
import { expect, test } from '@playwright/test';
import { createLibrary, passphrase, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

test('a person with another name is never shown by the real one, and a blank one becomes a number', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/people');
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByRole('textbox', { name: 'Real name' }).fill('Amina Beispiel');
  await page
    .getByRole('radio', { name: 'With another name that they choose' })
    .check({ force: true });
  await expect(page.locator('output')).toHaveText('Storyteller 001');
  await page.getByRole('textbox', { name: 'The name they choose' }).fill('Zaynab');
  await expect(page.locator('output')).toHaveText('Zaynab');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await visit(page, '#/people');
  await expect(page.getByRole('link', { name: 'Zaynab' })).toBeVisible();
  await expect(page.getByText('Beispiel')).toHaveCount(0);
});

test('what is typed just before locking is kept', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/people');
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByRole('textbox', { name: 'Real name' }).pressSequentially('Typed in haste');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Real name' })).toHaveValue('Typed in haste');
});

test('a change can be undone and done again, and a person put in the bin comes back', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/people');
  await page.getByRole('button', { name: 'New person' }).click();
  const name = page.getByRole('textbox', { name: 'Real name' });
  await name.fill('First');
  await page.getByRole('radio', { name: '16 or 17' }).check({ force: true });
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radio', { name: '16 or 17' })).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('radio', { name: '16 or 17' })).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(name).toHaveValue('');

  await page.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Storyteller 001' })).toBeVisible();
});

test('each page has its title, takes the focus to its heading, and Back works', async () => {
  const { page } = running;
  await createLibrary(running);
  for (const name of [
    'Stories',
    'Record',
    'People',
    'Agreements',
    'Collections',
    'Packages',
    'Library',
    'Home',
  ]) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveTitle(`${name} · Homeground`);
    await expect(page.locator('main h1')).toBeFocused();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
  }
  await page.goBack();
  await expect(page).toHaveTitle('Library · Homeground');
});

test('the interface turns around for Urdu, keeps the choice, and says that it is not yet checked', async () => {
  const { page } = running;
  await createLibrary(running);
  await page.getByRole('button', { name: 'Language and look' }).click();
  await expect(page.getByText('not yet checked by a native speaker')).toBeVisible();
  await page.getByRole('radio', { name: 'اردو' }).check({ force: true });
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await page.keyboard.press('Escape');
  const navigation = await page.getByRole('navigation').boundingBox();
  const main = await page.locator('main').boundingBox();
  expect(navigation?.x).toBeGreaterThan(main?.x ?? Infinity);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('at twice the size the navigation folds to the top and nothing is cut off', async () => {
  const { page } = running;
  await createLibrary(running);
  await page.setViewportSize({ width: 640, height: 400 });
  for (const address of ['#/home', '#/people', '#/library', '#/library/history', '#/help']) {
    await visit(page, address);
    await expect(page.getByRole('link', { name: 'Stories', exact: true })).toBeHidden();
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, address).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Stories', exact: true }).click();
  await expect(page).toHaveTitle('Stories · Homeground');
});

test('an archivist sees neither the button for packages to make nor what a lead alone may do', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/library');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ari Example');
  await page.getByRole('radio', { name: 'Archivist' }).check({ force: true });
  const theirs = 'paper lantern window seat';
  await page.getByLabel('New passphrase').fill(theirs);
  await page.getByLabel('The same passphrase again').fill(theirs);
  await page.getByRole('dialog').getByRole('button', { name: 'Add a person' }).click();
  await expect(page.getByText('Ari Example can now open the library.')).toBeVisible();
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(theirs);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a person' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Settings' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Record', exact: true })).toHaveCount(0);
});

test('the history tells what was done and can be checked', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/library/history');
  await expect(page.getByText('Made the library')).toBeVisible();
  await page.getByRole('button', { name: 'Check that nothing was changed' }).click();
  await expect(page.getByText(/All \d+ entries are as they were written/)).toBeVisible();
});

test('a backup brings back the words of its day', async () => {
  const { page } = running;
  await createLibrary(running);
  await visit(page, '#/library/settings');
  const name = page.getByRole('textbox', { name: 'Name of the organisation' });
  await name.fill('Before');
  await name.blur();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await visit(page, '#/library/safety');
  await page.getByRole('button', { name: 'Make one now' }).click();
  await expect(page.getByText('A backup was made.')).toBeVisible();
  await visit(page, '#/library/settings');
  await name.fill('After');
  await name.blur();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await visit(page, '#/library/safety');
  await page
    .getByRole('button', { name: /Bring back the backup of/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText(/The library is as it was on/)).toBeVisible();
  await visit(page, '#/library/settings');
  await expect(name).toHaveValue('Before');
});
