// This computer writes down what is said in a real sound: words come while it listens, it stops and goes on, and a crash of what hears costs no words.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from 'playwright';
import { expectNoViolations } from './support/barriers.ts';
import { useRecordingDesk } from './support/recording-desk.ts';
import { ask } from './support/sample-stories.ts';

const { start } = useRecordingDesk();
const sampleSound = join(import.meta.dirname, '../../assets/sample/kitchen.flac');
/** A piece of half a minute, on a slow computer that does other work too. */
const PIECE_MS = 150_000;

async function withSound(page: Page, protection: 'ordinary' | 'high' = 'ordinary') {
  const teller = await ask(page, 'people.create', {
    ...{
      realName: 'Ada Example (made up)',
      attribution: 'full-name',
      ageBand: 'adult',
      protection,
    },
  });
  const { id: storyId } = await ask(page, 'stories.create', {
    ...{ title: 'The kitchen (sample)', narratorIds: [teller.id], languages: ['en'] },
  });
  await ask(page, 'recordings.importFile', { path: sampleSound, storyId });
  await page.evaluate((to) => (location.hash = to), `#/stories/${storyId}/words`);
  return { storyId };
}

/** Ends the process that hears speech as the system ends one that has crashed. @returns whether there was one */
function endListener(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ app: electron }) => {
    const found = electron
      .getAppMetrics()
      .find(({ serviceName, name }) => [serviceName, name].includes('Homeground listener'));
    if (found === undefined) return false;
    process.kill(found.pid, 'SIGKILL');
    return true;
  });
}

test('words appear in a text that is marked as made by a computer, after a crash and a going on', async () => {
  test.setTimeout(3 * PIECE_MS);
  const { page, app } = await start();
  const { storyId } = await withSound(page);
  const draft = page.getByRole('region', { name: 'First draft by this computer' });
  await expect(draft.getByText(/nothing leaves this computer/u)).toBeVisible();
  await expectNoViolations(page, 'first-draft');

  await draft.getByRole('button', { name: 'Make a first draft' }).click();
  await expect(draft.getByText('Writing down what is said')).toBeVisible();
  await expectNoViolations(page, 'first-draft');
  await expect.poll(() => endListener(app), { timeout: 30_000 }).toBe(true);
  await expect(draft.getByText(/What it had written is safe/u)).toBeVisible({ timeout: 30_000 });

  await draft.getByRole('button', { name: /^(?:Go on|Make a first draft)$/u }).click();
  await expect(draft.getByText('The draft is ready. Please listen and check it.')).toBeVisible({
    timeout: PIECE_MS,
  });
  const [transcript] = await ask(page, 'transcripts.list', { storyId });
  expect(transcript).toMatchObject({ origin: 'computer', state: 'draft', language: 'en' });
  if (transcript === undefined) return;
  const { lines } = await ask(page, 'transcripts.get', { id: transcript.id });
  const words = lines.map(({ text }) => text).join(' ');
  expect(words).toContain('This is a sample story.');
  expect(words).toContain('with a green door');
  expect(lines.every(({ isByComputer, times }) => isByComputer && times.length > 1)).toBe(true);
  expect(lines.some(({ doubtful }) => doubtful.length > 0)).toBe(true);
  await expectNoViolations(page, 'first-draft');
});

test('it can be stopped, and where somebody is at high protection a lead must allow it first', async () => {
  const { page } = await start();
  await withSound(page, 'high');
  const draft = page.getByRole('region', { name: 'First draft by this computer' });
  await expect(draft.getByText(/Somebody in this story is at high protection/u)).toBeVisible();
  await expect(draft.getByRole('button', { name: 'Make a first draft' })).toHaveCount(0);
  await draft.getByRole('button', { name: 'Allow a draft…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('She wants to read it');
  await expectNoViolations(page, 'first-draft');
  await page.getByRole('button', { name: 'Allow it' }).click();
  await draft.getByRole('button', { name: 'Make a first draft' }).click();
  await draft.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(draft.getByText('Stopped. What was written until now is kept.')).toBeVisible();

  await page.evaluate(() => (location.hash = '#/library/speech'));
  await expect(page.getByRole('heading', { name: 'Whisper base' })).toBeVisible();
  await expectNoViolations(page, 'first-draft');
});
