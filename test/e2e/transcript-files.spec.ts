// A text that was written elsewhere comes in, is seen before, and can be taken back; what nobody has checked does not leave.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start, root } = useRecordingDesk();
const sample = (name: string) => join(import.meta.dirname, '../fixtures/transcripts', name);

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const answerWith = ({ app }: LaunchedApp, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

test('a file of ELAN comes in with its translation, and one press takes it back', async () => {
  const running = await start();
  const { page } = running;
  const { id: storyId } = await ask(page, 'stories.create', { title: 'The market' });
  await goTo(page, `#/stories/${storyId}/words`);
  await answerWith(running, sample('elan.eaf'));
  await page.getByRole('button', { name: 'Bring in a text' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('ELAN file · 4 lines, ', { exact: false })).toBeVisible();
  await expect(dialog.getByText('2 times are not in the file.', { exact: false })).toBeVisible();
  await expectNoViolations(page, 'bring in a text');
  await dialog.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('The text has come in: 4 lines.')).toBeVisible();
  const found = await ask(page, 'transcripts.list', { storyId });
  expect(found.map(({ language, ofId }) => [language, ofId === null])).toEqual([
    ['ur', true],
    ['en', false],
  ]);
  // Behind the one of the editor, which undoes what was typed.
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('The text is as it was before.')).toBeVisible();
  expect(await ask(page, 'transcripts.list', { storyId })).toEqual([]);
});

test('of a bad file the line is told, and a text that nobody has checked is not saved', async () => {
  const running = await start();
  const { page } = running;
  const { id: storyId } = await ask(page, 'stories.create', { title: 'The market' });
  const path = sample('ffmpeg.vtt');
  const { transcript } = await ask(page, 'transcriptFiles.bringIn', {
    ...{ path, storyId, language: 'en' },
  });
  await goTo(page, `#/stories/${storyId}/words`);
  const bad = join(root(), 'bad.vtt');
  writeFileSync(bad, 'WEBVTT\n\nno times here');
  await answerWith(running, bad);
  await page.getByRole('button', { name: 'Bring in a text' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(page.getByText('Line 3: Here should be two times', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, `#/stories/${storyId}/words/${transcript.id}`);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Nobody has checked the text yet.', { exact: false }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Choose a folder and save' })).toBeDisabled();
  await expectNoViolations(page, 'save as a file');
});
