// Stories, as a person meets them: written down, found again, thrown away and brought back.
import { expect, test } from '@playwright/test';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { callCore, listenIn } from './support/page-port.ts';
import { expectNoBarriers } from './support/barriers.ts';
import {
  ask,
  choose,
  createLibrary,
  createManyStories,
  fillWithStories,
  goTo,
  passphrase,
} from './support/sample-stories.ts';

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

test('what was typed just before the library locked by itself is there when it is opened again', async () => {
  const { page } = running;
  await goTo(page, '#/stories');
  await page.getByRole('button', { name: 'Start the first story' }).click();
  await page.getByLabel('Title').fill('First words');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByLabel('Title').fill('Typed before the lid was closed');
  await callCore(page, 'library.lock', {});
  await expect(page.getByLabel('Title')).toHaveCount(0);
  // Longer than it takes until what was typed is saved by itself.
  await page.waitForTimeout(1_000);
  const { folder } = await ask(page, 'library.status', {});
  await callCore(page, 'library.open', { folder, passphrase });
  await expect(page.getByLabel('Title')).toHaveValue('Typed before the lid was closed');
});

test('an empty list says what a story is and starts the first one', async () => {
  const { page } = running;
  await goTo(page, '#/stories');
  await expect(page.getByRole('heading', { name: 'Here your stories will be kept' })).toBeVisible();
  await page.getByRole('button', { name: 'Start the first story' }).click();
  await expect(page.getByLabel('Title')).toBeVisible();
});

test('what is typed into a story saves itself and is there after the page is loaded again', async () => {
  const { page } = running;
  await goTo(page, '#/stories');
  await page.getByRole('button', { name: 'Start the first story' }).click();
  await page.getByLabel('Title').fill('سپارک ہل کی بس');
  await page.getByLabel('Summary').fill('She arrives on a winter morning.');
  await page.getByLabel('When was it recorded?').fill('about 1962s');
  await expect(page.getByText('This date is not understood yet')).toBeVisible();
  await page.getByLabel('When was it recorded?').fill('~1962');
  await expect(page.getByText('Understood as: about 1962')).toBeVisible();

  await choose(page, 'Ward', 'sparkhill', 'Sparkhill');
  await expect(page.getByLabel('Locality')).toHaveValue('Hall Green');

  await choose(page, 'Languages spoken', 'mirpuri', /Mirpuri/);
  await choose(page, 'Themes', 'journey', /Journey/);
  await expect(page.getByText('Ask the storyteller again before you share')).toBeVisible();

  await choose(page, 'Storytellers', 'Amina Sample', /Add “Amina Sample”/);
  const dialog = page.getByRole('dialog', { name: 'A new person' });
  await dialog.getByText('With another name that they choose').click();
  await expect(dialog.getByText('Will be shown as: Storyteller')).toBeVisible();
  await dialog.getByLabel('The name they choose').fill('زینب');
  await dialog.getByText('Yes, 18 or older').click();
  await dialog.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByRole('row', { name: 'زینب' })).toBeVisible();
  await expect(page.getByText('Amina Sample')).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('سپارک ہل کی بس');
  await expect(page.getByLabel('When was it recorded?')).toHaveValue('about 1962');
  await expect(page.getByRole('combobox', { name: 'Ward' })).toHaveValue('Sparkhill');
  await expect(page.getByRole('row', { name: 'زینب' })).toBeVisible();
  const { items } = await ask(page, 'stories.list', { search: 'سپارک' });
  expect(items).toMatchObject([
    { storytellers: ['زینب'], recordedOn: '1962~', languages: ['phr'] },
  ]);
});

