// The kiosk of the sample library as visitors meet it: opened from its folder, with no network at all, by mouse, by keys, and by nobody any more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { takePicture } from './support/picture.ts';
import { expectTabReachesAll } from './support/tab-order.ts';
import { filesBelow, listen, sound, timeOf, test } from './support/visitor.ts';

test.setTimeout(300_000);

let folder: string;
test.beforeEach(async ({ sample }) => {
  folder = await sample.made('kiosk');
});

test('a visitor goes in, listens, jumps, reads along, and nothing asks for a network', async ({
  running,
}) => {
  const { page, errors, requests, open } = running;
  await open(folder, 'index.html');
  await page.getByRole('link', { name: /^English/u }).click();
  await page.getByRole('link', { name: 'The first plate' }).click();
  await listen(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(0.3);
  const caption = page.locator('.caption');
  await expect(caption).toContainText('My mother used to write letters every Thursday.');
  await expect(caption.locator('[lang="ur"]')).toHaveCSS('direction', 'rtl');
  const current = page.locator('.line[aria-current]');
  await expect(current).toContainText('My mother used to write letters every Thursday.');

  await listen(page).getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Play from 0:07' }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(7);
  await expect(current).toContainText('We would all sit around the table and listen.');
  await listen(page).getByRole('button', { name: 'Pause' }).click();
  await listen(page).getByRole('button', { name: 'Back 10 seconds' }).click();
  await expect.poll(() => timeOf(page)).toBeLessThan(1);
  await listen(page).getByRole('slider', { name: 'Place in the recording' }).fill('5');
  await expect.poll(() => timeOf(page)).toBeCloseTo(5, 0);
  await listen(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  expect(await sound(page).evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
  await listen(page).getByRole('button', { name: 'Captions' }).click();
  await expect(caption).toBeHidden();

  for (const path of filesBelow(folder).filter((name) => name.endsWith('.html')))
    await open(folder, path);
  expect(errors).toEqual([]);
  const elsewhere = requests.filter((address) => !/^(?:file|data|blob|about):/u.test(address));
  expect(elsewhere).toEqual([]);
  expect(requests.filter((address) => address.endsWith('.mp3')).length).toBeGreaterThan(0);
});

test('an exhibition looks as its makers chose, in each language', async ({ running, sample }) => {
  const { page, open } = running;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 1060 });
  await open(folder, 'en/story-hg-0002.html');
  await listen(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.locator('.caption')).toContainText('My mother used to write letters');
  await listen(page).getByRole('button', { name: 'Pause' }).click();
  await takePicture(page, 'kiosk', page.locator('.stop').first());
  const poster = await sample.made('kiosk', { look: 'poster', accent: '#f2c230' });
  await open(poster, 'ur/index.html');
  await expect(page.locator('.top')).toHaveCSS('background-color', 'rgb(242, 194, 48)');
  await expect(page.locator('h1')).toHaveCSS('font-family', /Next", "Noto Nastaliq Urdu"/u);
  expect(
    await page.evaluate(() => document.fonts.check('700 40px "Noto Nastaliq Urdu"', 'خط')),
  ).toBe(true);
  await takePicture(page, 'kiosk-urdu');
});

test('of two sounds only one plays, and one behind a warning is shown when it is asked for', async ({
  running,
}) => {
  const { page, open } = running;
  await open(folder, 'en/story-hg-0004.html');
  const play = page.getByRole('button', { name: 'Play', exact: true });
  await expect(play).toBeHidden();
  await expect(page.getByText('This part tells of hard work at night.')).toBeVisible();
  await page.getByText('Show it to me').click();
  await play.click();
  await expect.poll(() => page.locator('[data-playing]').count()).toBe(1);
  await page.getByText('Show it to me').click();
  await expect(page.locator('[data-playing]')).toHaveCount(0);
});

test('nothing of what was taken back, closed or not agreed to is in the folder', async ({
  sample,
}) => {
  const forbidden = [
    ...['The garden that waits', 'The train that was late', 'hg-0005', 'hg-0006', 'HG-0005'],
    ...['Placeholder', 'Bano', 'Farid', 'Gina', 'Mara', 'Dina', 'Sample note'],
    ...['شجرة تين', 'Trenul', 'E05011167', 'E05011121', 'E05011135'],
  ];
  for (const output of ['kiosk', 'website', 'cards'] as const) {
    const made = output === 'kiosk' ? folder : await sample.made(output);
    const files = filesBelow(made);
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = `${name}\n${readFileSync(join(made, name), 'utf8')}`;
      // The map draws every ward, and names none of them by its code.
      for (const word of forbidden) expect(text.includes(word), `${word} in ${name}`).toBe(false);
      if (output !== 'kiosk')
        for (const word of ['Letters in two', 'My first goal', 'The night shift', 'hg-0002'])
          expect(text.includes(word), `${word} in ${output}: ${name}`).toBe(false);
    }
  }
});

test('everything that can be pressed is on the way of the Tab key, in the order in which it stands', async ({
  running,
}) => {
  const { page, open } = running;
  for (const path of ['index.html', 'en/section-1.html', 'ur/section-2.html', 'en/map.html']) {
    await open(folder, path);
    expect(await expectTabReachesAll(page, path), path).toBeGreaterThan(3);
  }
});

test('arrows go from line to line, and Enter plays from there', async ({ running }) => {
  const { page, open } = running;
  await open(folder, 'en/section-1.html');
  await page.getByRole('button', { name: 'Play from 0:00' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Play from 0:03' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(3.5);
});

test('pages hold no barrier, in every look, by day and by night, from either side', async ({
  running,
  sample,
}) => {
  const { page, open } = running;
  for (const look of ['paper', 'evening', 'poster'] as const) {
    const accent = { paper: '#8c2f39', evening: '#d9822b', poster: '#f2c230' }[look];
    const made = look === 'paper' ? folder : await sample.made('kiosk', { look, accent });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const isFirst = look === 'paper' && colorScheme === 'light';
      const some = /^(?:index|ur.section-1|ur.trail-1|en.map)\.html$/u;
      // The Polish pages are the English ones with other words.
      const pages = filesBelow(made).filter((name) => /^(?!pl).*\.html$/u.test(name));
      for (const path of pages.filter((name) => isFirst || some.test(name))) {
        await open(made, path);
        const where = `${look} ${colorScheme} ${path}`;
        await expectNoViolations(page, where, { contrastAlone: !isFirst });
      }
    }
  }
});

test('an Urdu page is from right to left, and the visitor comes to the same page in English', async ({
  running,
}) => {
  const { page, open } = running;
  await open(folder, 'ur/section-1.html');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/section-1\.html$/u);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});
