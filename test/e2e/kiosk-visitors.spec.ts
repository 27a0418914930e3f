// What a kiosk does for its visitors beside telling stories: switches, search, a guest book, the whole screen, and a beginning anew when they have gone.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { filesBelow, listen, sound, timeOf, test } from './support/visitor.ts';

test.setTimeout(300_000);

let folder: string;
test.beforeEach(async ({ sample }) => {
  folder = await sample.made('kiosk');
});

test('large text and high contrast stay from page to page, on a telephone too', async ({
  running,
}) => {
  const { page, open } = running;
  await page.setViewportSize({ width: 390, height: 844 });
  await open(folder, 'en/index.html');
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const usual = await size();
  await page.getByRole('button', { name: 'Large text' }).click();
  await page.getByRole('button', { name: 'High contrast' }).click();
  await page.getByRole('link', { name: 'Work and play' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Work and play' })).toBeVisible();
  expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(usual) * 1.3);
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(page.getByRole('button', { name: 'Large text' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectNoViolations(page, 'large text and high contrast');
  const tooWide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Large text' }).click();
  expect(await size()).toBe(usual);
});

test('a word in any language finds its story', async ({ running }) => {
  const { page, open } = running;
  await open(folder, 'en/search.html');
  const field = page.getByRole('searchbox');
  await field.fill('خط');
  await expect(page.getByText('1 found')).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Letters in two directions (sample)' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'The night shift (sample)' })).toBeHidden();
  await field.fill('BAKERY');
  await expect(page.getByRole('link', { name: 'The night shift (sample)' })).toBeVisible();
  await field.fill('xyzzy');
  await expect(page.getByText('Nothing found.', { exact: false })).toBeVisible();
});

test('when nobody is there any more, it asks, and then begins anew for the next visitor', async ({
  running,
}) => {
  const { page, open } = running;
  await page.clock.install();
  await open(folder, 'en/guest-book.html');
  await page.getByRole('button', { name: 'Large text' }).click();
  await page.getByLabel('What would you like to say?').fill('Not finished');
  await page.clock.runFor(119_000);
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(dialog).toBeHidden();
  await page.clock.runFor(2_000);
  await expect(dialog).toBeVisible();
  await expectNoViolations(page, 'still there');
  await page.getByRole('button', { name: 'I am still here' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('What would you like to say?')).toHaveValue('Not finished');
  await page.clock.runFor(121_000);
  await expect(dialog).toBeVisible();
  await page.clock.runFor(25_000);
  await expect(dialog).toBeVisible();
  await page.clock.runFor(6_000);
  await expect(page).toHaveURL(/\/index\.html$/u);
  await expect(page.getByRole('link', { name: /^English/u })).toBeVisible();
  await open(folder, 'en/guest-book.html');
  await expect(page.getByLabel('What would you like to say?')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Large text' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('who uses a switch, a voice or a screen reader is there too', async ({ running }) => {
  const { page, open } = running;
  await page.clock.install();
  await open(folder, 'en/guest-book.html');
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  const words = page.getByLabel('What would you like to say?');
  for (const name of ['click', 'focusin', 'input', 'scroll']) {
    await page.keyboard.press('Shift');
    await page.clock.runFor(110_000);
    await words.dispatchEvent(name);
    await page.clock.runFor(15_000);
    await expect(dialog, name).toBeHidden();
  }
  await page.clock.runFor(110_000);
  await expect(dialog).toBeVisible();
});

test('while something plays, nobody is asked', async ({ running }) => {
  const { page, open } = running;
  await open(folder, 'en/section-1.html');
  await listen(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(0.2);
  // As if two minutes had gone by at once.
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 125_000;
  });
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect.poll(() => timeOf(page)).toBeGreaterThan(2);
  await expect(dialog).toBeHidden();
});

test('what a guest writes stays in this browser until whoever looks after it deletes it', async ({
  running,
  sample,
}) => {
  const { page, open, requests } = running;
  await open(folder, 'en/guest-book.html');
  await page.getByLabel('What would you like to say?').fill('<b>We had that door too</b>');
  await page.getByLabel('Your name, if you like').fill('A visitor (made up)');
  await page.getByRole('button', { name: 'Leave it here' }).click();
  await expect(page.getByText('Thank you. Your words are kept on this computer.')).toBeVisible();
  await open(folder, 'ur/guest-book.html');
  await open(folder, 'en/guest-book.html');
  const staff = page.getByText('For the people who look after this computer');
  await expect(page.getByLabel('What would you like to say?')).toBeVisible();
  await expect(staff).toBeHidden();
  // The folder is made anew: another name, the same exhibition.
  const anew = await sample.make('kiosk');
  await open(anew, 'en/guest-book.html#staff');
  await expect(staff).toBeVisible();
  await expect(page.getByText('<b>We had that door too</b>')).toBeVisible();
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(page.getByText('<b>We had that door too</b>')).toBeVisible();
  await page.getByRole('button', { name: 'Press again to delete all' }).click();
  await expect(page.getByText('0 written')).toBeVisible();
  expect(requests.filter((address) => !/^(?:file|about):/u.test(address))).toEqual([]);
});

test('a full screen stays while the visitor goes from page to page', async ({ running }) => {
  const { page, open } = running;
  await open(folder, 'full-screen.html');
  const stage = page.frameLocator('.stage');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await stage.getByRole('link', { name: /^English/u }).click();
  await stage.getByRole('link', { name: 'The first plate' }).click();
  await expect(stage.getByRole('heading', { level: 1, name: 'The first plate' })).toBeVisible();
  await expect(stage.getByRole('link', { name: 'Full screen' })).toBeHidden();
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('without its script everything can still be read and heard', async ({ running }) => {
  const { page, open } = running;
  await page.route('**/site.js', (route) => route.abort());
  await open(folder, 'en/section-1.html');
  await expect(sound(page)).toHaveAttribute('controls', '');
  await expect(page.locator('.deck').first()).toBeHidden();
  await expect(page.getByText('The letter would go, and three weeks later')).toBeVisible();
  await open(folder, 'en/search.html');
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('link', { name: 'The night shift (sample)' })).toBeVisible();
});

test('the folder says how to open it, whom to ask, and which files are public', async ({
  running,
}) => {
  const note = readFileSync(join(folder, 'READ-ME-FIRST.txt'), 'utf8');
  expect(note).toContain('index.html');
  expect(note).toContain('Sample Lead (made up)');
  const { page, open } = running;
  await open(folder, 'what-is-public.html');
  for (const name of filesBelow(folder).filter((path) => path.startsWith('sounds')))
    await expect(
      page.getByText(relative('', name).replaceAll('\\', '/'), { exact: true }),
    ).toBeVisible();
  expect(fileURLToPath(page.url())).toContain('ਸਾਡੀ ਪ੍ਰਦਰਸ਼ਨੀ');
});
