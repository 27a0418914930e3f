// What every test of the recorder needs: a library, noise for the microphone, and the proof of what was kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Recording } from '../../../shared/model/recording.ts';
import { launchApp } from './launch-app.ts';
import type { LaunchedApp } from './launch-app.ts';
import {
  compareWithNoise,
  makeClosedLibrary,
  passphrase,
  readTakes,
  writeMicrophoneNoise,
} from './noise-take.ts';
import type { Comparison } from './noise-take.ts';
import { callCore, listenIn } from './page-port.ts';

export interface RecordingDesk {
  /** The app with the library open and the record page shown. */
  start(): Promise<LaunchedApp>;
  openLibrary(page: Page): Promise<void>;
  /** @returns when the take had surely begun, in milliseconds */
  pressRecord(page: Page): Promise<number>;
  pressStop(page: Page): Promise<void>;
  /** Ends the app in good order. */
  quit(): Promise<void>;
  /** Every process of the app was killed: there is nothing to end. */
  forget(): void;
  /**
   * What the closed library holds. `compared` proves that no sample is lost. The count of missing samples is not looked at: on a busy
   * computer the clock of Chromium's fake microphone slips, though its sound goes on without a hole.
   */
  theOneTake(): Promise<{ recording: Recording; pcm: Buffer; compared: Comparison }>;
}

/** To be called once in a file: makes everything anew for each of its tests. */
export function useRecordingDesk(): RecordingDesk {
  let root: string;
  let folder: string;
  let wav: string;
  let noise: Int16Array;
  let launched: LaunchedApp | undefined;

  test.beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'homeground-record-'));
    folder = join(root, 'library');
    wav = join(root, 'noise.wav');
    noise = writeMicrophoneNoise(wav);
    await makeClosedLibrary(folder);
  });
  test.afterEach(async () => {
    await launched?.close();
    launched = undefined;
    rmSync(root, { recursive: true, force: true });
  });

  async function openLibrary(page: Page) {
    expect(await callCore(page, 'library.open', { folder, passphrase })).toMatchObject({
      type: 'result',
    });
  }
  return {
    async start() {
      launched = await launchApp({ profile: join(root, 'profile'), fakeMicrophoneWav: wav });
      await listenIn(launched.page);
      await openLibrary(launched.page);
      await launched.page.evaluate(() => (location.hash = '#/record'));
      return launched;
    },
    openLibrary,
    async pressRecord(page) {
      // Without a story and its agreement, what is recorded is a test.
      await page.getByRole('button', { name: 'Record a test', exact: true }).click();
      await expect(page.getByText('Recording', { exact: true })).toBeVisible();
      return Date.now();
    },
    async pressStop(page) {
      await page.getByRole('button', { name: 'Stop' }).click();
      await expect(page.getByText('Your recording is in the library')).toBeVisible();
    },
    async quit() {
      await launched?.close();
      launched = undefined;
    },
    forget() {
      launched = undefined;
    },
    async theOneTake() {
      const takes = await readTakes(folder);
      expect(takes).toHaveLength(1);
      const [take] = takes;
      if (take === undefined) throw new Error('there is no take');
      return { ...take, compared: compareWithNoise(take.pcm, noise) };
    },
  };
}
