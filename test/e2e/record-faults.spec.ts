// Whatever fails while somebody speaks: the person is told at once, what was heard is kept as it was, and the take goes on where it can.
import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import {
  firstDevice,
  makeDevicesFail,
  secondDevice,
  thirdDevice,
} from './support/device-faults.ts';
import { useRecordingDesk } from './support/recording-desk.ts';

const hears = (page: Page) => page.locator('.microphone-name');
const isGoingOn = (page: Page) =>
  expect(page.getByText('Recording', { exact: true }).first()).toBeVisible();

test.describe('microphones', () => {
  const { start, pressRecord, pressStop, quit, theOneTake } = useRecordingDesk();

  test('one take goes on through an unplugged microphone, none at all, a changed rate, a chosen one and a lost permission', async () => {
    const { app, page } = await start();
    await makeDevicesFail(page);
    await expect(hears(page)).toHaveText(firstDevice);
    await pressRecord(page);
    await page.waitForTimeout(1_500);

    await test.step('unplugged: the next one is heard, and it is said until it was seen', async () => {
      await page.evaluate((name) => window.faults?.unplug(name), firstDevice);
      const words = `The microphone ${firstDevice} was unplugged. Recording goes on with ${secondDevice}.`;
      await expect(page.getByText(words)).toBeVisible();
      await expect(hears(page)).toHaveText(secondDevice);
      await isGoingOn(page);
      // Whatever page is looked at.
      await page.evaluate(() => (location.hash = '#/stories'));
      await expect(page.getByText(words)).toBeVisible();
      await page.evaluate(() => (location.hash = '#/record'));
      await page.getByRole('button', { name: 'All right' }).click();
      await expect(page.getByText(words)).toBeHidden();
      await page.waitForTimeout(1_000);
    });

    await test.step('none left: the take waits, and goes on by itself when one is there', async () => {
      await page.evaluate(
        (names) => names.forEach((name) => window.faults?.unplug(name)),
        [thirdDevice, secondDevice],
      );
      await expect(page.getByText('No other microphone is there')).toBeVisible();
      await expect(page.getByText('Waiting for a microphone')).toBeVisible();
      await page.waitForTimeout(2_000);
      await page.evaluate((name) => window.faults?.plugIn(name), secondDevice);
      await expect(
        page.getByText(`The microphone ${secondDevice} stopped for a moment.`),
      ).toBeVisible();
      await isGoingOn(page);
      await page.waitForTimeout(1_000);
    });

    await test.step('changed rate: the same microphone, at the rate of the take', async () => {
      await page.evaluate(() => {
        if (window.faults) window.faults.rateHz = 48_000;
      });
      await expect(
        page.getByText(`The microphone ${secondDevice} changed its settings.`),
      ).toBeVisible();
      await page.evaluate(() => {
        if (window.faults) window.faults.rateHz = undefined;
      });
      await page.waitForTimeout(1_000);
    });

    await test.step('chosen: another one by hand', async () => {
      await page.evaluate((name) => window.faults?.plugIn(name), thirdDevice);
      await page.getByRole('button', { name: /Use another microphone/ }).click();
      await page.getByRole('option', { name: thirdDevice }).click();
      await expect(hears(page)).toHaveText(thirdDevice);
      await page.waitForTimeout(1_000);
    });

    await test.step('lost permission: said in its own words; given back, the take goes on', async () => {
      const allow = (isAllowed: boolean) =>
        app.evaluate(({ session }, allowed) => {
          session.defaultSession.setPermissionCheckHandler(() => allowed);
          session.defaultSession.setPermissionRequestHandler((_page, _what, decide) =>
            decide(allowed),
          );
        }, isAllowed);
      await allow(false);
      await page.evaluate((name) => {
        window.faults?.unplug(name);
        window.faults?.gone.delete(name);
      }, thirdDevice);
      await expect(
        page.getByText('This computer does not let Homeground use the microphone any more'),
      ).toBeVisible();
      await allow(true);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('This computer had stopped Homeground')).toBeVisible();
      await page.waitForTimeout(1_000);
    });

    await pressStop(page);
    await expect(
      page.getByRole('heading', { name: 'Microphones of this recording' }),
    ).toBeVisible();
    await quit();
    const { recording, segments, pieces } = await theOneTake();
    expect(recording.state).toBe('ready');
    expect(segments.map(({ deviceName, reason }) => [reason, deviceName])).toEqual([
      ['start', firstDevice],
      ['unplugged', secondDevice],
      ['unplugged', secondDevice],
      ['rate-changed', secondDevice],
      ['chosen', thirdDevice],
      ['permission-lost', expect.any(String)],
    ]);
    const direct = pieces.filter((_, at) => segments[at]?.reason !== 'rate-changed');
    for (const piece of direct) expect(piece).toMatchObject({ firstWrongFrame: -1 });
    for (const piece of pieces) expect(piece.frames).toBeGreaterThan(0.8 * 44_100);
    // Two seconds of waiting, at least.
    expect(segments[2]?.missingFramesBefore).toBeGreaterThan(2 * 44_100);
    expect(segments[4]?.missingFramesBefore).toBeLessThan(0.1 * 44_100);
    const between = segments.reduce((sum, one) => sum + one.missingFramesBefore, 0);
    expect(recording.missingSamples).toBeGreaterThanOrEqual(between);
  });
});

