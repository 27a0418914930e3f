// Who can be heard: one press lists the people of the story, somebody else is silent until they agree, a helper signs, and a level of care is chosen.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start } = useRecordingDesk();

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');

test('everybody who can be heard is listed, a helper signs, and the storyteller is protected', async () => {
  const { page } = await start();
  const person = (realName: string) =>
    ask(page, 'people.create', { realName, attribution: 'full-name', ageBand: 'adult' });
  const teller = await person('Amina Example');
  const helper = await person('Jo Helper');
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen', narratorIds: [teller.id], interviewerIds: [helper.id] },
  });
  const { id } = await ask(page, 'recordings.importFile', { path: sampleSound, storyId });
  await goTo(page, `#/stories/${storyId}`);

  const heard = page.getByRole('group', { name: 'Who can be heard?' });
  await heard.getByRole('button', { name: 'Only these people can be heard' }).click();
  await expect(heard.getByText(/^Everybody is listed\./u)).toBeVisible();
  await heard.getByRole('button', { name: 'Somebody else' }).click();
  await page.keyboard.type('A neighbour at the door');
  await heard.getByLabel('From').fill('0:02');
  await heard.getByLabel('To', { exact: true }).fill('0:04');
  await page.keyboard.press('Enter');
  await expect(heard.getByText('Has not agreed: will be silent.')).toBeVisible();
  await expectNoViolations(page, 'voices');
  await heard.getByRole('button', { name: 'A neighbour at the door has agreed…' }).click();
  await page.getByRole('textbox', { name: 'How did they agree?' }).fill('said so');
  await page.getByRole('button', { name: 'They have agreed' }).click();
  await expect(heard.getByText(/^Has agreed on/u)).toBeVisible();

  await heard.getByRole('link', { name: 'Add it on the page of Jo Helper' }).click();
  await page.getByRole('button', { name: 'Sign a contributor agreement' }).click();
  await page.getByText('Type the name', { exact: true }).click();
  await expectNoViolations(page, 'voices');
  await page.getByRole('button', { name: 'Save the agreement' }).click();
  await expect(page.getByText(/^Signed on/u)).toBeVisible();
  const { voices } = await ask(page, 'voices.list', { recordingId: id });
  expect(voices.map(({ hasAgreed }) => hasAgreed)).toEqual([true, true, true]);

  await goTo(page, `#/people/${teller.id}`);
  await page.getByRole('button', { name: 'Help me choose' }).click();
  const danger = page.getByRole('radiogroup', { name: /^Could somebody be in danger/u });
  await danger.getByText('Yes').click();
  await expectNoViolations(page, 'voices');
  await page.getByRole('button', { name: 'Choose “High protection”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Storyteller \d{3}$/u);
});
