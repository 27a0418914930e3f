// Residents are asked: from the first questions, on the screen in Urdu and on paper, to totals that hold no small number.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';
import { answerSaveDialogWith } from './support/save-dialog.ts';

test.setTimeout(180_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
  await listenIn(running.page);
  await createLibrary(running.page, running.profile);
});
test.afterEach(() => running.close());

test('a lead starts with the first questions, residents answer on the screen and on paper, and the totals follow', async () => {
  const { page } = running;
  await goTo(page, '#/home//questionnaires');
  await expectNoViolations(page, 'no questionnaire');
  await page.getByRole('button', { name: 'Start with our questions' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await page.getByRole('button', { name: 'Take out question 7' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Question 7' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('group', { name: 'Question 7' })).toBeVisible();
  await expectNoViolations(page, 'form that is changed');
  await page.getByRole('link', { name: 'Back to the questionnaire' }).click();

  await page.getByRole('link', { name: 'Answer on the screen' }).press('Enter');
  await page.getByRole('button', { name: 'اردو' }).press('Enter');
  await page.getByText('ساری زندگی').click();
  await page.getByText('لوگ', { exact: true }).click();
  await expectNoViolations(page, 'answering in Urdu');
  await page.getByRole('button', { name: 'مکمل کریں' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'شکریہ!' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'شکریہ!' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop asking' }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: 'Stop asking' }).click();

  await page.getByRole('link', { name: 'Type in paper answers' }).click();
  await page.getByRole('textbox', { name: 'Number of the sheet' }).fill('1');
  await page.getByText('All my life').click();
  await page
    .getByRole('textbox', { name: 'What would you like to change here?' })
    .fill('A bench for the made-up Mrs Wren');
  await expectNoViolations(page, 'paper');
  await page.getByRole('button', { name: 'Save and go on to the next' }).press('Enter');
  await expect(page.getByText('Sheet 1 is typed in.')).toBeVisible();
  const sheet = page.getByRole('textbox', { name: 'Number of the sheet' });
  await expect(sheet).toBeFocused();
  await page.keyboard.type('1');
  await page.getByRole('button', { name: 'Save and go on to the next' }).click();
  await expect(page.getByText('was typed in before')).toBeVisible();
  await sheet.fill('2');
  await page.getByRole('button', { name: 'Save and go on to the next' }).click();
  await expect(page.getByText('Sheet 2 is typed in.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the questionnaire' }).click();

  const lived = page.getByRole('group', { name: 'How long have you lived here?' }).first();
  await expect(lived.getByRole('row', { name: 'All my life 2' })).toBeVisible();
  const words = page.getByRole('textbox', { name: 'Words of a resident' });
  await words.fill('A bench for [a neighbour]');
  await page.getByRole('button', { name: 'Looked through' }).press('Enter');
  await expect(page.getByText('A bench for [a neighbour]')).toBeVisible();
  await expectNoViolations(page, 'totals');
});

test('what is printed and saved holds no small number, and the blank form has every language', async () => {
  const { page, profile } = running;
  await goTo(page, '#/home//questionnaires');
  await page.getByRole('button', { name: 'Start with our questions' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  const [made] = await ask(page, 'questionnaires.list', {});
  if (made === undefined) throw new Error('A questionnaire was made.');
  const answer = { questionnaireId: made.id, version: 1, language: 'en', on: '2026-11-20' };
  const of = {
    ...answer,
    way: 'screen',
    sheet: '',
    localityId: null,
    age: null,
    words: {},
  } as const;
  for (let index = 0; index < 14; index += 1)
    await ask(page, 'answers.add', {
      ...of,
      choices: { 'how-long': [index < 12 ? 'how-long-1' : 'how-long-2'] },
    });
  await page.getByRole('link', { name: 'Back to the questionnaire' }).click();
  await ask(page, 'answers.saveReport', { questionnaireId: made.id, folder: profile });
  const csv = (await readdir(profile)).find((name) => name.endsWith('.csv')) ?? '';
  const table = await readFile(join(profile, csv), 'utf8');
  expect(table).toContain('"How long have you lived here?","1 to 5 years","fewer than 5"');
  expect(table).not.toMatch(/,"[1-4]"\r/u);

  const path = join(profile, 'totals.pdf');
  await answerSaveDialogWith(running, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('The file is saved.')).toBeVisible();
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('These are the true numbers')).toBeHidden();
  const printed = page.locator('.print-alone');
  await expect(printed.getByText('Fewer than 5').first()).toBeVisible();
  await page.emulateMedia({ media: null });

  await page.getByRole('link', { name: 'Print the blank form' }).click();
  await expect(page.getByText('آپ یہاں کتنے عرصے سے رہتے ہیں؟')).toBeVisible();
  await expectNoViolations(page, 'blank form');
});
