// The interviewer's desk: what helps before, during and after a talk, with the keyboard alone where that is how one works.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, visit } from './support/in-app.ts';
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

/** @param level 0 to 1, on a battery that is not plugged in */
async function onBattery(page: Page, level: number): Promise<void> {
  await page.evaluate((left) => {
    const battery = Object.assign(new EventTarget(), {
      ...{ charging: false, level: left, dischargingTime: 3600 },
    });
    Object.assign(navigator, { getBattery: () => Promise.resolve(battery), battery });
  }, level);
}

test('the desk helps before the talk, beside it and after it', async () => {
  const { page } = running;
  await createLibrary(running);
  await listenIn(page);
  const story = await ask(page, 'stories.create', { title: 'The blue door' });
  await onBattery(page, 0.62);
  await visit(page, `#/record/${story.id}`);

  const leaveOut = page.getByLabel('What the storyteller asked to leave out').locator('textarea');
  await leaveOut.fill('Her brother');
  await leaveOut.blur();
  await expect(page.getByText('Battery 62 %, not plugged in. About 1 hr left.')).toBeVisible();
  const checklist = page.locator('.checklist').getByRole('checkbox');
  await expect(page.getByText('0 of 6')).toBeVisible();
  for (let at = 0; at < 6; at += 1) {
    await checklist.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await expect(page.getByText('Everything is ready')).toBeVisible();
  await expect(checklist.first()).toBeHidden();
  const record = page.getByRole('button', { name: 'Record a test', exact: true });
  await expect(record).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('combobox', { name: /Which story/u })).toBeInViewport({ ratio: 1 });
  await expectNoViolations(page, 'before');

  await record.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  const question = page.locator('.question-words');
  const first = 'What would you like to be called today?';
  await expect(question).toHaveText(first);
  await page.keyboard.press('Shift+ArrowRight');
  const second = await question.textContent();
  expect(second).not.toBe(first);
  // Keys that are typed belong to what is typed.
  await leaveOut.press('ArrowRight');
  await expect(question).toHaveText(second ?? '');
  await page.getByRole('button', { name: 'Skip' }).press('Enter');
  await expect(question).not.toHaveText(second ?? '');
  const third = (await question.textContent()) ?? '';
  // Last, since a slow machine may take a card that is only looked past for one that was asked.
  await page.keyboard.press('ArrowRight');
  await expect(question).not.toHaveText(third);
  await page.keyboard.press('ArrowLeft');
  await expect(question).toHaveText(third);
  await expect(leaveOut).toHaveValue('Her brother');
  await expectNoViolations(page, 'during');

  await page.evaluate(() => {
    const { battery } = navigator as unknown as { battery: EventTarget & { level: number } };
    battery.level = 0.2;
    battery.dispatchEvent(new Event('levelchange'));
  });
  await expect(page.getByRole('alert').getByText(/Please plug the computer in now/u)).toBeVisible();
  await visit(page, '#/stories');
  await visit(page, '#/record');
  await expect(question).toHaveText(third);
  await expect(leaveOut).toHaveValue('Her brother');

  const stop = page.getByRole('button', { name: /stop/iu });
  await stop.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const notes = page.getByRole('region', { name: 'Five-minute notes' });
  await notes.getByLabel('Who was named?').fill('Her brother');
  await expect(notes.getByText('Samaritans')).toBeHidden();
  await notes.getByRole('radio', { name: 'Upset' }).first().press('Space');
  await expect(notes.getByRole('alert')).toContainText('Stay with them for a while');
  await expect(notes.getByText('116 123')).toBeVisible();
  await expect(notes.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'I am worried about somebody' })).toBeVisible();
  await expectNoViolations(page, 'after');

  const [take] = await ask(page, 'recordings.list', { storyId: story.id });
  expect(take).toBeDefined();
  const told = take && (await ask(page, 'markers.list', { recordingId: take.id }));
  expect(told?.map(({ kind, text }) => [kind, text])).toContainEqual(['skipped', second]);
  expect(told?.map(({ kind, text }) => [kind, text])).toContainEqual(['skipped', first]);
  expect(told?.filter(({ kind }) => kind === 'question')).not.toEqual([]);
  if (take)
    expect(await ask(page, 'notes.get', { id: take.id })).toMatchObject({
      ...{ named: 'Her brother', storytellerFeels: 'upset' },
    });
  expect((await ask(page, 'stories.get', { id: story.id })).leaveOut).toBe('Her brother');
});

test('cards are written, moved with the keyboard, put away and back; a number that was rung counts as checked; all of it in Urdu', async () => {
  const { page } = running;
  await createLibrary(running);
  await listenIn(page);
  await visit(page, '#/library/questions');
  await page.getByLabel('New card').fill('Tell me about your best friend.');
  await page.getByRole('button', { name: 'Add the card' }).press('Enter');
  const lines = page.getByRole('grid', { name: 'Cards: Opening' }).getByRole('row');
  await expect(lines.last()).toContainText('Tell me about your best friend.');
  // From outside, the focus comes to a line first, as with the Tab key.
  await lines.last().focus();
  await page
    .getByRole('button', { name: 'Move “Tell me about your best friend.” up' })
    .press('Enter');
  await expect(lines.nth(2)).toContainText('Tell me about your best friend.');
  await page.getByRole('button', { name: 'Put “Tell me about your best friend.” away' }).click();
  await expect(lines).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines.nth(2)).toContainText('Tell me about your best friend.');

  await visit(page, '#/library/support');
  await expect(page.getByText('Never ring it to try it out')).toBeVisible();
  await expect(page.getByText('Not yet checked: please ring once')).toHaveCount(5);
  await page.getByRole('button', { name: 'I rang today: it is right (Samaritans)' }).click();
  await expect(page.getByText('Not yet checked: please ring once')).toHaveCount(4);

  await page.evaluate(() =>
    localStorage.setItem(
      'homeground-preferences',
      JSON.stringify({ language: 'ur', theme: 'dark', textSize: 'usual' }),
    ),
  );
  await page.reload();
  await page.locator('h1').first().waitFor();
  await visit(page, '#/record');
  const question = page.locator('.question-words');
  await expect(question).toHaveText('آج آپ کو کس نام سے پکارا جائے؟');
  await expect(page.getByText('یہ ترجمہ ابھی کسی اہلِ زبان نے نہیں دیکھا۔')).toBeVisible();
  // Next lies where one reads on: to the left.
  await page.locator('h1').first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(question).not.toHaveText('آج آپ کو کس نام سے پکارا جائے؟');
  for (const place of ['record', 'library/questions', 'library/support']) {
    await visit(page, `#/${place}`);
    await page.waitForTimeout(200);
    await expectNoViolations(page, place);
  }
});
