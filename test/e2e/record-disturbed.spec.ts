// A take goes on, or is kept, whatever happens to the app, the computer and the microphone.
import { expect, test } from '@playwright/test';
import { corePid } from './support/launch-app.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { callCore } from './support/page-port.ts';
import { useRecordingDesk } from './support/recording-desk.ts';

const { start, openLibrary, pressRecord, pressStop, quit, forget, theOneTake } = useRecordingDesk();

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
  forget();

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
