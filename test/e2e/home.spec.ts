// Home and progress: a lead sets what was promised, sees what is there, and saves a report without small numbers as PDF and as a table.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { TranscriptLineId } from '../../shared/model/ids.ts';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { agree, ask, createLibrary, goTo } from './support/sample-stories.ts';
import { answerSaveDialogWith } from './support/save-dialog.ts';

test.setTimeout(180_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

/** Stories that somebody has written down, of people who are made up. */
async function tellStories(page: Page, count: number, locality: string) {
  for (let index = 0; index < count; index += 1) {
    const { id: personId } = await ask(page, 'people.create', {
      ...{ realName: `Made-up Person ${index}`, attribution: 'full-name' },
      ...{ ageBand: 'adult', protection: 'ordinary' },
    });
    const { id: storyId } = await ask(page, 'stories.create', {
      ...{ title: `${locality} ${index}`, narratorIds: [personId], locality, languages: ['ur'] },
    });
    await agree(page, { storyId, personId, allowed: ['archive'] });
    const { id } = await ask(page, 'transcripts.create', { storyId, language: 'ur' });
    const line = { id: TranscriptLineId.parse(crypto.randomUUID()), text: 'ہم بس سے آئے۔' };
    await ask(page, 'transcripts.edit', { id, changes: [{ kind: 'put', line }] });
  }
}

test('a lead sets targets by the keyboard, writes down a count, takes one off and brings it back', async () => {
  const { page } = running;
  await tellStories(page, 2, 'Aston');
  await goTo(page, '#/home');
  await page.getByRole('link', { name: 'See progress' }).click();
  await page.getByRole('button', { name: 'Start with the programme’s numbers' }).press('Enter');
  const stories = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Stories told' }) });
  await expect(stories.getByText('2 of 100')).toBeVisible();

  await page
    .getByRole('button', { name: 'More about Organisations that take part' })
    .press('Enter');
  await page.getByRole('menuitem', { name: 'Write down how many' }).press('Enter');
  await page.keyboard.type('7');
  await page.getByRole('textbox', { name: 'Note' }).fill('A choir and two schools');
  await expectNoViolations(page, 'count of a target');
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('7 of 10')).toBeVisible();

  await page.getByRole('button', { name: 'More about Stories told' }).click();
  await page.getByRole('menuitem', { name: 'Take off' }).click();
  await expect(stories).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(stories.getByText('2 of 100')).toBeVisible();

  await page.getByRole('button', { name: 'Add the ten districts of before 2024' }).click();
  await page.getByRole('textbox', { name: 'Locality' }).fill('Aston');
  await page.keyboard.press('Enter');
  const byLocality = page.getByRole('group', { name: 'By locality' }).first();
  await expect(byLocality.getByRole('row', { name: 'Aston 2' })).toBeVisible();
  await expect(byLocality.getByRole('row', { name: 'Ladywood 0' })).toBeVisible();
  await expectNoViolations(page, 'progress');
});

test('what waits leads to the stories that it is about, and the last ones stand on the first page', async () => {
  const { page } = running;
  await tellStories(page, 1, 'Aston');
  await ask(page, 'stories.create', { title: 'Not told yet' });
  await goTo(page, '#/home');
  await expect(page.getByRole('link', { name: 'Not told yet' })).toBeVisible();
  await expectNoViolations(page, 'home');
  const waiting = page.getByRole('listitem').filter({ hasText: '1 story waits to be checked' });
  await waiting.getByRole('link', { name: 'See stories' }).click();
  await expect(page.getByText('Aston 0')).toBeVisible();
  await expect(page.getByText('Not told yet')).toHaveCount(0);
});

test('the report is saved as PDF and as a table, on paper alone, and holds no small number', async () => {
  const { page, app, profile } = running;
  await tellStories(page, 9, 'Yardley');
  await tellStories(page, 2, 'Canary Street');
  await goTo(page, '#/home//progress');
  await page.getByRole('button', { name: 'Look at the report' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByText('Others, fewer than 5 of each')).toBeVisible();
  await expect(sheet.getByText('Canary Street')).toHaveCount(0);
  await expectNoViolations(page, 'report');

  const path = join(profile, 'report.pdf');
  await answerSaveDialogWith(running, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The report is saved.')).toBeVisible();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(page.getByText('Canary Street')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What there is' })).toBeHidden();
  await page.emulateMedia({ media: null });

  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, profile);
  await page.getByRole('button', { name: 'Save as a table' }).click();
  await expect
    .poll(async () => (await readdir(profile)).filter((name) => name.endsWith('.csv')))
    .toHaveLength(1);
  const [name = ''] = (await readdir(profile)).filter((one) => one.endsWith('.csv'));
  const table = await readFile(join(profile, name), 'utf8');
  expect(table).toContain('"All","Stories","11"');
  expect(table).not.toContain('Canary');
});
