// What people ask and whom somebody worries about: written down by whoever hears it, read and closed by a lead alone.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, passphrase, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask } from './support/sample-stories.ts';

test.setTimeout(120_000);

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

const journalist = 'yellow ladder quiet rain';

/** Locks, and opens again as whoever has this passphrase. */
async function comeIn(page: Page, words: string): Promise<void> {
  await visit(page, '#/home');
  await page.keyboard.press('Control+l');
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
}

test('a complaint is due until it is closed, and a worry is read by a lead alone', async () => {
  const { page } = running;
  page.setDefaultTimeout(20_000);
  await createLibrary(running);
  await listenIn(page);
  const story = await ask(page, 'stories.create', { title: 'The blue door' });
  await ask(page, 'members.add', { name: 'Jo', role: 'journalist', passphrase: journalist });

  // A journalist hears both, and reads neither afterwards.
  await comeIn(page, journalist);
  await visit(page, `#/stories/${story.id}`);
  await page.getByRole('button', { name: 'I am worried about somebody' }).click();
  const note = page.getByRole('dialog');
  await expect(note.getByText('999', { exact: true })).toBeVisible();
  await expectNoViolations(page, 'a worry');
  await page.getByRole('button', { name: 'Hand it to a lead' }).click();
  await expect(note.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('What was said or seen?').fill('I do not want to go home tonight.');
  // A press on Cancel loses nothing.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'I am worried about somebody' }).click();
  await expect(page.getByLabel('What was said or seen?')).toHaveValue(/go home tonight/u);
  await page.getByRole('button', { name: 'Hand it to a lead' }).click();
  await expect(page.getByText('It is written down as S1')).toBeVisible();
  await visit(page, '#/requests');
  await expect(page.getByText('A lead has it. It is not passed on yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Somebody asks for something' }).click();
  await page.getByRole('dialog').getByText('They complain').click();
  await page.getByLabel('What did they ask, in their words?').fill('My brother is named in it.');
  await page.getByLabel('Who asks?').fill('Her cousin');
  const today = await page.getByLabel('On which day did it come in?').inputValue();
  expect(today).not.toBe('');
  await page.getByRole('button', { name: 'Hand it to a lead' }).click();
  await expect(page.getByText('It is written down as R1')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('My brother');
  await expect(page.locator('main')).not.toContainText('go home tonight');
  await expectNoViolations(page, 'what a journalist sees');

  // A lead finds the worry on the first page, passes it on, and closes the complaint.
  await comeIn(page, passphrase);
  await expect(page.getByText('Somebody is worried about somebody')).toBeVisible();
  await page.getByRole('link', { name: 'Read it' }).click();
  await expect(page.getByText(/^Say that you have it by .*, 30 days left$/u)).toBeVisible();
  await expectNoViolations(page, 'what waits for a lead');
  await page.getByRole('link', { name: 'Open' }).first().click();
  await expect(page.getByText('I do not want to go home tonight.')).toBeVisible();
  await page.getByLabel('Whom did you tell?').fill('Children’s services');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('To: Children’s services')).toBeVisible();
  await page.getByRole('link', { name: 'All requests and concerns' }).click();
  await page.getByRole('link', { name: 'Open' }).nth(1).click();
  const step = async (name: string) => {
    await page.getByRole('button', { name: 'What happened?' }).click();
    await page.getByRole('option', { name, exact: true }).click();
  };
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('They know that you have it.')).toBeVisible();
  await step('Close it');
  await page.getByLabel('What was done?').fill('The part was closed, and the cousin told.');
  await page.getByRole('button', { name: 'Close it', exact: true }).click();
  await expect(page.locator('.page-lead')).toHaveText('Closed');
  await expectNoViolations(page, 'a closed request');
  await visit(page, '#/home');
  await expect(page.getByText('Somebody is worried about somebody')).toHaveCount(0);
  await page.evaluate(() =>
    localStorage.setItem(
      'homeground-preferences',
      JSON.stringify({ language: 'ur', theme: 'dark', textSize: 'usual' }),
    ),
  );
  await page.reload();
  await visit(page, '#/requests');
  await page.locator('.case-line').first().waitFor();
  await expectNoViolations(page, 'in Urdu, dark');
});
