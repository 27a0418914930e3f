// Closing words and replacing names, as people do it in the window, on a real recording of speech.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import type { StoryId } from '../../shared/model/ids.ts';
import { TranscriptLineId } from '../../shared/model/ids.ts';
import { expectNoViolations } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { agree, ask, checkStory, createLibrary, goTo } from './support/sample-stories.ts';
import { makePackage } from './support/make-package.ts';

test.setTimeout(240_000);

let running: LaunchedApp;
let page: Page;
test.beforeEach(async () => {
  running = await launchApp();
  ({ page } = running);
  await listenIn(page);
  await createLibrary(page, running.profile);
});
test.afterEach(() => running.close());

const kitchen = join(import.meta.dirname, '../../assets/sample/kitchen.flac');
const words = [
  'My name is Zaynab, and this is a made-up story.',
  'The school stood behind the canary mill.',
  'Then we all went home to eat.',
];

/** A made-up story of somebody who chose another name, with its words written down and checked. */
async function writtenStory(): Promise<{ storyId: StoryId; words: string }> {
  const person = await ask(page, 'people.create', {
    ...{ realName: 'Zaynab Madeup', attribution: 'chosen-name', chosenName: 'Amina' },
    ageBand: 'adult',
  });
  const story = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen', narratorIds: [person.id], languages: ['en'] },
  });
  const sound = await ask(page, 'recordings.importFile', { path: kitchen, storyId: story.id });
  const { id } = await ask(page, 'transcripts.create', {
    ...{ storyId: story.id, recordingId: sound.id, language: 'en' },
  });
  const changes = words.map((text, place) => {
    const lineId = TranscriptLineId.parse(crypto.randomUUID());
    const times = { fromMs: place * 400, toMs: place * 400 + 400 };
    return { kind: 'put' as const, line: { ...times, id: lineId, text } };
  });
  await ask(page, 'transcripts.edit', { id, changes });
  await ask(page, 'transcripts.setState', { id, state: 'checked' });
  return { storyId: story.id, words: `stories/${story.id}/words/${id}` };
}

test('a line is closed from its menu with its sound, and opened again with a reason', async () => {
  const story = await writtenStory();
  await goTo(page, story.words);
  await page.getByRole('button', { name: /More for line 2/ }).click();
  await page.getByRole('menuitem', { name: 'Close these words' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close this line' });
  await expect(dialog.getByText('canary mill')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why' }).fill('It names the school');
  await dialog.getByRole('textbox', { name: 'Look again on' }).fill('1 January 2040');
  await dialog.getByRole('button', { name: 'Close these words' }).click();
  const closed = page.getByRole('list', { name: 'Closed lines' });
  await expect(closed.getByText('canary mill')).toBeVisible();
  await expect(closed.getByText('It names the school')).toBeVisible();
  await expect(closed.getByText('Look again on 1 January 2040')).toBeVisible();
  const [sound] = await ask(page, 'recordings.list', { storyId: story.storyId });
  const recordingId = sound?.id ?? ('' as never);
  expect(await ask(page, 'passages.list', { recordingId })).toMatchObject([
    { fromMs: 400, toMs: 800, until: '2040-01-01' },
  ]);
  await expectNoViolations(page, 'closed words');

  await closed.getByRole('button', { name: 'Open again' }).click();
  const opening = page.getByRole('dialog', { name: 'Open these words again?' });
  await opening.getByRole('textbox').fill('She asked for it');
  await opening.getByRole('button', { name: 'Open again' }).click();
  await expect(closed).toHaveCount(0);
  expect(await ask(page, 'passages.list', { recordingId })).toEqual([]);
});

test('a name in the text gets a substitute, and the package has neither the name nor what is closed', async () => {
  const story = await writtenStory();
  await goTo(page, story.words);
  await page.getByRole('button', { name: 'Replace: Zaynab' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace a name' });
  await expect(dialog.getByText('It will be replaced in 1 place.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const list = page.getByRole('list', { name: 'Names and their substitutes' });
  await expect(list.getByText('[Amina]')).toBeVisible();
  await expectNoViolations(page, 'names that are replaced');

  await page.getByRole('button', { name: /More for line 2/ }).click();
  await page.getByRole('menuitem', { name: 'Close these words' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close these words' }).click();
  await expect(page.getByRole('list', { name: 'Closed lines' })).toBeVisible();

  const { narratorIds } = await ask(page, 'stories.get', { id: story.storyId });
  const personId = narratorIds[0] ?? ('' as never);
  await agree(page, { storyId: story.storyId, personId, allowed: ['archive'] });
  await checkStory(page, story.storyId);
  const { id: collectionId } = await ask(page, 'collections.create', {
    ...{ title: 'Kitchens', items: [{ storyId: story.storyId, caption: '' }] },
  });
  const destination = join(running.profile, 'out');
  await mkdir(destination);
  const { path } = await makePackage(page, {
    ...{ collectionId, destination, form: 'folder', recipient: 'Example Archive' },
  });
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const vtt = readFileSync(files.find((file) => file.endsWith('-01.en.vtt')) ?? '', 'utf8');
  expect(vtt).toContain('My name is [Amina]');
  for (const file of files)
    expect(readFileSync(file).toString('utf8'), file).not.toMatch(/Zaynab|canary mill/u);
});
