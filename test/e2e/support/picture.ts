// Takes the pictures that the README shows. They go to `.build/screenshots`, or to the folder that HOMEGROUND_PICTURES names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { appFolder } from './launch-app.ts';

const folder = process.env['HOMEGROUND_PICTURES'] ?? join(appFolder, '.build', 'screenshots');

/** The window as it is, without passing messages, from the top of the page or of what is named. */
export async function takePicture(page: Page, name: string, from?: Locator): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const close of await page.locator('.toast button:visible').all()) await close.click();
  if (from === undefined) await page.evaluate(() => scrollTo(0, 0));
  else
    await from.evaluate((element) =>
      element.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