test('a change is undone and done again; a story in the bin comes back by one press', async () => {
  const { page } = running;
  const { open } = await fillWithStories(page);
  await goTo(page, `#/stories/${open}`);
  await page.getByLabel('Locality').fill('Edgbaston');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Locality')).toHaveValue('Hall Green');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByLabel('Locality')).toHaveValue('Edgbaston');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await ask(page, 'stories.get', { id: open })).toMatchObject({ locality: 'Edgbaston' });

  await page.getByRole('button', { name: 'Move to the bin' }).click();
  const toast = page.getByText('“The bus that took us to Sparkhill” is in the bin.');
  await expect(toast).toBeVisible();
  await expect(page.getByRole('list', { name: 'List of stories' })).not.toContainText('Sparkhill');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'List of stories' })).toContainText('Sparkhill');

  await ask(page, 'stories.bin', { id: open });
  await page.getByRole('link', { name: 'Bin' }).click();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('No stories are in the bin.')).toBeVisible();
});

test('a long list scrolls by key to its end with only a few rows on the page', async () => {
  const { page } = running;
  const total = 1200;
  await createManyStories(page, total);
  await goTo(page, '#/stories');
  await expect(page.getByText('1,200 stories')).toBeVisible();
  const sort = page.getByRole('button', { name: /Sort by/ });
  await sort.click();
  await page.getByRole('option', { name: 'Number' }).click();

  const list = page.getByRole('list', { name: 'List of stories' });
  await list.getByRole('link', { name: 'Story 0001' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link', { name: 'Story 0002' })).toBeFocused();
  await page.keyboard.press('End');
  const last = list.getByRole('link', { name: 'Story 1200' });
  await expect(last).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'Story 1200' })).toHaveAttribute(
    'aria-posinset',
    '1200',
  );
  await expect(list.locator('li').first()).toHaveAttribute('aria-setsize', '1200');
  expect(await list.locator('li').count()).toBeLessThan(60);

  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title')).toHaveValue('Story 1200');
  await page.goBack();
  await expect(list.getByRole('link', { name: 'Story 1200' })).toBeInViewport();
});

test('search and filters narrow the list, and one press takes them away', async () => {
  const { page } = running;
  await fillWithStories(page);
  await goTo(page, '#/stories');
  const list = page.getByRole('list', { name: 'List of stories' });
  await page.getByLabel('Search stories').fill('bread');
  await expect(page.getByText('1 story')).toBeVisible();
  await expect(list).toContainText('The bus that took us');
  await page.getByLabel('Search stories').fill('');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('button', { name: /Agreement/ }).click();
  await page.getByRole('option', { name: 'Taken back' }).click();
  await expect(page.getByText('1 story')).toBeVisible();
  await expect(list).toContainText('Nothing: taken back');
  await page.getByRole('button', { name: 'Take all filters away' }).click();
  await expect(page.getByText('4 stories')).toBeVisible();
});

test('what is typed to find a person stays, and so does the list, when the page scrolls', async () => {
  const { page } = running;
  const { bare } = await fillWithStories(page);
  await goTo(page, `#/stories/${bare}`);
  const field = page.getByRole('combobox', { name: 'Interviewers' });
  await field.fill('Tom');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(field).toHaveValue('Tom');
  await page.getByRole('option', { name: 'Tomasz' }).click();
  await expect(page.getByRole('row', { name: 'Tomasz', exact: true })).toBeVisible();
  await field.fill('Tom');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('an archivist sees what was agreed for the archive, and nothing to change it with', async () => {
  const { page, profile } = running;
  const { open } = await fillWithStories(page);
  const name = 'Ari Example';
  await ask(page, 'members.add', {
    name,
    role: 'archivist',
    passphrase: 'paper lantern north gate',
  });
  await ask(page, 'library.lock', {});
  await ask(page, 'library.open', {
    folder: `${profile}/library`,
    passphrase: 'paper lantern north gate',
  });
  await goTo(page, '#/stories');
  await expect(page.getByText('1 story')).toBeVisible();
  await expect(page.getByRole('button', { name: 'New story' })).toHaveCount(0);
  await goTo(page, `#/stories/${open}`);
  await expect(page.getByText('Your role does not change stories.')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveAttribute('readonly');
  await expect(page.getByRole('button', { name: 'Move to the bin' })).toHaveCount(0);
});

test('the pages of stories have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const { open, bare } = await fillWithStories(page);
  await expectNoBarriers(page, [
    '#/stories',
    `#/stories/${open}`,
    `#/stories/${bare}`,
    '#/stories//bin',
  ]);
});
