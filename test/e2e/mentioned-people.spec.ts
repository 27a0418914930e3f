// People who are mentioned, two entries of one person, and what is said of a photo: in the real app.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { png } from '../support/arrival-card.ts';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start, root } = useRecordingDesk();

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);

test('somebody who is mentioned is written down, taken off, brought back, and shown before anything is shared', async () => {
  const { page } = await start();
  const { id } = await ask(page, 'stories.create', { title: 'The first winter' });
  await goTo(page, `#/stories/${id}`);
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Please choose somebody, write a name/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Who is it?' }).fill('her brother');
  await page
    .getByRole('radiogroup', { name: 'Is this person alive?' })
    .getByText('Yes', { exact: true })
    .click();
  await expectNoViolations(page, 'people mentioned');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('alive, may not know about it')).toBeVisible();
  await page.getByRole('button', { name: 'Take her brother off the list' }).click();
  await expect(page.getByText('alive, may not know about it')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('alive, may not know about it')).toBeVisible();
  await goTo(page, `#/agreements/${id}/check`);
  await expect(page.getByText(/^One person who is mentioned is or may be alive/u)).toBeVisible();
});

test('two entries of one person are compared, joined, and taken apart again', async () => {
  const { page } = await start();
  const person = (realName: string, protection: 'ordinary' | 'high') =>
    ask(page, 'people.create', { realName, attribution: 'no-name', ageBand: 'adult', protection });
  await person('Amina Example', 'ordinary');
  await person('Ameena Example', 'high');
  await goTo(page, '#/people');
  await page.getByRole('tab', { name: 'Is this the same person twice?' }).click();
  await page.getByRole('button', { name: /^Compare/u }).click();
  await expect(page.getByRole('dialog')).toContainText('High protection');
  await expectNoViolations(page, 'joining');
  await page.getByRole('button', { name: 'Join them' }).click();
  await expect(page.getByText(/^They are one entry now/u)).toBeVisible();
  expect(await ask(page, 'people.list', {})).toHaveLength(1);
  await page
    .getByRole('button', { name: /^Take A.* apart again$/u })
    .last()
    .click();
  await expect(page.getByText('They are two entries again.')).toBeVisible();
  expect(await ask(page, 'people.list', {})).toHaveLength(2);
});

test('a photo has a caption, somebody who said yes, and a reason why it stays closed all the same', async () => {
  const { page } = await start();
  const { id } = await ask(page, 'stories.create', { title: 'The shop' });
  const path = join(root(), 'shop.png');
  writeFileSync(path, png(40, 30));
  await ask(page, 'arrivals.bringIn', {
    storyId: id,
    items: [{ name: 'shop.png', paths: [path] }],
  });
  await goTo(page, `#/stories/${id}`);
  await expect(page.getByText('May not be used for anything yet.')).toBeVisible();
  await page.getByRole('button', { name: /^Describe/u }).click();
  await page.getByRole('textbox', { name: 'Caption', exact: true }).fill('The shop in 1972');
  await page
    .getByRole('radiogroup', { name: 'Exhibition' })
    .getByText('Yes', { exact: true })
    .click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Please write down who said yes or no.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Who said so?' }).fill('The shop owner (fictional)');
  await expect(page.getByText('It is not said who is in it.')).toBeVisible();
  await expectNoViolations(page, 'a described photo');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The shop in 1972')).toBeVisible();
  await expect(page.getByText('May not be used for anything yet.')).toBeVisible();
});
