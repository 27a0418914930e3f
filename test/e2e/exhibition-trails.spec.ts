// Trails in an exhibition: chosen by the keyboard, put in order, left out near a home with the reason, and counted among the targets on the first page.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { storyToShow } from './support/exhibition-story.ts';
import type { ShownStory } from './support/exhibition-story.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';

test.setTimeout(240_000);

let running: LaunchedApp;
let story: ShownStory;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
  story = await storyToShow(running.page, running);
});
test.afterEach(() => running.close());

const here = { lat: 52.4797, lng: -1.9085 };

async function walk(page: Page, title: string, place: { lat: number; lng: number }) {
  const access = { steps: 'no', toilets: 'not-known', benches: 'yes' } as const;
  const stop = {
    ...{ id: crypto.randomUUID() as never, ...place, title: { en: 'A square' }, text: {} },
    ...{ voice: null, picture: null, host: 'The neighbours', access, accessWords: {} },
    ...{ locality: '', isPublicPlace: false },
  };
  return (await ask(page, 'trails.create', { title: { en: title }, stops: [stop] })).id;
}

test('a lead adds trails by the keyboard, puts them in order, takes one out and brings it back', async () => {
  const { page } = running;
  const one = await walk(page, 'From the books to the market', here);
  const other = await walk(page, 'Along the water', { lat: 52.4897, lng: -1.9285 });
  const third = await walk(page, 'Through the park', { lat: 52.4697, lng: -1.9285 });
  const { id } = await ask(page, 'exhibitions.create', { title: { en: 'First winters' } });
  await goTo(page, `#/exhibitions/${id}`);
  const trails = async () => (await ask(page, 'exhibitions.get', { id })).trailIds;
  for (const name of ['From the books to the market', 'Along the water']) {
    await page.getByRole('button', { name: /^Add a trail/u }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name }).focus();
    await page.keyboard.press('Enter');
  }
  await expect.poll(trails).toEqual([one, other]);
  const list = page.getByRole('list', { name: 'Trails in this exhibition, in this order' });
  await expect(list.getByText('Goes in', { exact: true })).toHaveCount(2);
  await expectNoViolations(page, 'trails of an exhibition');
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('Move Along the water one up').press('Enter');
  await expect.poll(trails).toEqual([other, one]);
  // At an end the focus goes to the other arrow.
  await expect(button('Move Along the water one down')).toBeFocused();
  await button('Take Along the water out').press('Enter');
  await expect(button('Take From the books to the market out')).toBeFocused();
  await expect.poll(trails).toEqual([one]);
  // What was added since stays when the one that was taken out comes back.
  await button(/^Add a trail/u).press('Enter');
  await page.getByRole('option', { name: 'Through the park' }).press('Enter');
  await expect.poll(trails).toEqual([one, third]);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect.poll(trails).toEqual([other, one, third]);
  await button('Take Through the park out').press('Enter');
  await expect(button(/^Add a trail/u)).toBeFocused();
});

test('a trail near a home stays behind, with the reason where it is chosen and where it is made', async () => {
  const { page } = running;
  const trail = await walk(page, 'From the books to the market', here);
  const { id } = await ask(page, 'exhibitions.create', { title: { en: 'First winters' } });
  await ask(page, 'exhibitions.update', { id, trailIds: [trail] });
  await ask(page, 'places.add', {
    ...{ storyId: story.storyId, kind: 'settlement', words: 'home', ...here },
  });
  await goTo(page, `#/exhibitions/${id}`);
  const list = page.getByRole('list', { name: 'Trails in this exhibition, in this order' });
  await expect(list.getByText('Stays behind')).toBeVisible();
  await expect(list.getByText(/Somebody's home .* may be near a stop/u)).toBeVisible();
  await expect(list.getByText('Please look at these stops: 1.')).toBeVisible();
  await page.getByRole('link', { name: 'Make it' }).click();
  await expect(page.getByText(/Somebody's home .* may be near a stop/u)).toBeVisible();
  await expect(page.getByText('Nothing of this may be shown yet.', { exact: false })).toBeVisible();
  await expectNoViolations(page, 'plan with a trail that stays behind');
});

test('the first page tells what trails add up to against what was promised', async () => {
  const { page } = running;
  await goTo(page, '#/home');
  await expect(page.getByRole('heading', { name: 'Miles of trail' })).toBeHidden();
  await walk(page, 'From the books to the market', here);
  const told = page.getByRole('list', { name: 'Trails' });
  await expect(told.getByRole('listitem')).toHaveCount(3);
  await expect(told).toContainText('1 of 50');
  await expect(told).toContainText('1 of 10');
  await ask(page, 'trails.setPromise', { miles: 5, localities: 1, hosts: 4 });
  await expect(told).toContainText('1 of 4');
  await expect(told.getByText('Reached')).toHaveCount(1);
  await expectNoViolations(page, 'trails among the targets');
});
