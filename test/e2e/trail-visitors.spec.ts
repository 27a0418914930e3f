// A trail as visitors meet it: as a page of the kiosk, and alone, on a telephone and on a stand, with no network at all.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { takePicture } from './support/picture.ts';
import { expectTabReachesAll } from './support/tab-order.ts';
import { filesBelow, test } from './support/visitor.ts';

test.setTimeout(300_000);

let kiosk: string;
let alone: string;
test.beforeEach(async ({ sample }) => {
  kiosk = await sample.made('kiosk');
  alone = await sample.madeTrail();
});

const library = (page: Page) => page.getByRole('group', { name: 'Listen: The library' });

/** Plays the voice of the first stop, and sees that captions and the words beside it follow. */
async function listenAtLibrary(page: Page) {
  await library(page).getByRole('button', { name: 'Play', exact: true }).click();
  const said = 'When I think of arriving, I think of a kitchen.';
  await expect(page.locator('.caption').first()).toContainText(said);
  await expect(page.locator('.line[aria-current]')).toContainText(said);
  await library(page).getByRole('button', { name: 'Pause' }).click();
}

test('a visitor goes from the first page along the trail, listens, and comes to the story and back', async ({
  running,
}) => {
  const { page, errors, requests, open } = running;
  await open(kiosk, 'en/index.html');
  await page.getByRole('link', { name: 'From the books to the market' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From the books to the market');
  await expect(
    page.getByRole('img', { name: /^The map shows where the stops are/u }),
  ).toBeVisible();
  await expect(page.locator('.trail-map .way')).toHaveCount(1);
  for (const stop of ['The library', 'The square', 'The market'])
    await expect(page.getByRole('heading', { level: 2, name: stop })).toBeVisible();
  await expect(page.getByText('The reading group (made up)')).toBeVisible();
  await expect(page.getByText('A lift goes to every floor.')).toBeVisible();
  await takePicture(page, 'kiosk-trail');
  await listenAtLibrary(page);

  const square = page.getByRole('group', { name: 'Listen: The square' });
  await expect(square).toBeHidden();
  await expect(page.getByText('It is loud in this one.', { exact: false })).toBeVisible();
  await page.getByText('Show it to me').click();
  await expect(square).toBeVisible();
  await page.getByRole('link', { name: /My first goal/u }).click();
  await expect(page).toHaveURL(/\/en\/story-hg-0003\.html$/u);
  await page.getByRole('link', { name: 'From the books to the market' }).click();
  await expect(page).toHaveURL(/\/en\/trail-1\.html#stop-2$/u);
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !/^(?:file|data|blob|about):/u.test(address))).toEqual([]);
});

test('the Tab key reaches everything on a trail, in its order', async ({ running }) => {
  const { page, open } = running;
  await open(kiosk, 'en/trail-1.html');
  expect(await expectTabReachesAll(page, 'in the kiosk')).toBeGreaterThan(15);
  await open(alone, 'trail-ur.html');
  expect(await expectTabReachesAll(page, 'alone')).toBeGreaterThan(10);
});

test('an Urdu trail is from right to left, and holds no barrier, by day and by night', async ({
  running,
}) => {
  const { page, open } = running;
  await open(kiosk, 'ur/trail-1.html');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 2, name: 'کتب خانہ' })).toBeVisible();
  await expect(page.getByText('سیڑھیاں نہیں').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [folder, path] of [
      [kiosk, 'ur/trail-1.html'],
      [alone, 'trail.html'],
      [alone, 'trail-ur.html'],
      [alone, 'full-screen.html'],
    ] as const) {
      await open(folder, path);
      await expectNoViolations(page, `${colorScheme} ${path}`);
    }
  }
});

test('alone it speaks its languages, keeps large text and high contrast, and fits a telephone', async ({
  running,
}) => {
  const { page, errors, requests, open } = running;
  await page.setViewportSize({ width: 390, height: 844 });
  await open(alone, 'trail.html');
  await listenAtLibrary(page);
  await page.getByRole('button', { name: 'Large text' }).click();
  await page.getByRole('button', { name: 'High contrast' }).click();
  await page.getByRole('link', { name: 'Polski' }).click();
  await expect(page).toHaveURL(/trail-pl\.html$/u);
  await expect(page.getByText('Bez schodów').first()).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  for (const path of filesBelow(alone).filter((name) => name.endsWith('.html')))
    await open(alone, path);
  expect(errors).toEqual([]);
  expect(requests.filter((address) => !/^(?:file|data|blob|about):/u.test(address))).toEqual([]);
});

test('alone it begins anew on a stand, and asks nobody who reads it on the way', async ({
  running,
}) => {
  const { page, open } = running;
  await page.clock.install();
  await open(alone, 'trail-ur.html');
  await expect(page.locator('a[href^="leaflet"]').first()).toBeVisible();
  await page.clock.runFor(200_000);
  await expect(page.getByRole('dialog')).toBeHidden();
  await open(alone, 'full-screen.html');
  const stand = page.frameLocator('iframe');
  await expect(stand.getByRole('heading', { level: 1 })).toBeVisible();
  for (const leadingAway of ['a[href^="leaflet"]', 'a[download]'])
    await expect(stand.locator(leadingAway).first()).toBeHidden();
  await stand.getByRole('link', { name: 'Polski' }).click();
  await expect(stand.getByText('Bez schodów').first()).toBeVisible();
  await page.clock.runFor(121_000);
  await expect(stand.getByRole('dialog')).toBeVisible();
  await page.clock.runFor(31_000);
  await expect(stand.getByText('No steps').first()).toBeVisible();
});
