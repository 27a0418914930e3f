// A kiosk for every body: fingers, switches, eyes that need other colours or larger letters, and paper to take home.
import { expect } from '@playwright/test';
import { expectNoViolations } from './support/barriers.ts';
import { missedTargets, tooWide } from './support/targets.ts';
import { filesBelow, test } from './support/visitor.ts';

test.setTimeout(300_000);

let folder: string;
test.beforeEach(async ({ sample }) => {
  folder = await sample.made('kiosk');
});

test('a finger finds everything on every page, on each kind of screen, and nothing has to be scrolled sideways', async ({
  running,
}) => {
  const { page, open } = running;
  const screens = [
    { width: 1920, height: 1080, isLarge: false },
    { width: 1280, height: 800, isLarge: false },
    { width: 360, height: 740, isLarge: false },
    { width: 360, height: 740, isLarge: true },
    // 400 % zoom of a window of 1280 × 1024.
    { width: 320, height: 256, isLarge: false },
  ];
  for (const path of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
    await open(folder, path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const { width, height, isLarge } of screens) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        (large) => document.documentElement.toggleAttribute('data-large', large),
        isLarge,
      );
      const where = `${path} at ${width} × ${height}${isLarge ? ', large text' : ''}`;
      expect.soft(await missedTargets(page), where).toEqual([]);
      expect.soft(await tooWide(page), where).toBe(0);
    }
  }
});

test('with Tab, Enter and Space alone a visitor comes in, opens a warning, listens, and goes on', async ({
  running,
}) => {
  const { page, open } = running;
  await open(folder, 'index.html');
  const press = async (name: RegExp, key: 'Enter' | 'Space') => {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(() => {
        const { activeElement: focused } = document;
        return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      });
      if (!name.test(said)) continue;
      // What is pressed is seen.
      await expect(page.locator(':focus-visible')).toBeInViewport();
      await page.keyboard.press(key);
      return;
    }
    throw new Error(`Tab never comes to ${String(name)}`);
  };
  await press(/^\s*English/u, 'Enter');
  await press(/^Work and play$/u, 'Enter');
  await press(/^Show it to me$/u, 'Space');
  await press(/^Play$/u, 'Space');
  const audio = page.locator('audio').first();
  const time = () => audio.evaluate((one: HTMLAudioElement) => one.currentTime);
  await expect.poll(time).toBeGreaterThan(0.2);
  await press(/^Forward 10 seconds$/u, 'Space');
  await expect.poll(time).toBeGreaterThan(10);
  await press(/^Captions$/u, 'Enter');
  await expect(page.locator('.caption').first()).toBeHidden();
  await press(/^Before this/u, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The first plate' })).toBeVisible();
});

test('who asked their computer for less movement sees none', async ({ running }) => {
  const { page, open } = running;
  const moving = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return (
            scrollBehavior === 'smooth' || animationName !== 'none' || transitionDuration !== '0s'
          );
        })
        .map((one) => one.tagName),
    );
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(folder, 'index.html');
  expect(await moving()).not.toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['index.html', 'en/section-1.html', 'en/map.html']) {
    await open(folder, path);
    expect(await moving(), path).toEqual([]);
  }
});

test('the colours that somebody has chosen for their computer are worn, and show what is on', async ({
  running,
}) => {
  const { page, open } = running;
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(folder, 'en/section-1.html');
  await expectNoViolations(page, 'forced colours', { contrastAlone: true });
  const colourOf = (selector: string, name: 'backgroundColor' | 'borderBottomColor' | 'fill') =>
    page
      .locator(selector)
      .first()
      .evaluate((one, property) => getComputedStyle(one)[property], name);
  expect(await colourOf('[data-captions][aria-pressed="true"]', 'backgroundColor')).not.toBe(
    await colourOf('[data-switch]', 'backgroundColor'),
  );
  expect(await colourOf('.languages [aria-current]', 'borderBottomColor')).not.toBe(
    await colourOf('body', 'backgroundColor'),
  );
  expect(await colourOf('.languages a:not([aria-current])', 'borderBottomColor')).toBe(
    await colourOf('body', 'backgroundColor'),
  );
  await open(folder, 'en/map.html');
  expect(await colourOf('.ward-told', 'fill')).not.toBe(await colourOf('.wards path', 'fill'));
  await expectNoViolations(page, 'forced colours on the map', { contrastAlone: true });
});

test('on paper a page is black on white in every look, whole and in both languages, and hides what its warning hides', async ({
  running,
  sample,
}) => {
  const { app, page, open } = running;
  const looks = [
    ['evening', '#d9822b'],
    ['poster', '#f2c230'],
    ['paper', '#8c2f39'],
  ] as const;
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  for (const [look, accent] of looks) {
    const made = look === 'paper' ? folder : await sample.made('kiosk', { look, accent });
    await open(made, 'en/section-1.html');
    await page.evaluate(() => document.documentElement.setAttribute('data-contrast', ''));
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('body, body *')]
        .filter((one) => one.checkVisibility() && !one.closest('svg'))
        .flatMap((one) => {
          const { color, backgroundColor } = getComputedStyle(one);
          return [`ink ${color}`, `ground ${backgroundColor}`];
        }),
    );
    const dark = 'ink rgb(0, 0, 0)';
    const usual = [
      dark,
      'ink rgb(51, 51, 51)',
      'ground rgb(255, 255, 255)',
      'ground rgba(0, 0, 0, 0)',
    ];
    expect(
      [...new Set(colours)].filter((colour) => !usual.includes(colour)),
      look,
    ).toEqual([]);
    expect(colours).toContain(dark);
    await expect(page.locator('.line p:visible')).toHaveCount(6);
    await expect(
      page
        .getByRole('button')
        .locator('visible=true')
        .filter({ hasNotText: /^\d+:\d\d$/u }),
    ).toHaveCount(0);
    await expect(page.locator('.on-paper')).toContainText('hg-kiosk-');
    const pdf = await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return (await window?.webContents.printToPDF({ pageSize: 'A4' }))?.toString('latin1') ?? '';
    });
    expect(pdf.startsWith('%PDF-')).toBe(true);
    // All of it on one sheet.
    expect(pdf.match(/\/Type\s*\/Page\b/gu), look).toHaveLength(1);
    for (const letters of ['AtkinsonHyperlegible', 'NotoNastaliqUrdu'])
      expect(pdf).toContain(letters);
  }
  await open(folder, 'en/section-2.html');
  await expect(page.getByText('This part tells of hard work at night.')).toBeVisible();
  await expect(page.getByText('I worked at night, while the city slept.')).toBeHidden();
  await expect(page.getByText('Show it to me')).toBeHidden();
});
