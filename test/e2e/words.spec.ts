// The words of a story in the real app, beside real speech: written, heard, corrected, translated, brought back, approved, and safe when the app is killed.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { TranscriptLineId } from '../../shared/model/ids.ts';
import { expectNoBarriers, expectNoViolations } from './support/barriers.ts';
import { takePicture } from './support/picture.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask, goTo } from './support/sample-stories.ts';
import { pressWithKeys, tabTo } from './support/with-keys.ts';

const { start, forget } = useRecordingDesk();
const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');

const line = (page: Page, number: number) =>
  page.getByRole('textbox', { name: new RegExp(`^Line ${number}(,|$)`, 'u') });
const beside = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Translation of line ${number}`, exact: true });
const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved/u })).toBeVisible();
const soundS = (page: Page) =>
  page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
const newId = () => TranscriptLineId.parse(crypto.randomUUID());

/** A story that somebody tells and somebody asks about, with real speech. */
async function storyWithSound(page: Page) {
  const person = (realName: string) =>
    ask(page, 'people.create', { realName, attribution: 'full-name', ageBand: 'adult' });
  const [teller, helper] = [await person('Amina Example'), await person('Jo Helper')];
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen', narratorIds: [teller.id], interviewerIds: [helper.id] },
    languages: ['en'],
  });
  const { id: recordingId } = await ask(page, 'recordings.importFile', {
    ...{ path: sampleSound, storyId },
  });
  return { storyId, recordingId, teller };
}

async function textWith(page: Page, words: readonly string[], secondsEach: number | null = 4) {
  const { storyId, recordingId, teller } = await storyWithSound(page);
  const { id } = await ask(page, 'transcripts.create', { storyId, recordingId, language: 'en' });
  await ask(page, 'transcripts.edit', {
    id,
    changes: words.map((text, at) => ({
      kind: 'put' as const,
      line: {
        ...{ id: newId(), text, speakerId: teller.id },
        ...(secondsEach !== null && {
          fromMs: at * secondsEach * 1000,
          toMs: (at + 1) * secondsEach * 1000,
        }),
      },
    })),
  });
  return { storyId, id, place: `#/stories/${storyId}/words/${id}` };
}
const linesOf = async (page: Page, id: Parameters<typeof ask<'transcripts.get'>>[2]['id']) =>
  (await ask(page, 'transcripts.get', { id })).lines;

test('somebody writes down what is said with the keyboard alone, and every step is undone', async () => {
  const { page } = await start();
  const { storyId } = await storyWithSound(page);
  await goTo(page, `#/stories/${storyId}/words`);
  await pressWithKeys(page, 'Write it down yourself');
  await pressWithKeys(page, 'Begin');
  await tabTo(page, line(page, 1));
  await page.keyboard.type('We had one kitchen for four families.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Every evening it smelled of another country.');
  await expect(line(page, 2)).toBeFocused();
  await saved(page);

  // Apart, and together again.
  await line(page, 1).press('Home');
  for (let steps = 0; steps < 18; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(line(page, 1)).toHaveText('We had one kitchen');
  await expect(line(page, 2)).toHaveText('for four families.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(line(page, 1)).toHaveText('We had one kitchen for four families.');
  await page.keyboard.press('Control+z');
  await expect(line(page, 2)).toHaveText('for four families.');
  await page.keyboard.press('Control+z');
  await expect(line(page, 1)).toHaveText('We had one kitchen for four families.');
  await page.keyboard.press('Control+Shift+z');
  await expect(line(page, 2)).toHaveText('for four families.');

  // The next speaker, by a key.
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: 'Line 2, Amina Example' })).toBeVisible();

  // Found and replaced at once, as one step.
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find these words' }).fill('FOUR');
  await expect(page.getByText('Found once')).toBeVisible();
  await page.getByRole('textbox', { name: 'Put in their place' }).fill('five');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(line(page, 2)).toHaveText('for five families.');
  await page.keyboard.press('Escape');
  await line(page, 2).focus();
  await page.keyboard.press('Control+z');
  await expect(line(page, 2)).toHaveText('for four families.');
  await saved(page);
  const [text] = await ask(page, 'transcripts.list', { storyId });
  expect(text && (await linesOf(page, text.id)).map((one) => one.text)).toEqual([
    ...['We had one kitchen', 'for four families.'],
    'Every evening it smelled of another country.',
  ]);
});

