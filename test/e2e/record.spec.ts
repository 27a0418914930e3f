// The way of sound in the real app: from the microphone to the encrypted library, sample for sample.
import { expect, test } from '@playwright/test';
import { ask } from './support/sample-stories.ts';
import { useRecordingDesk } from './support/recording-desk.ts';

const { start, pressRecord, pressStop, quit, theOneTake } = useRecordingDesk();

test('what the microphone hears for 20 seconds is in the library, every sample of it', async () => {
  const { page } = await start();
  await expect(page.getByText('Fake', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('meter').first()).toBeVisible();
  const startedAt = await pressRecord(page);
  await page.waitForTimeout(20_500);
  const pressedAt = Date.now();
  await pressStop(page);
  await quit();

  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({
    state: 'ready',
    sampleRateHz: 44_100,
    channels: 2,
    bitsPerSample: 24,
  });
  expect(compared).toMatchObject({ firstWrongFrame: -1 });
  expect(compared.startFrame).toBeGreaterThanOrEqual(0);
  expect(compared.frames).toBeGreaterThan(20 * 44_100);
  expect(recording.durationMs).toBeGreaterThan(pressedAt - startedAt - 500);
});

test('a take is heard at once in the page, and can be sought in', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.waitForTimeout(4_000);
  await pressStop(page);
  const player = page.getByRole('group', { name: 'Recording' });
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByText(/^0:0[12] \/ 0:0[4-9]$/u)).toBeVisible();
  await player.getByRole('button', { name: 'Pause' }).click();
  await player.getByRole('slider').press('Home');
  await expect(player.getByText(/^0:00 \//u)).toBeVisible();
  await player.getByRole('slider').press('ArrowRight');
  await expect(player.getByText(/^0:0[45] \//u)).toBeVisible();
});

test('a take without a story is found again after a restart, gets its story, and comes back from the bin', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.waitForTimeout(1_000);
  await pressStop(page);
  await quit();
  const { page: again } = await start();
  await again.evaluate(() => (location.hash = '#/home'));
  await again.getByRole('link', { name: 'Choose a story' }).click();
  const section = again.getByRole('region', { name: 'Recordings without a story' });
  await section.getByRole('button', { name: 'Put it into the bin' }).click();
  await expect(section).toBeHidden();
  await again.evaluate(() => (location.hash = '#/stories//bin'));
  await again.getByRole('button', { name: /^Bring back/ }).click();
  await expect(again.getByText('No stories are in the bin.')).toBeVisible();
  await again.evaluate(() => (location.hash = '#/record'));
  await section.getByRole('combobox').fill('Found again');
  await again.getByRole('option', { name: /Found again/ }).click();
  await expect(section).toBeHidden();
  const stories = (await ask(again, 'stories.list', {})).items;
  // It is a test: kept in its story, and not counted.
  expect(stories).toMatchObject([{ title: 'Found again', recordingCount: 0 }]);
  const storyId = stories[0]?.id ?? null;
  expect(await ask(again, 'recordings.list', { storyId })).toMatchObject([{ purpose: 'test' }]);
});

test('a stray key neither stops nor pauses a take; a second press of Stop does', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const stop = page.getByRole('button', { name: /stop/iu });
  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await expect(stop).toHaveText('Press again to stop');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your recording is in the library')).toBeVisible();
});

test('a take goes on while other pages are shown, and every page says so', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.evaluate(() => (location.hash = '#/stories'));
  const bar = page.getByRole('complementary', { name: 'Recording' });
  await expect(bar).toBeVisible();
  await page.waitForTimeout(1_500);
  await bar.getByRole('link', { name: 'Show the recorder' }).click();
  await pressStop(page);
  await quit();
  const { compared } = await theOneTake();
  expect(compared.firstWrongFrame).toBe(-1);
});

test('locking waits for the end of a take, and the page says why', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.keyboard.press('Control+l');
  await expect(
    page.getByText('A recording is being made, so the library stays open.'),
  ).toBeVisible();
  await pressStop(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'The library is locked' })).toBeVisible();
});
