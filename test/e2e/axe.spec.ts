// Every page against the WCAG rules that a machine can check: light and dark, English and Urdu.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { createLibraryUpToSheet, confirmSheet, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { agree, ask, checkStory, fillWithStories } from './support/sample-stories.ts';
import { makePackage } from './support/make-package.ts';

// Many pages in one go: a busy machine needs its time.
test.setTimeout(300_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

const pages = [
  'home',
  'find',
  'stories',
  'record',
  'people',
  'agreements',
  'collections',
  'packages',
  'intake',
  'requests',
  'library',
  'library/safety',
  'library/recovery',
  'library/settings',
  'library/themes',
  'library/questions',
  'library/support',
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

/** Stories, sound, a collection and a package. @returns the addresses that show them */
async function fillLibrary({ page, profile }: LaunchedApp): Promise<string[]> {
  const stories = await fillWithStories(page);
  const sound = fileURLToPath(new URL('../../assets/sample/kitchen.flac', import.meta.url));
  await ask(page, 'recordings.importFile', { path: sound, storyId: stories.open });
  // An agreement covers only the sound that was there when it was signed.
  await agree(page, { storyId: stories.open, personId: stories.amina, allowed: ['archive'] });
  await checkStory(page, stories.open);
  const collection = await ask(page, 'collections.create', {
    title: 'First winters',
    items: [stories.open, stories.closed].map((storyId) => ({ storyId, caption: 'Listen.' })),
  });
  const destination = join(profile, 'stick');
  await mkdir(destination);
  const { path } = await makePackage(page, {
    collectionId: collection.id,
    destination,
    form: 'folder',
    recipient: 'Example Archive',
  });
  const { narratorIds } = await ask(page, 'stories.get', { id: stories.bare });
  return [
    `people/${stories.amina}`,
    `stories/${stories.open}`,
    `stories/${stories.bare}`,
    `agreements/${stories.open}`,
    `agreements/${stories.withdrawn}`,
    `agreements/${stories.open}/paper`,
    `collections/${collection.id}`,
    `packages/${collection.id}/make`,
    `packages/${encodeURIComponent(path)}/check`,
    `agreements/${stories.bare}/participation~${narratorIds[0] ?? ''}`,
  ];
}

for (const look of looks) {
  test(`every page, with what belongs on it, has no violations in ${look.language}, ${look.theme}`, async () => {
    const { page } = running;
    const where = (place: string) => `${place} ${look.language} ${look.theme}`;
    await createLibraryUpToSheet(running);
    await confirmSheet(page);
    await listenIn(page);
    await wear(page, look);
    const check = async (addresses: readonly string[], what: string) => {
      for (const address of addresses) {
        await visit(page, `#/${address}`);
        await page.waitForTimeout(150);
        await expectNoViolations(page, where(`${address} ${what}`));
      }
    };
    await check(pages, 'empty');
    await check([...(await fillLibrary(running)), ...pages], 'filled');
    await page.locator('.shell-foot button').last().click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, where('language and look'));
  });
}

for (const look of looks) {
  test(`signing and recording have no violations in ${look.language}, ${look.theme}`, async () => {
    const { page } = running;
    page.setDefaultTimeout(20_000);
    const where = (place: string) => `${place} ${look.language} ${look.theme}`;
    await createLibraryUpToSheet(running);
    await confirmSheet(page);
    await listenIn(page);
    await wear(page, look);
    const { bare } = await fillWithStories(page);
    const [personId = ''] = (await ask(page, 'stories.get', { id: bare })).narratorIds;
    await ask(page, 'stories.update', { id: bare, languages: ['en'] });
    const goOn = page.locator('.talk [data-tone="primary"]');
    const firstAnswer = page.locator('.talk-answer').first();
    const goToQuestion = async (kind: string) => {
      await visit(page, `#/agreements/${bare}/${kind}~${personId}`);
      await page.locator('main [data-tone="primary"]').click();
      await goOn.click();
      while (!(await firstAnswer.isVisible())) await goOn.click();
    };
    await goToQuestion('recording');
    await expectNoViolations(page, where('a question'));
    while (await firstAnswer.isVisible()) await firstAnswer.click();
    await goOn.click();
    await expectNoViolations(page, where('a choice that is missing'));
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.locator('.agreement-kinds').first().waitFor();
    await goToQuestion('participation');
    await firstAnswer.click();
    await goOn.click();
    await expectNoViolations(page, where('a signature that is missing'));
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').getByRole('button').last().click();
    await page.locator('.agreement-kinds').first().waitFor();

    await visit(page, '#/record');
    await page.locator('[data-tone="record"]').click();
    await page.locator('[role="timer"]').first().waitFor();
    await expectNoViolations(page, where('recording'));
    await visit(page, '#/home');
    await page.locator('.recording-bar').waitFor();
    await expectNoViolations(page, where('recording, on another page'));
    await page.keyboard.press('Control+l');
    await page.locator('.toast').last().waitFor();
    await expectNoViolations(page, where('locking refused'));
    // The app asks before it closes during a take.
    await visit(page, '#/record');
    await page.getByRole('button', { name: /^(Stop|ختم کریں)$/u }).click();
    await page.locator('.saved-take').waitFor();
    await expectNoViolations(page, where('a saved take'));
  });
}
