// Every page against the WCAG rules that a machine can check: light and dark, English and Urdu.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { createLibraryUpToSheet, confirmSheet, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';

// Many pages in one go: a busy machine needs its time.
test.setTimeout(300_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

const pages = [
  'home',
  'stories',
  'record',
  'people',
  'agreements',
  'collections',
  'packages',
  'library',
  'library/safety',
  'library/recovery',
  'library/settings',
  'library/themes',
  'library/history',
  'library/about',
  'help',
];
const looks = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ur', theme: 'light' },
  { language: 'ur', theme: 'dark' },
] as const;
type Look = (typeof looks)[number];

async function wear(page: Page, look: Look): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem(
      'homeground-preferences',
      JSON.stringify({ ...chosen, textSize: 'usual' }),
    );
  }, look);
  await page.reload();
  await page.locator('h1').first().waitFor();
}

async function expectNoViolations(page: Page, where: string): Promise<void> {
  // Axe opens a second page for frames by default; the app has no frames and allows no second page.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    // Where react-aria puts what is spoken for a moment; it may name a button that has just gone.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
  );
  expect.soft(found, where).toEqual([]);
}

test('the pages before a library is open have no violations', async () => {
  const { page } = running;
  for (const look of looks) {
    await wear(page, look);
    await expectNoViolations(page, `welcome ${look.language} ${look.theme}`);
  }
  await wear(page, looks[0]);
  await page.getByRole('button', { name: 'Bring back a library' }).click();
  await expectNoViolations(page, 'bring back');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await createLibraryUpToSheet(running);
  await expectNoViolations(page, 'recovery sheet');
  await confirmSheet(page);
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'The library is locked' }).waitFor();
  for (const look of looks) {
    await wear(page, look);
    await expectNoViolations(page, `locked ${look.language} ${look.theme}`);
  }
});

for (const look of looks) {
  test(`every page has no violations in ${look.language}, ${look.theme}`, async () => {
    const { page } = running;
    await createLibraryUpToSheet(running);
    await confirmSheet(page);
    await visit(page, '#/people');
    await page.getByRole('button', { name: 'New person' }).click();
    await page.getByRole('textbox', { name: 'Real name' }).fill('Amina Beispiel');
    const person = await page.evaluate(() => location.hash.replace('#/', ''));
    await wear(page, look);
    for (const address of [...pages, person]) {
      await visit(page, `#/${address}`);
      await page.waitForTimeout(150);
      await expectNoViolations(page, `${address} ${look.language} ${look.theme}`);
    }
    await page.locator('.shell-foot button').last().click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, `language and look ${look.language} ${look.theme}`);
  });
}
