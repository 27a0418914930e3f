// No interview without an agreement, in the real app: a test, an agreement that is spoken, the interview, and a no that is respected.
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { createLibrary, visit } from './support/in-app.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask } from './support/sample-stories.ts';

const PARTS = 9;

let running: LaunchedApp;
test.beforeEach(async () => {
  running = await launchApp();
});
test.afterEach(() => running.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** With the keyboard alone. */
async function press(page: Page, name: string): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

async function storyOf(page: Page, realName: string) {
  const { id: personId } = await ask(page, 'people.create', {
    ...{ realName, attribution: 'first-name' as const, ageBand: 'adult' as const },
  });
  const { id } = await ask(page, 'stories.create', {
    ...{ title: `What ${realName} told`, narratorIds: [personId] },
  });
  return { id, personId };
}

async function recordShortly(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(700);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Your recording is in the library')).toBeVisible();
}

test('a storyteller agrees aloud, then the interview is recorded, and the test from before becomes one, too', async () => {
  test.slow();
  const { page } = running;
  await createLibrary(running);
  await listenIn(page);
  const { id } = await storyOf(page, 'Amina Example');
  await visit(page, `#/record/${id}`);
  await expect(page.getByText('Amina has not agreed to take part yet')).toBeVisible();
  await expect(button(page, 'Record')).toHaveCount(0);
  await recordShortly(page, 'Record a test');
  await expect(page.getByText('You recorded this as a test')).toBeVisible();
  await expect(button(page, 'This is an interview')).toHaveCount(0);
  await expectNoViolations(page, 'a saved test');

  await press(page, 'Record the agreement now, spoken');
  await expect(page.getByLabel('Name of the person who agrees')).toHaveValue('Amina Example');
  await expectNoViolations(page, 'before the agreement');
  await expect(button(page, 'Record the agreement')).toBeEnabled();
  await press(page, 'Record the agreement');
  await expect(page.getByText(`Part 1 of ${PARTS}`)).toBeVisible();
  await expect(page.getByText('May we record your voice?')).toBeVisible();
  await expectNoViolations(page, 'a question');
  // Keys that nobody meant answer nothing.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(page.getByText(`Part 1 of ${PARTS}`)).toBeVisible();
  await press(page, 'Yes');
  await press(page, 'Ask again');
  await expect(page.getByText('Explain it in other words')).toBeVisible();
  await press(page, 'Back to the last question');
  await expect(page.getByText(`Part 1 of ${PARTS}`)).toBeVisible();
  // The talk goes on while another page is looked at.
  await press(page, 'Yes');
  await visit(page, '#/home');
  await page.getByRole('link', { name: 'Show the recorder' }).click();
  for (let part = 2; part <= PARTS; part += 1) {
    await expect(page.getByText(`Part ${part} of ${PARTS}`)).toBeVisible();
    await press(page, 'Yes');
  }
  await press(page, 'Stop and save the agreement');
  await expect(page.getByText('Amina has agreed to take part')).toBeVisible();
  await expectNoViolations(page, 'agreed');
  await press(page, 'Go on to the interview');
  await expect(page.getByText('Interview with Amina')).toBeVisible();
  await expectNoViolations(page, 'ready for the interview');
  await recordShortly(page, 'Record');
  await expect(page.getByText('You recorded this as a test')).toHaveCount(0);

  await visit(page, `#/stories/${id}`);
  await button(page, 'This is an interview').click();
  await expect(page.getByText('It is an interview now.')).toBeVisible();
  await expect(button(page, 'This is an interview')).toHaveCount(0);
  await expectNoViolations(page, 'the story');
  const recordings = await ask(page, 'recordings.list', { storyId: id });
  expect(recordings.map(({ purpose }) => purpose).toSorted()).toEqual([
    'interview',
    'interview',
    'spoken-agreement',
  ]);
  const [entry] = (await ask(page, 'agreements.ofStory', { id })).entries;
  if (entry?.kind !== 'participation' || entry.signature.method !== 'spoken')
    throw new Error('there is no spoken agreement');
  const times = entry.signature.answers.map(({ atMs }) => atMs);
  expect(times).toHaveLength(PARTS);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(entry.signature.words).toContain('Example Street Histories records the stories');
  await visit(page, `#/agreements/${id}`);
  await expect(page.getByText('Spoken by Amina Example')).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'The spoken agreement of Amina Example', exact: true }),
  ).toBeVisible();
  await expectNoViolations(page, 'the record');
});

test('a no, and a talk that is broken off, make no agreement, and are told kindly', async () => {
  const { page } = running;
  await createLibrary(running);
  await listenIn(page);
  const { id } = await storyOf(page, 'Badr Example');
  await visit(page, `#/record/${id}`);
  const begin = async () => {
    await button(page, 'Record the agreement now, spoken').click();
    await expect(button(page, 'Record the agreement')).toBeEnabled();
    await button(page, 'Record the agreement').click();
    await expect(page.getByText(`Part 1 of ${PARTS}`)).toBeVisible();
  };
  await begin();
  await button(page, 'Yes').click();
  await button(page, 'Stop without an agreement').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop without' }).click();
  await expect(page.getByText('Stopped before the end')).toBeVisible();
  await button(page, 'Back to the recorder').click();

  await begin();
  await button(page, 'No').click();
  await button(page, 'Cancel').click();
  await expect(page.getByText(`Part 1 of ${PARTS}`)).toBeVisible();
  await button(page, 'No').click();
  await button(page, 'Yes, they said no').click();
  await expect(page.getByText('Badr said no, and that is all right.')).toBeVisible();
  await expectNoViolations(page, 'a no');
  await button(page, 'Back to the recorder').click();
  await expect(page.getByText(/^Badr was asked on .* and said no$/u)).toBeVisible();
  await expect(button(page, 'Record a test')).toBeEnabled();

  expect((await ask(page, 'agreements.ofStory', { id })).entries).toEqual([]);
  const recordings = await ask(page, 'recordings.list', { storyId: id });
  expect(recordings.map(({ purpose }) => purpose)).toEqual(['test', 'test']);
});
