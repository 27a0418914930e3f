// Finding a word in what is said: with its passage, its time, and a player that begins there; narrowed down, kept, and by keys alone.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { TranscriptLineId } from '../../shared/model/ids.ts';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask, goTo } from './support/sample-stories.ts';

const { start } = useRecordingDesk();
const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');

const lines = [
  { text: 'My mother baked bread in the kitchen.', fromMs: 0, toMs: 3000 },
  { text: 'پھر ہم نے کِتَاب 1962 میں Birmingham لائے۔', fromMs: 3000, toMs: 6000 },
  { text: 'Then we sang, and the neighbours sang with us.', fromMs: 6000, toMs: 9000 },
];

async function tellStory(page: Page) {
  const person = { realName: 'Amina Fictional', attribution: 'full-name', ageBand: 'adult' };
  const teller = await ask(page, 'people.create', person as never);
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen', narratorIds: [teller.id], locality: 'Ladywood' },
    languages: ['en', 'ur'],
  });
  await ask(page, 'stories.create', { title: 'The neighbours', locality: 'Yardley' });
  const { id: recordingId } = await ask(page, 'recordings.importFile', {
    path: sampleSound,
    storyId,
  });
  const { id } = await ask(page, 'transcripts.create', { storyId, recordingId, language: 'en' });
  await ask(page, 'transcripts.edit', {
    id,
    changes: lines.map((line) => ({
      kind: 'put' as const,
      line: { id: TranscriptLineId.parse(crypto.randomUUID()), ...line },
    })),
  });
  return { storyId, transcriptId: id };
}

test('a word is found in what is said, and the player begins where it is said', async () => {
  const { page } = await start();
  const { storyId, transcriptId } = await tellStory(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: 'Search everything you may see' });
  await expect(box).toBeFocused();
  await expect(page.getByText('Type a word to find it in any story')).toBeVisible();
  await page.keyboard.type('neighb');
  await expect(page.getByRole('status').filter({ hasText: '2 stories' })).toBeVisible();
  const results = page.getByRole('region', { name: 'What was found' });
  // A title counts more than what is said.
  await expect(results.getByRole('heading', { level: 3 })).toHaveText([
    'The neighbours',
    'The kitchen',
  ]);
  await expect(results.locator('.find-words mark')).toHaveText(['neighbours']);
  await results.getByRole('button', { name: 'Play from 0:06' }).click();
  const placeS = () =>
    page.evaluate(() => {
      const sound = document.querySelector('audio');
      return sound && !sound.paused ? sound.currentTime : -1;
    });
  await expect.poll(placeS).toBeGreaterThan(6);
  await expectNoViolations(page, 'find');
  const readOn = results.getByRole('link', { name: 'Read on' });
  await expect(readOn).toHaveAttribute('href', `#/stories/${storyId}/words/${transcriptId}`);
});

test('Urdu is found as it is typed on another keyboard, and its line runs from right to left', async () => {
  const { page } = await start();
  await tellStory(page);
  await goTo(page, '#/find');
  await page.getByRole('searchbox').fill('كتاب');
  const words = page.locator('.find-words > span');
  await expect(words).toHaveCount(1);
  await expect(words.locator('mark')).toHaveText(['کِتَاب']);
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});

test('a search is narrowed down, kept as a view, taken away and brought back', async () => {
  const { page } = await start();
  await tellStory(page);
  await goTo(page, '#/find');
  await page.getByRole('searchbox').fill('neighbours');
  const localities = page.getByRole('group', { name: 'Locality' });
  await localities.getByText('Ladywood').click();
  await expect(page.getByRole('status').filter({ hasText: '1 story' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep this search…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Ladywood neighbours');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Views' });
  const view = views.getByRole('button', { name: 'Ladywood neighbours', exact: true });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await views.getByRole('button', { name: 'To transcribe' }).click();
  await expect(view).toHaveAttribute('aria-pressed', 'false');
  await view.click();
  await expect(page.getByRole('searchbox')).toHaveValue('neighbours');
  await expect(page.getByRole('status').filter({ hasText: '1 story' })).toBeVisible();
  await expectNoViolations(page, 'find');
  await views.getByRole('button', { name: 'More for “Ladywood neighbours”' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(view).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(view).toBeVisible();
});

test('nothing found says what to try', async () => {
  const { page } = await start();
  await tellStory(page);
  await goTo(page, '#/find');
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expect(page.getByText('Try one word instead of several')).toBeVisible();
  await expectNoViolations(page, 'find');
});
