// The way of sound in the real app: from the microphone to the encrypted library, sample for sample.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { corePid, launchApp } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import {
  compareWithNoise,
  makeClosedLibrary,
  passphrase,
  readTakes,
  writeMicrophoneNoise,
} from './support/noise-take.ts';
import { callCore, listenIn } from './support/page-port.ts';

let root: string;
let folder: string;
let profile: string;
let wav: string;
let noise: Int16Array;
let launched: LaunchedApp | undefined;

test.beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'homeground-record-'));
  folder = join(root, 'library');
  profile = join(root, 'profile');
  wav = join(root, 'noise.wav');
  noise = writeMicrophoneNoise(wav);
  await makeClosedLibrary(folder);
});

test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  rmSync(root, { recursive: true, force: true });
});

async function start(): Promise<LaunchedApp> {
  launched = await launchApp({ profile, fakeMicrophoneWav: wav });
  await listenIn(launched.page);
  await openLibrary(launched.page);
  await launched.page.evaluate(() => (location.hash = '#/record'));
  return launched;
}

async function openLibrary(page: Page) {
  expect(await callCore(page, 'library.open', { folder, passphrase })).toMatchObject({
    type: 'result',
  });
}

/** @returns when the take had surely begun, in milliseconds */
async function pressRecord(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  return Date.now();
}

async function pressStop(page: Page) {
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Your recording is in the library')).toBeVisible();
}

/** Closes the window; whoever is asked answers "go on recording". @returns how often was asked */
function closeAndCountQuestions(app: LaunchedApp['app']): Promise<number> {
  return app.evaluate(async ({ BrowserWindow, dialog }) => {
    let asked = 0;
    dialog.showMessageBox = () => {
      asked += 1;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    BrowserWindow.getAllWindows()[0]?.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked;
  });
}

async function quit() {
  await launched?.close();
  launched = undefined;
}

/**
 * `compared` proves that no sample is lost. The count of missing samples is not looked at: on a busy computer the clock of
 * Chromium's fake microphone slips, though its sound goes on without a hole.
 */
async function theOneTake() {
  const takes = await readTakes(folder);
  expect(takes).toHaveLength(1);
  const [take] = takes;
  if (take === undefined) throw new Error('there is no take');
  return { ...take, compared: compareWithNoise(take.pcm, noise) };
}

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

test('a page that hangs for 5 seconds loses no sample', async () => {
  const { page } = await start();
  await pressRecord(page);
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const end = performance.now() + 5_000;
    while (performance.now() < end) Math.random();
  });
  await page.waitForTimeout(1_000);
  await pressStop(page);
  await quit();
  const { recording, compared } = await theOneTake();
  expect(compared).toMatchObject({ firstWrongFrame: -1 });
  expect(recording.durationMs).toBeGreaterThan(7_000);
});

test('when every process is killed in the middle of a take, it is offered at the next start: whole, playable, less than a second lost', async () => {
  const { app, page } = await start();
  const startedAt = await pressRecord(page);
  await page.waitForTimeout(3_000 + Math.random() * 2_000);
  const pids = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  const ended = app.waitForEvent('close');
  const killedAt = Date.now();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await ended;
  launched = undefined;

  const again = await start();
  await expect(again.page.getByRole('heading', { name: 'A recording was cut off' })).toBeVisible();
  await again.page.getByRole('button', { name: 'Play' }).click();
  await expect(again.page.getByText(/^0:0[1-9] \//u)).toBeVisible();
  await again.page.getByRole('button', { name: 'Keep it' }).click();
  await expect(again.page.getByRole('heading', { name: 'A recording was cut off' })).toBeHidden();
  await quit();
  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({ state: 'ready' });
  expect(compared).toMatchObject({ firstWrongFrame: -1 });
  expect(recording.durationMs).toBeGreaterThan(killedAt - startedAt - 1_000);
});

test('when only the core dies in the middle of a take, the take goes on and no sample is lost', async () => {
  const { app, page } = await start();
  await pressRecord(page);
  await page.waitForTimeout(2_000);
  const pid = await corePid(app);
  if (pid === undefined) throw new Error('there is no core');
  await page.evaluate(() => delete window.ears?.port);
  process.kill(pid, 'SIGKILL');
  await expect(page.getByText('please open the library')).toBeVisible();
  await page.waitForFunction(() => window.ears?.port !== undefined);
  expect(await corePid(app)).not.toBe(pid);
  // The page still holds the take, so closing asks as before.
  expect(await closeAndCountQuestions(app)).toBe(1);
  await openLibrary(page);
  await expect(page.getByText('Recording', { exact: true })).toBeVisible();
  await page.waitForTimeout(2_000);
  await pressStop(page);
  await quit();
  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({ state: 'ready' });
  expect(compared).toMatchObject({ firstWrongFrame: -1 });
  expect(recording.durationMs).toBeGreaterThan(5_000);
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

test('when the microphone is unplugged in the middle, the take is saved and the person is told', async () => {
  const { page } = await start();
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const original = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await original(wanted);
      window.addEventListener('unplug', () => stream.getTracks().forEach((track) => track.stop()));
      return stream;
    };
  });
  await page.reload();
  await pressRecord(page);
  await page.waitForTimeout(2_000);
  await page.evaluate(() => window.dispatchEvent(new Event('unplug')));
  await expect(page.getByText('The microphone was unplugged or stopped.')).toBeVisible();
  await expect(page.getByText('Your recording is in the library')).toBeVisible();
  await quit();
  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({ state: 'ready' });
  expect(recording.durationMs).toBeGreaterThan(1_500);
  expect(compared.firstWrongFrame).toBe(-1);
});

test('a page that is loaded again during a take keeps what was heard, and does not hold the library for ever', async () => {
  test.setTimeout(180_000);
  const { page } = await start();
  await pressRecord(page);
  await page.waitForTimeout(2_000);
  await page.reload();
  await page.waitForFunction(() => window.ears?.port !== undefined);
  expect(await callCore(page, 'library.lock', {})).toMatchObject({ error: { code: 'conflict' } });
  // The recorder has a minute to come back.
  const locked = async () => (await callCore(page, 'library.lock', {})).type;
  await expect.poll(locked, { timeout: 120_000, intervals: [2_000] }).toBe('result');
  await quit();
  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({ state: 'ready' });
  expect(recording.durationMs).toBeGreaterThan(1_500);
  expect(compared.firstWrongFrame).toBe(-1);
});

test('where tracks cannot be read directly, the sound goes through an AudioWorklet', async () => {
  const { page } = await start();
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor');
  });
  await page.reload();
  await pressRecord(page);
  await page.waitForTimeout(4_000);
  await pressStop(page);
  await quit();
  const { recording, compared } = await theOneTake();
  expect(recording).toMatchObject({ sampleRateHz: 44_100, channels: 2, bitsPerSample: 24 });
  expect(recording.durationMs).toBeGreaterThan(3_500);
  // This way has two clocks, so that not every sample can be promised: only that it is this sound.
  expect(compared.startFrame).toBeGreaterThanOrEqual(0);
});