test.describe('the computer', () => {
  const desk = useRecordingDesk();
  const { start, pressRecord, pressStop, quit, theOneTake } = desk;

  test('four busy programs and a clock that jumps by days cost no sample, and no length is wrong', async () => {
    const clockFile = join(desk.root(), 'clock');
    const shift = join(desk.root(), 'shift-clock.cjs');
    copyFileSync(join(import.meta.dirname, 'support/shift-clock.cjs'), shift);
    writeFileSync(clockFile, '0');
    const { app, page } = await start({ loadFirst: shift });
    const DAY_MS = 24 * 60 * 60 * 1000;
    const jump = async (days: number) => {
      writeFileSync(clockFile, String(days * DAY_MS));
      await page.evaluate((ms) => {
        const RealDate = Date;
        window.Date = class extends RealDate {
          constructor(...given: []) {
            if (given.length === 0) super(RealDate.now() + ms);
            else super(...given);
          }
          static override now = () => RealDate.now() + ms;
        } as DateConstructor;
      }, days * DAY_MS);
    };
    const busy = Array.from({ length: 4 }, () => spawn(process.execPath, ['-e', 'for (;;);']));
    try {
      await pressRecord(page);
      const startedMs = performance.now();
      await page.waitForTimeout(3_000);
      await jump(1);
      // It reaches the real processes: else this test would show nothing.
      expect(await app.evaluate(() => Date.now())).toBeGreaterThan(Date.now() + DAY_MS / 2);
      await page.waitForTimeout(3_000);
      await jump(-2);
      await page.waitForTimeout(3_000);
      const tookMs = performance.now() - startedMs;
      await pressStop(page);
      await quit();
      const { recording, compared } = await theOneTake();
      expect(compared).toMatchObject({ firstWrongFrame: -1 });
      expect(recording.durationMs).toBeGreaterThan(tookMs - 1_000);
      expect(recording.durationMs).toBeLessThan(tookMs + 10_000);
      expect(recording.missingSamples).toBeLessThan(10 * 44_100);
      // The core's own clock was changed as well.
      expect(recording.endedAt?.slice(0, 10)).not.toBe(recording.startedAt?.slice(0, 10));
    } finally {
      for (const program of busy) program.kill('SIGKILL');
    }
  });

  test('a page that crashes in the middle keeps what was heard', async () => {
    test.setTimeout(180_000);
    const { app, page } = await start();
    await pressRecord(page);
    await page.waitForTimeout(3_000);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await page.waitForTimeout(1_000).catch(() => undefined);
    await quit();
    const { recording, compared } = await theOneTake();
    expect(recording.state).toBe('ready');
    expect(compared).toMatchObject({ firstWrongFrame: -1 });
    expect(recording.durationMs).toBeGreaterThan(2_000);
  });
});

test.describe('the disk', () => {
  const desk = useRecordingDesk({ diskMb: 220 });
  const { start, pressRecord, pressStop, quit, theOneTake } = desk;

  test('a full disk is told at once; the take waits for space and nothing of it is lost', async () => {
    const { page } = await start();
    await pressRecord(page);
    await page.waitForTimeout(2_000);
    const filler = join(desk.root(), 'disk', 'filler');
    fillUp(filler);
    await expect(page.getByText('The disk is full. What was recorded is safe.')).toBeVisible();
    await page.waitForTimeout(2_000);
    await isGoingOn(page);
    rmSync(filler);
    await expect(page.getByText('The disk is full. What was recorded is safe.')).toBeHidden();
    await page.waitForTimeout(1_000);
    await pressStop(page);
    await quit();
    const { recording, compared } = await theOneTake();
    expect(compared).toMatchObject({ firstWrongFrame: -1 });
    expect(recording.durationMs).toBeGreaterThan(5_000);
  });
});

/** Takes every byte that is left. */
function fillUp(path: string) {
  const file = openSync(path, 'w');
  for (const size of [1024 * 1024, 4096]) {
    const piece = Buffer.alloc(size);
    for (let isFull = false; !isFull;)
      try {
        writeSync(file, piece);
      } catch {
        isFull = true;
      }
  }
  closeSync(file);
}
