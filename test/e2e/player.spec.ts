// Listening to a long recording: closer and whole, a passage again and again, to a typed time, and cutting off the ends.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { voiceLike, writePcmWav } from '../support/voice-like.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { launchApp } from './support/launch-app.ts';
import { listenIn } from './support/page-port.ts';
import { ask, createLibrary, goTo } from './support/sample-stories.ts';

const MINUTES = 4;

/** Where the sound is, in seconds. */
const placeS = (page: Page) =>
  page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);

test('a long recording of two voices is listened to closely, and its ends are cut off', async () => {
  const running = await launchApp();
  try {
    const { page, profile } = running;
    await listenIn(page);
    await createLibrary(page, profile);
    const path = join(profile, 'two-voices.wav');
    const sound = { seconds: MINUTES * 60, sampleRateHz: 8000, channels: 2, level: 0.4 };
    writePcmWav(path, voiceLike(sound), 8000, 2);
    const { id: storyId } = await ask(page, 'stories.create', { title: 'Two voices' });
    const { id } = await ask(page, 'recordings.importFile', { path, storyId });
    await goTo(page, `#/stories/${storyId}`);
    const player = page.getByRole('group', { name: 'Recording 1' });
    const slider = player.getByRole('slider');
    await expect(player.getByText('Channel 2 (right)')).toBeVisible();
    await expect(player.getByText('0:00 / 4:00')).toBeVisible();

    // To a typed time, refused in plain words when it is none.
    await player.getByRole('button', { name: 'More' }).click();
    const time = player.getByLabel('Go to a time');
    await time.fill('nonsense');
    await time.press('Enter');
    await expect(player.getByText('Please type a time such as')).toBeVisible();
    await time.fill('9:00');
    await time.press('Enter');
    await expect(player.getByText(/The recording is .*4:00.* long/u)).toBeVisible();
    await time.fill('2:03');
    await time.press('Enter');
    await expect(player.getByText('2:03 / 4:00')).toBeVisible();

    // Closer by keys, and whole again; what is near can then be told apart.
    await slider.focus();
    const whole = await player.locator('.player-outline path').first().getAttribute('d');
    for (let times = 0; times < 4; times += 1) await slider.press('+');
    await expect(player.locator('.player-seen')).toHaveText(/1:5\d–2:1\d/u);
    await expect(player.locator('.player-outline path').first()).not.toHaveAttribute(
      'd',
      whole ?? '',
    );
    await slider.press('0');
    await expect(player.locator('.player-seen')).toHaveCount(0);
    await page.mouse.move(0, 0);
    await player.locator('.player-track').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect(player.locator('.player-seen')).toHaveCount(1);
    await slider.press('0');

    // A passage again and again, by keys.
    await slider.press('a');
    await time.fill('2:05');
    await time.press('Enter');
    await slider.press('b');
    await expect(player.getByText(/Repeating .*2:03.* to .*2:05/u)).toBeVisible();
    await time.fill('2:04.5');
    await time.press('Enter');
    await slider.focus();
    await slider.press(' ');
    await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
    expect(await page.evaluate(() => document.querySelector('audio')?.preservesPitch)).toBe(true);
    await page.waitForTimeout(1_500);
    const looped = await placeS(page);
    expect(looped).toBeGreaterThan(122.5);
    expect(looped).toBeLessThan(125.3);
    await slider.press(' ');
    await slider.press('c');
    await expect(player.getByText(/Repeating/u)).toHaveCount(0);

    // The same by dragging.
    const lane = await player.locator('.player-lane').boundingBox();
    if (lane === null) throw new Error('There is nowhere to drag.');
    await page.mouse.move(lane.x + lane.width * 0.25, lane.y + 4);
    await page.mouse.down();
    await page.mouse.move(lane.x + lane.width * 0.5, lane.y + 4, { steps: 4 });
    await page.mouse.up();
    await expect(player.getByText(/Repeating .*1:00.* to .*[12]:\d\d/u)).toBeVisible();
    await player.getByRole('button', { name: 'Stop repeating (C)' }).click();

    // The ends.
    await page.getByRole('button', { name: 'Cut off the ends…' }).click();
    const trim = page.getByRole('region', { name: 'Cut off the ends' });
    await trim.getByLabel('Begins at').fill('0:10');
    await trim.getByLabel('Ends at').fill('0:10.5');
    await expect(trim.getByText('Less than a second would be left')).toBeVisible();
    await trim.getByLabel('Ends at').fill('3:30');
    await page.getByRole('slider', { name: 'Begins at' }).press('ArrowRight');
    await expect(trim.getByLabel('Begins at')).toHaveValue('0:10.1');
    await trim.getByRole('button', { name: 'Listen to what remains' }).click();
    await expect.poll(() => placeS(page)).toBeGreaterThan(10.2);
    await player.getByRole('button', { name: 'Pause' }).click();
    await trim.getByRole('button', { name: 'Cut off the ends' }).click();
    await expect(page.getByText(/Copies begin at .*0:10.* and end at .*3:30/u)).toBeVisible();
    expect(await ask(page, 'recordings.get', { id })).toMatchObject({
      trimInMs: 10_100,
      trimOutMs: 210_000,
      durationMs: 240_000,
    });
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByText(/Copies begin at/u)).toHaveCount(0);
    // The copy is made by itself, of the whole again.
    await expect
      .poll(() => ask(page, 'recordings.accessCopy', { id }), { timeout: 30_000 })
      .toMatchObject({ fromMs: 0, durationMs: 240_000, gain: 'full' });
    await expectNoBarriers(page, [`#/stories/${storyId}`]);
  } finally {
    await running.close();
  }
});
