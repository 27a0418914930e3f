// Pictures of every look, by day and by night, from either side, on a screen and a telephone, to be looked at: HOMEGROUND_LOOKS=1 puts them into .build/pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from './support/launch-app.ts';
import { test } from './support/visitor.ts';

const folder = join(appFolder, '.build', 'pictures');
const looks = { paper: '#8c2f39', evening: '#d9822b', poster: '#f2c230' } as const;
const pages = [
  ...['index.html', 'full-screen.html', 'en/index.html', 'en/section-1.html', 'ur/section-1.html'],
  ...['ur/section-2.html', 'en/story-hg-0003.html', 'pl/story-hg-0004.html', 'en/search.html'],
  ...['en/map.html', 'en/trail-1.html', 'ur/trail-1.html', 'ur/about.html', 'en/guest-book.html'],
];
const screens = { wide: [1280, 800], telephone: [375, 740] } as const;

test.setTimeout(600_000);

for (const look of ['paper', 'evening', 'poster'] as const)
  test(`pictures of the look ${look}`, async ({ running, sample }) => {
    const { page, open } = running;
    mkdirSync(folder, { recursive: true });
    const made = await sample.made('kiosk', { look, accent: looks[look] });
    for (const dress of ['light', 'dark', 'contrast', 'forced'] as const) {
      await page.emulateMedia({
        colorScheme: dress === 'dark' ? 'dark' : 'light',
        forcedColors: dress === 'forced' ? 'active' : 'none',
      });
      for (const [screen, [width, height]] of Object.entries(screens)) {
        await page.setViewportSize({ width, height });
        for (const path of pages) {
          await open(made, path);
          await page.evaluate((isHigh) => {
            document.documentElement.toggleAttribute('data-contrast', isHigh);
            return document.fonts.ready.then(() => undefined);
          }, dress === 'contrast');
          const name = `${look}-${dress}-${screen}-${path.replaceAll('/', '-')}.png`;
          await page.screenshot({ path: join(folder, name), fullPage: true });
        }
      }
    }
  });
