// What partners and passers-by open from a folder, with no network at all: cards, the website, a trail, and the sheets of a media pack.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { expectTabReachesAll } from './support/tab-order.ts';
import { missedTargets, tooWide } from './support/targets.ts';
import { filesBelow, test } from './support/visitor.ts';
import type { SampleExhibition, Visitor } from './support/visitor.ts';

test.setTimeout(300_000);

const outputs = {
  cards: (sample: SampleExhibition) => sample.made('cards'),
  website: (sample: SampleExhibition) => sample.made('website'),
  'media pack': (sample: SampleExhibition) => sample.made('media-pack'),
  trail: (sample: SampleExhibition) => sample.madeTrail(),
} as const;

/** Plays every sound that can be seen, from a place in its middle. @returns how many there are */
async function hear(page: Page, path: string): Promise<number> {
  const sounds = await page.locator('audio').all();
  for (const sound of sounds) {
    const heard = await sound.evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true;
      await audio.play();
      const middle = audio.duration / 2;
      await new Promise((resolve) => {
        audio.addEventListener('seeked', resolve, { once: true });
        audio.currentTime = middle;
      });
      const from = audio.currentTime;
      await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }));
      audio.pause();
      return { middle, from, until: audio.currentTime };
    });
    expect(heard.middle, path).toBeGreaterThan(1);
    expect(Math.abs(heard.from - heard.middle), path).toBeLessThan(0.5);
    expect(heard.until, path).toBeGreaterThanOrEqual(heard.from);
  }
  return sounds.length;
}

/** Everything that is asked of a page is asked while it is open once. */
async function lookAt(running: Visitor, folder: string, path: string) {
  const { page, open } = running;
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(folder, path);
  const isUrdu = /(?:^|[/-])ur[./]/u.test(path);
  await expect.soft(page.locator('html'), path).toHaveAttribute('lang', isUrdu ? 'ur' : /./u);
  const direction = await page.evaluate(() => document.documentElement.getAttribute('dir'));
  expect.soft(direction ?? 'ltr', path).toBe(isUrdu ? 'rtl' : 'ltr');
  await expectTabReachesAll(page, path);
  await expectNoViolations(page, path);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const heard = await hear(page, path);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    // A sheet that is only ever printed has the width of its paper.
    if (/^(?:cards|leaflet)/u.test(path)) continue;
    expect.soft(await tooWide(page), `${path} at ${width}`).toBe(0);
    expect.soft(await missedTargets(page), `${path} at ${width}`).toEqual([]);
  }
  return heard;
}

for (const [name, make] of Object.entries(outputs))
  test(`${name}: every page opens without a network, is heard, and holds no barrier`, async ({
    running,
    sample,
  }) => {
    const folder = await make(sample);
    // The Polish pages are the English ones with other words.
    const pages = filesBelow(folder).filter((path) => /^(?!pl[/\\]).*\.html$/u.test(path));
    expect(pages.length).toBeGreaterThan(1);
    let heard = 0;
    for (const path of pages) heard += await lookAt(running, folder, path);
    if (name !== 'media pack') expect(heard).toBeGreaterThan(0);
    expect(running.errors).toEqual([]);
    const elsewhere = running.requests.filter(
      (address) => !/^(?:file|data|blob|about):/u.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(decodeURI(running.page.url())).toContain('ਸਾਡੀ ਪ੍ਰਦਰਸ਼ਨੀ for the library');
  });

test('who scans a card loads less than 300 kB before the sound', async ({ running, sample }) => {
  const folder = await sample.made('cards');
  const cards = filesBelow(folder).filter((path) => /^s[/\\].*\.html$/u.test(path));
  expect(cards.length).toBeGreaterThan(2);
  for (const path of cards) {
    running.requests.length = 0;
    await running.open(folder, path);
    await running.page.evaluate(() => document.fonts.ready);
    const names = running.requests.map((address) =>
      decodeURI(address).replace(/^.*for the library \d+\/[^/]*\//u, ''),
    );
    expect(names.some((name) => name.endsWith('.woff2'))).toBe(true);
    const bytes = [...new Set(names)]
      .filter((name) => !name.startsWith('sounds/'))
      .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes, path).toBeLessThan(300_000);
    expect(bytes, path).toBeGreaterThan(20_000);
  }
});
