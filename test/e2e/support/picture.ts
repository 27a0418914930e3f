// Takes the pictures that the README shows. They go to `.build/screenshots`, or to the folder that HOMEGROUND_PICTURES names.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { appFolder } from './launch-app.ts';

const folder = process.env['HOMEGROUND_PICTURES'] ?? join(appFolder, '.build', 'screenshots');

/** The window as it is, from the top of the page, without passing messages. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const close of await page.locator('.toast button:visible').all()) await close.click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
