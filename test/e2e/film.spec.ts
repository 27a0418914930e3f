// Filming beside the sound, with Chromium's made-up camera: whatever happens to the film, the sound is whole.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { findFfmpeg } from '../../electron/core/media/find-ffmpeg.ts';
import { useRecordingDesk } from './support/recording-desk.ts';

const { start, pressRecord, pressStop, quit, forget, theOneTake } = useRecordingDesk();

const HANG_S = 5;

async function alsoFilm(page: Page) {
  await page.getByText('Also film').click();
  await expect(page.getByText('The film starts with the recording')).toBeVisible();
}

/** The film as the page's player gets it, decoded by ffmpeg: how long, and how many pictures. */
async function watched(page: Page, folder: string) {
  const player = page.locator('video.film-player');
  await expect(player).toBeVisible();
  const address = await player.getAttribute('src');
  const base64 = await page.evaluate(async (from) => {
    const answer = await fetch(from);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  }, address ?? '');
  const path = join(folder, 'film.webm');
  writeFileSync(path, Buffer.from(base64, 'base64'));
  const { path: ffmpeg } = await findFfmpeg({});
  const times = execFileSync(ffmpeg, [
    '-v',
    'error',
    '-i',
    path,
    '-map',
    '0:v',
    '-f',
    'framemd5',
    '-',
  ])
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('0,'))
    .map((line) => Number(line.split(',')[2]));
  const sound = execFileSync(
    ffmpeg,
    ['-v', 'error', '-i', path, '-map', '0:a', '-f', 's16le', '-ac', '1', '-ar', '8000', '-'],
    { maxBuffer: 1e8 },
  );
  const seen = await player.evaluate(async (video: HTMLVideoElement) => {
    if (video.readyState < 1)
      await new Promise((resolve) => video.addEventListener('loadedmetadata', resolve));
    const { duration } = video;
    video.currentTime = duration - 1;
    await new Promise((resolve) => video.addEventListener('seeked', resolve));
    return { duration, at: video.currentTime, width: video.videoWidth };
  });
  return { pictures: times.length, soundS: sound.length / 16_000, ...seen };
}

test('a film is made with the take, follows its pauses, survives a page that hangs, and can be watched from any moment', async () => {
  const { page, profile } = await start();
  await expect(page.getByText('Film only if the storyteller has said yes')).toBeVisible();
  await alsoFilm(page);
  await pressRecord(page);
  await expect(page.getByText('Filming', { exact: true })).toBeVisible();
  await page.waitForTimeout(2_000);
  await page.evaluate((hangMs) => {
    const end = performance.now() + hangMs;
    while (performance.now() < end) Math.random();
  }, HANG_S * 1000);
  await page.evaluate(() => (location.hash = '#/people'));
  await expect(page.locator('.recording-bar').getByText('Filming')).toBeVisible();
  await page.evaluate(() => (location.hash = '#/record'));
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Film paused')).toBeVisible();
  await page.waitForTimeout(3_000);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForTimeout(1_000);
  await pressStop(page);
  const film = await watched(page, profile);
  await quit();
  const { recording, compared } = await theOneTake();
  // The pause is a leap in the noise that the microphone plays; up to there every sample must be right.
  expect(compared.firstWrongFrame).toBeGreaterThan(7 * recording.sampleRateHz);
  const takeS = recording.durationMs / 1000;
  expect(Math.abs(film.duration - takeS)).toBeLessThan(1);
  expect(Math.abs(film.soundS - takeS)).toBeLessThan(1);
  // While the page hangs the runtime leaves out pictures, but nothing that it has coded, and no sound.
  expect(film.pictures).toBeGreaterThan((takeS - HANG_S) * 10);
  expect(film.at).toBeGreaterThan(film.duration - 1.5);
});

test('when every process is killed in the middle, the film is offered together with its take, and both are kept and can be played', async () => {
  const { app, page } = await start();
  await alsoFilm(page);
  const startedAt = await pressRecord(page);
  await page.waitForTimeout(5_000);
  const pids = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  const ended = app.waitForEvent('close');
  const killedAt = Date.now();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await ended;
  forget();

  const again = await start();
  await expect(again.page.getByRole('heading', { name: 'A recording was cut off' })).toBeVisible();
  const before = await watched(again.page, again.profile);
  await again.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(again.page.getByText('This film was cut off.')).toBeVisible();
  const film = await watched(again.page, again.profile);
  await quit();
  const { recording, compared } = await theOneTake();
  expect(compared.firstWrongFrame).toBe(-1);
  expect(recording.durationMs).toBeGreaterThan(killedAt - startedAt - 1_000);
  expect(film.duration * 1000).toBeGreaterThan(killedAt - startedAt - 2_000);
  expect(film).toMatchObject({ pictures: before.pictures, duration: before.duration });
});

test('when the camera is lost in the middle, the person is told, and the sound goes on without losing a sample', async () => {
  const { page, profile } = await start();
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await original(wanted);
      window.addEventListener('unplug', () => stream.getTracks().forEach((track) => track.stop()));
      return stream;
    };
  });
  await alsoFilm(page);
  await pressRecord(page);
  await page.waitForTimeout(3_000);
  await page.evaluate(() => window.dispatchEvent(new Event('unplug')));
  await expect(page.getByText('The camera was unplugged or stopped.')).toBeVisible();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(2_000);
  await pressStop(page);
  const film = await watched(page, profile);
  // The sound alone is kept, and the film can come back.
  await page.getByRole('button', { name: 'Keep the sound, put the film into the bin' }).click();
  await expect(page.locator('video')).toHaveCount(0);
  await page.evaluate(() => (location.hash = '#/stories//bin'));
  await page.getByRole('button', { name: /^Bring back the film of/ }).click();
  await expect(page.getByText('The film is back with its sound.')).toBeVisible();
  await quit();
  const { recording, compared } = await theOneTake();
  expect(compared.firstWrongFrame).toBe(-1);
  expect(recording.durationMs).toBeGreaterThan(5_500);
  expect(film.duration).toBeGreaterThan(2);
  expect(film.duration).toBeLessThan(recording.durationMs / 1000);
});