test('a word and a line are heard by a click, keys are one’s own, and a pause goes back a little', async () => {
  const { page } = await start();
  const { place } = await textWith(page, ['We had one kitchen', 'for four families']);
  await goTo(page, place);
  await line(page, 2).waitFor();
  await line(page, 2)
    .getByText('for four families')
    .click({ modifiers: ['Alt'] });
  await expect.poll(() => soundS(page)).toBeGreaterThan(4);
  await expect(page.locator('.line[data-heard]')).toContainText('for four families');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Play the line at 0:00' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(() => soundS(page), { timeout: 10_000 }).toBeGreaterThan(3.9);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expectNoViolations(page, 'keys');
  await page.getByRole('button', { name: 'Add a key for: Play and pause' }).click();
  await page.keyboard.press('j');
  await expect(page.getByText('J is needed for typing.')).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByText('F1 was the key for: Back.')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await line(page, 1).click();
  const before = await line(page, 1).textContent();
  await page.keyboard.press('F1');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.waitForTimeout(1500);
  const atPause = await soundS(page);
  await page.keyboard.press('F1');
  await expect.poll(() => soundS(page)).toBeLessThan(atPause);
  expect(await line(page, 1).textContent()).toBe(before);
});

test('a translation stands beside its original, versions come back, and what is approved is frozen', async () => {
  const { page } = await start();
  const { storyId, id, place } = await textWith(page, ['We came in 1972.', 'To Sparkhill.']);
  await goTo(page, place);
  await page.getByRole('button', { name: 'New translation' }).click();
  await page.getByRole('combobox', { name: 'In which language?' }).fill('Urdu');
  await page.getByRole('option', { name: /^Urdu/u }).first().click();
  await page.getByRole('textbox', { name: /Who translates/u }).fill('Bilal Example');
  await page.getByRole('button', { name: 'Begin' }).click();
  await beside(page, 2).click();
  await page.keyboard.type('ہم Sparkhill میں، نمبر 14 پر آئے۔');
  await beside(page, 1).click();
  await page.keyboard.type('ہم 1972 میں آئے۔');
  await saved(page);
  const translation = (await ask(page, 'transcripts.list', { storyId })).find(
    ({ ofId }) => ofId === id,
  );
  expect(translation).toMatchObject({ language: 'ur', madeBy: 'Bilal Example' });
  const [original, translated] = [
    await linesOf(page, id),
    translation ? await linesOf(page, translation.id) : [],
  ];
  expect(translated.map(({ ofLineId, text, toMs }) => ({ ofLineId, text, toMs }))).toEqual([
    { ofLineId: original[0]?.id, text: 'ہم 1972 میں آئے۔', toMs: 4000 },
    { ofLineId: original[1]?.id, text: 'ہم Sparkhill میں، نمبر 14 پر آئے۔', toMs: 8000 },
  ]);
  expect(await beside(page, 2).evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  await expect(beside(page, 2)).toHaveAttribute('lang', 'ur');
  await takePicture(page, 'words');

  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Find these words' }).fill('1972');
  await page.getByRole('textbox', { name: 'Put in their place' }).fill('1973');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(line(page, 1)).toHaveText('We came in 1973.');
  await saved(page);
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const versions = page.getByRole('list', { name: 'Versions' });
  const kept = versions.getByRole('listitem').filter({ hasText: 'Before words were replaced' });
  await expect(kept).toContainText('Lea Example');
  await expectNoViolations(page, 'versions');
  await kept.getByRole('button', { name: 'Bring back' }).click();
  await expect(line(page, 1)).toHaveText('We came in 1972.');

  await page.getByRole('button', { name: 'Mark as checked' }).first().click();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Approved', { exact: true })).toBeVisible();
  await expect(line(page, 1)).toHaveAttribute('aria-readonly', 'true');
  await page.getByRole('button', { name: 'Make a new version' }).click();
  await expect(line(page, 1)).toHaveAttribute('aria-readonly', 'false');
  await line(page, 1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' By bus.');
  await expect(line(page, 1)).toHaveText('We came in 1972. By bus.');
  await expectNoBarriers(page, [`#/stories/${storyId}/words`, place]);
});

test('what was typed two seconds before the app is killed is there again', async () => {
  const { app, page } = await start();
  const { place } = await textWith(page, ['Before.'], null);
  await goTo(page, place);
  await line(page, 1).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' And this was typed at the last moment.', { delay: 10 });
  await page.waitForTimeout(2_000);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  const pids = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await gone;
  forget();
  const { page: again } = await start();
  await goTo(again, place);
  await expect(line(again, 1)).toHaveText('Before. And this was typed at the last moment.');
});

test('five thousand lines scroll, and the last one is typed into', async () => {
  const { page } = await start();
  const words = Array.from({ length: 5000 }, (_, at) => `This is line ${at + 1} of a long story.`);
  const { id, place } = await textWith(page, words, 2);
  await goTo(page, place);
  await line(page, 1).waitFor();
  expect(await page.locator('.line').count()).toBeLessThan(60);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(line(page, 5000)).toBeVisible();
  await line(page, 5000).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The end.');
  await expect(line(page, 5000)).toHaveText('This is line 5000 of a long story. The end.');
  await saved(page);
  expect((await linesOf(page, id)).at(-1)?.text).toBe(
    'This is line 5000 of a long story. The end.',
  );
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find these words' }).fill('line 2345 ');
  await page.keyboard.press('Enter');
  await expect(line(page, 2345)).toBeVisible();
});
