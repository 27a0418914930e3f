// Collections: stories chosen, put into an order by button and by key, captioned, and shown with what holds them back.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { CollectionId } from '../../shared/model/ids.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, fillWithStories, goTo } from './support/sample-stories.ts';
import type { SampleStories } from './support/sample-stories.ts';

let running: LaunchedApp;
let stories: SampleStories;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  stories = await fillWithStories(running.page);
});
test.afterEach(() => running.close());

async function titles(page: Page): Promise<string[]> {
  const rows = page.getByRole('grid', { name: 'Stories in this collection' }).getByRole('row');
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
}

async function threeStories(page: Page): Promise<CollectionId> {
  const { id } = await ask(page, 'collections.create', {
    title: 'First winters',
    items: [stories.open, stories.closed, stories.bare].map((storyId) => ({
      storyId,
      caption: '',
    })),
  });
  await goTo(page, `#/collections/${id}`);
  await expect.poll(() => titles(page)).toEqual([bus, bakery, untitled]);
  return id;
}
const bus = 'The bus that took us to Sparkhill';
const bakery = 'Praca nocą i piekarnia';
const untitled = 'Story without a title';

test('a collection is started, named and filled by searching', async () => {
  const { page } = running;
  await goTo(page, '#/collections');
  await page.getByRole('button', { name: 'Start the first collection' }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('First winters');
  await page.getByLabel('Search stories to add').fill('bread');
  await page.getByRole('button', { name: `Add ${bus}` }).click();
  await expect(page.getByText('All of these may go into an archive package today.')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await ask(page, 'collections.list', {})).toMatchObject([
    { title: 'First winters', storyCount: 1 },
  ]);
});

test('stories move by button and by key, and every move can be undone', async () => {
  const { page } = running;
  await threeStories(page);
  await page.getByRole('button', { name: `Move ${bus} one down` }).click();
  await expect.poll(() => titles(page)).toEqual([bakery, bus, untitled]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(page)).toEqual([bus, bakery, untitled]);

  await page.getByRole('button', { name: `Move ${bus}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await titles(page)).indexOf(bus)).toBeGreaterThan(0);

  await page.getByRole('button', { name: `Take ${bakery} out` }).click();
  await expect.poll(() => titles(page)).not.toContain(bakery);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(page)).toContain(bakery);
});

test('a caption takes every key, and says why a story must stay behind', async () => {
  const { page } = running;
  const id = await threeStories(page);
  const caption = page.getByLabel(`Caption for ${bus}`);
  await caption.click();
  await page.keyboard.type('The smell of bread');
  await page.keyboard.press('Home');
  await page.keyboard.type('Yes: ');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('leads on');
  await expect(caption).toHaveValue('Yes: The smell of bread\nleads on');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await ask(page, 'collections.get', { id })).toMatchObject({
    items: [{ caption: 'Yes: The smell of bread\nleads on' }, {}, {}],
  });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(caption).not.toHaveValue('Yes: The smell of bread\nleads on');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(caption).toHaveValue('Yes: The smell of bread\nleads on');
  await expect(page.getByText('2 of 3 may not go into an archive package today.')).toBeVisible();
  await expect(page.getByRole('row', { name: bakery })).toContainText(
    'The story is closed until 1 January 2040.',
  );
});

test('the pages of collections have no barriers, in English and in Urdu', async () => {
  const { page } = running;
  const id = await threeStories(page);
  await expectNoBarriers(page, ['#/collections', `#/collections/${id}`, '#/collections//bin']);
});
