// The kiosk of the sample library as visitors meet it: opened from its folder, with no network at all, by mouse, by keys, and by nobody any more.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { takePicture } from './support/picture.ts';
import { sampleExhibition, visitor } from './support/visitor.ts';
import type { SampleExhibition, Visitor } from './support/visitor.ts';

test.setTimeout(300_000);

let sample: SampleExhibition;
let folder: string;
let running: Visitor;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  sample = await sampleExhibition();
  folder = await sample.make('kiosk');
});
test.afterAll(() => sample.close());
test.beforeEach(async () => {
  running = await visitor();
});
test.afterEach(() => running.close());

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(path, name)).isFile());
}

const listen = (page: Page) =>
  page.getByRole('group', { name: 'Listen: Letters in two directions (sample)' });
const sound = (page: Page) => page.locator('audio[src$="hg-0002-c01.mp3"]');
const timeOf = (page: Page) => sound(page).evaluate((audio: HTMLAudioElement) => audio.currentTime);

test('a visitor goes in, listens, jumps, reads along, and nothing asks for a network', async () => {
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

test('an exhibition looks as its makers chose, in each language', async () => {
  const { page, open } = running;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 1060 });
  await open(folder, 'en/story-hg-0002.html');
  await listen(page).getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.locator('.caption')).toContainText('My mother used to write letters');
  await listen(page).getByRole('button', { name: 'Pause' }).click();
  await takePicture(page, 'kiosk');
  const poster = await sample.make('kiosk', { look: 'poster', accent: '#f2c230' });
  await open(poster, 'ur/index.html');
  await expect(page.locator('.top')).toHaveCSS('background-color', 'rgb(242, 194, 48)');
  await takePicture(page, 'kiosk-urdu');
});

test('of two sounds only one plays, and one behind a warning is shown when it is asked for', async () => {
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

test('nothing of what was taken back, closed or not agreed to is in the folder', async () => {
  const forbidden = [
    ...['The garden that waits', 'The train that was late', 'hg-0005', 'hg-0006', 'HG-0005'],
    ...['Placeholder', 'Bano', 'Farid', 'Gina', 'Mara', 'Dina', 'Sample note'],
    ...['شجرة تين', 'Trenul', 'E05011167', 'E05011121', 'E05011135'],
  ];
  for (const output of ['kiosk', 'website', 'cards'] as const) {
    const made = output === 'kiosk' ? folder : await sample.make(output);
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

test('everything that can be pressed is on the way of the Tab key, in the order in which it stands', async () => {
  const { page, open } = running;
  for (const path of ['index.html', 'en/section-1.html', 'ur/section-2.html', 'en/map.html']) {
    await open(folder, path);
    // Lines are one stop, and the arrows go on from there.
    const wanted = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      );
      return [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0).length;
    });
    const reached: string[] = [];
    for (let count = 0; count < wanted; count += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const all = [...document.querySelectorAll('*')];
          const focused = document.activeElement;
          return `${focused === null ? -1 : all.indexOf(focused)}`;
        }),
      );
    }
    const places = reached.map(Number);
    expect(new Set(places).size, path).toBe(wanted);
    expect(
      places.toSorted((one, other) => one - other),
      path,
    ).toEqual(places);
    expect(wanted, path).toBeGreaterThan(3);
  }
});

test('arrows go from line to line, and Enter plays from there', async () => {
  const { page, open } = running;
  await open(folder, 'en/section-1.html');
  await page.getByRole('button', { name: 'Play from 0:00' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Play from 0:03' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(3.5);
});

test('pages hold no barrier, in every look, by day and by night, from either side', async () => {
  const { page, open } = running;
  for (const look of ['paper', 'evening', 'poster'] as const) {
    const accent = { paper: '#8c2f39', evening: '#d9822b', poster: '#f2c230' }[look];
    const made = look === 'paper' ? folder : await sample.make('kiosk', { look, accent });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const isFirst = look === 'paper' && colorScheme === 'light';
      const some = /^(?:index|ur.section-1|en.map)\.html$/u;
      // The Polish pages are the English ones with other words.
      const pages = filesBelow(made).filter((name) => /^(?!pl).*\.html$/u.test(name));
      for (const path of pages.filter((name) => isFirst || some.test(name))) {
        await open(made, path);
        await expectNoViolations(page, `${look} ${colorScheme} ${path}`);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect.soft(tooWide, path).toBeLessThanOrEqual(0);
        const small = await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'button, .tool, .big, select, .menu a, .languages a, summary, .door, .card-link',
            ),
          ]
            .filter((one) => one.checkVisibility() && !one.matches('.at, .card-link'))
            .filter((one) => one.getBoundingClientRect().height < 43.5)
            .map((one) => one.outerHTML.slice(0, 80)),
        );
        expect.soft(small, path).toEqual([]);
      }
    }
  }
});

test('an Urdu page is from right to left, and the visitor comes to the same page in English', async () => {
  const { page, open } = running;
  await open(folder, 'ur/section-1.html');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/section-1\.html$/u);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('large text and high contrast stay from page to page, on a telephone too', async () => {
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

test('a word in any language finds its story', async () => {
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

test('when nobody is there any more, it asks, and then begins anew for the next visitor', async () => {
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
  await page.clock.runFor(16_000);
  await expect(page).toHaveURL(/\/index\.html$/u);
  await expect(page.getByRole('link', { name: /^English/u })).toBeVisible();
  await open(folder, 'en/guest-book.html');
  await expect(page.getByLabel('What would you like to say?')).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Large text' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('while something plays, nobody is asked', async () => {
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

test('what a guest writes stays in this browser until whoever looks after it deletes it', async () => {
  const { page, open, requests } = running;
  await open(folder, 'en/guest-book.html');
  await page.getByLabel('What would you like to say?').fill('<b>We had that door too</b>');
  await page.getByLabel('Your name, if you like').fill('A visitor (made up)');
  await page.getByRole('button', { name: 'Leave it here' }).click();
  await expect(page.getByText('Thank you. Your words are kept on this computer.')).toBeVisible();
  await open(folder, 'ur/guest-book.html');
  await open(folder, 'en/guest-book.html');
  await page.getByText('For the people who look after this computer').click();
  await expect(page.getByText('<b>We had that door too</b>')).toBeVisible();
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(page.getByText('<b>We had that door too</b>')).toBeVisible();
  await page.getByRole('button', { name: 'Press again to delete all' }).click();
  await expect(page.getByText('0 written')).toBeVisible();
  expect(requests.filter((address) => !/^(?:file|about):/u.test(address))).toEqual([]);
});

test('a full screen stays while the visitor goes from page to page', async () => {
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

test('without its script everything can still be read and heard', async () => {
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

test('the folder says how to open it, whom to ask, and which files are public', async () => {
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
