// The index of a story is written while it is heard; and the vocabulary is kept: merged, taken apart and reviewed.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start } = useRecordingDesk();

const goTo = (page: Page, hash: string) => page.evaluate((to) => (location.hash = to), hash);
const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');

async function storyWithSpeech(page: Page) {
  const teller = await ask(page, 'people.create', {
    ...{
      realName: 'Amina Example',
      attribution: 'full-name',
      ageBand: 'adult',
      protection: 'ordinary',
    },
  });
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen', narratorIds: [teller.id] },
  });
  const { id: recordingId } = await ask(page, 'recordings.importFile', {
    ...{ path: sampleSound, storyId },
  });
  return { storyId, recordingId };
}

test('a point is made with a key while the story plays, written in two languages, undone and brought back', async () => {
  const { page } = await start();
  const { storyId, recordingId } = await storyWithSpeech(page);
  await ask(page, 'markers.add', { recordingId, atMs: 9000, kind: 'note', text: 'the bread' });
  await goTo(page, `#/stories/${storyId}/index`);
  await expect(page.getByRole('heading', { name: 'No points yet' })).toBeVisible();
  await expectNoViolations(page, 'an empty index');

  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.locator('audio').evaluate((sound: HTMLAudioElement) => sound.currentTime))
    .toBeGreaterThan(1.2);
  await page.keyboard.press('Control+Enter');
  const title = page.getByLabel('What is it about?').first();
  await expect(title).toBeFocused();
  await page.keyboard.type('Her mother’s kitchen');
  // Also while typing, and the sound goes on.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('2 points', { exact: true })).toBeVisible();
  await page.keyboard.type('The neighbour');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const list = () => ask(page, 'indexPoints.list', { storyId });
  await expect
    .poll(async () => (await list()).map((one) => one.title))
    .toEqual([...['Her mother’s kitchen', 'The neighbour']]);
  const [first] = await list();
  expect(first?.fromMs).toBeGreaterThan(1000);

  await page.getByRole('button', { name: 'Turn 1 mark into a point' }).click();
  await expect(page.getByText('3 points', { exact: true })).toBeVisible();

  const language = page.getByRole('combobox', { name: 'Second language' });
  await language.click();
  await language.fill('urdu');
  await page.getByRole('option', { name: /^Urdu/u }).click();
  const card = page.getByRole('listitem', { name: 'Her mother’s kitchen' });
  await card.getByLabel('What is it about, in Urdu').fill('ان کی ماں کا باورچی خانہ 1962');
  await card.getByRole('button', { name: 'More about this point: Her mother’s kitchen' }).click();
  await card.getByRole('button', { name: 'Add a place' }).click();
  await card.getByLabel('Place', { exact: true }).fill('Small Heath');
  await card.getByLabel('Where on the map').fill('52.47, -1.85');
  const people = card.getByRole('combobox', { name: 'People spoken of' });
  await people.fill('Aunt Example');
  await page.getByRole('option', { name: /Aunt Example/u }).click();
  await expect
    .poll(async () => (await list())[0])
    .toMatchObject({
      ...{ otherLanguage: 'ur', otherTitle: 'ان کی ماں کا باورچی خانہ 1962' },
      places: [{ name: 'Small Heath', latitude: 52.47, longitude: -1.85 }],
      people: [{ personId: null, name: 'Aunt Example' }],
    });
  await expectNoViolations(page, 'the index');

  await page.getByRole('button', { name: 'Do more with The neighbour' }).click();
  await page.getByRole('menuitem', { name: 'Put in the bin' }).click();
  await expect(page.getByText('2 points', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('3 points', { exact: true })).toBeVisible();
  await expect.poll(async () => (await list()).map((one) => one.title)).toContain('The neighbour');

  await page
    .getByRole('button', { name: /^Play from 0:0/u })
    .first()
    .click();
  await expect
    .poll(() => page.locator('audio').evaluate((sound: HTMLAudioElement) => !sound.paused))
    .toBe(true);
});

test('a story without a sound has an index too, in an order of its own', async () => {
  const { page } = await start();
  const { id: storyId } = await ask(page, 'stories.create', { title: 'A letter' });
  await goTo(page, `#/stories/${storyId}/index`);
  for (const words of ['The first page', 'The last page']) {
    await page.getByRole('button', { name: 'Add a point' }).click();
    await expect(page.getByLabel('What is it about?').last()).toBeFocused();
    await page.keyboard.type(words);
  }
  await page.getByRole('button', { name: 'Do more with The last page' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect
    .poll(async () => (await ask(page, 'indexPoints.list', { storyId })).map((one) => one.title))
    .toEqual(['The last page', 'The first page']);
  await expect(page.getByLabel('What is it about?').first()).toHaveValue('The last page');
});

test('a lead merges two themes and takes them apart, names one in another language, and reviews a sensitive one', async () => {
  const { page } = await start();
  const { storyId } = await storyWithSpeech(page);
  const { id } = await ask(page, 'themes.add', { name: 'Gardens', sensitive: true });
  await ask(page, 'stories.update', { id: storyId, themeIds: [id] });
  await goTo(page, '#/library/themes');
  await page.getByLabel('Search themes').fill('gardens');
  const menu = page.getByRole('button', { name: 'More for Gardens' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Merge into another theme…' }).click();
  const into = page.getByRole('combobox', { name: 'Which theme takes its place?' });
  await into.fill('food');
  await page.getByRole('option', { name: /Food and drink/u }).click();
  await expect(page.getByText('One of the two is sensitive')).toBeVisible();
  await expectNoViolations(page, 'merging themes');
  await page.getByRole('button', { name: 'Merge the themes' }).click();
  await expect(page.getByText('“Gardens” is part of “Food and drink” now.')).toBeVisible();
  await expect(page.getByText('No theme fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(menu).toBeVisible();
  expect((await ask(page, 'stories.get', { id: storyId })).themeIds).toEqual([id]);

  await menu.click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  const language = page.getByRole('combobox', { name: 'Add a language' });
  await language.fill('polish');
  await page.getByRole('option', { name: /^Polish/u }).click();
  await page.getByRole('textbox', { name: 'Name in Polish' }).fill('Ogrody');
  await page.getByLabel('When to use it').fill('Gardens that people tend.');
  await expectNoViolations(page, 'editing a theme');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('Search themes').fill('ogrody');
  await expect(page.getByText('Gardens that people tend.')).toBeVisible();

  await expect(page.getByText('1 story waits')).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Review, story by story…' }).click();
  await page.getByRole('button', { name: 'Others may see it' }).click();
  await expect(page.getByText(/^Reviewed by .*: others may see it\.$/u)).toBeVisible();
  await expectNoViolations(page, 'reviewing a theme');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('1 story waits')).toBeHidden();
  await expectNoViolations(page, 'the vocabulary');
});
