// What every test of the recorder needs: a library, noise for the microphone, and the proof of what was kept.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mountDisk, NO_SMALL_DISK, unmountDisk } from '../../support/mount-disk.ts';
import { launchApp } from './launch-app.ts';
import type { LaunchedApp } from './launch-app.ts';
import {
  compareWithNoise,
  makeClosedLibrary,
  passphrase,
  readTakes,
  writeMicrophoneNoise,
} from './noise-take.ts';
import type { Comparison, KeptTake } from './noise-take.ts';
import { callCore, listenIn } from './page-port.ts';

export interface RecordingDesk {
  /** The app with the library open and the record page shown. */
  start(options?: { loadFirst?: string }): Promise<LaunchedApp>;
  /** A place for files of a test; what lies in `library` is the library. */
  root(): string;
  openLibrary(page: Page): Promise<void>;
  /** @param name of the button: without a story and its agreement what is recorded is a test @returns when the take had surely begun, in milliseconds */
  pressRecord(page: Page, name?: string): Promise<number>;
  pressStop(page: Page): Promise<void>;
  /** Ends the app in good order. */
  quit(): Promise<void>;
  /** Every process of the app was killed: there is nothing to end. */
  forget(): void;
  /**
   * What the closed library holds. `compared` proves that no sample is lost, `pieces` that within each microphone's part none is. The count of missing samples is not looked at: on a busy
   * computer the clock of Chromium's fake microphone slips, though its sound goes on without a hole.
   */
  theOneTake(): Promise<KeptTake & { compared: Comparison; pieces: Comparison[] }>;
}

const FRAME_BYTES = 6;

/** To be called once in a file or a group: makes everything anew for each of its tests. @param diskMb the library lies on a disk so small */
export function useRecordingDesk({ diskMb }: { diskMb?: number } = {}): RecordingDesk {
  let root: string;
  let folder: string;
  let wav: string;
  let noise: Int16Array;
  let launched: LaunchedApp | undefined;

  test.beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'homeground-record-'));
    const disk = join(root, 'disk');
    if (diskMb !== undefined) {
      mkdirSync(disk);
      // Only root may make one; the build machine is root, so there it is never left out.
      test.skip(!mountDisk(disk, diskMb), NO_SMALL_DISK);
    }
    folder = join(diskMb === undefined ? root : disk, 'library');
    wav = join(root, 'noise.wav');
    noise = writeMicrophoneNoise(wav);
    await makeClosedLibrary(folder);
  });
  test.afterEach(async () => {
    await launched?.close();
    launched = undefined;
    if (diskMb !== undefined) unmountDisk(join(root, 'disk'));
    rmSync(root, { recursive: true, force: true });
  });

  async function openLibrary(page: Page) {
    expect(await callCore(page, 'library.open', { folder, passphrase })).toMatchObject({
      type: 'result',
    });
  }
  return {
    root: () => root,
    async start(options = {}) {
      const profile = join(root, 'profile');
      launched = await launchApp({ profile, fakeMicrophoneWav: wav, ...options });
      await listenIn(launched.page);
      await openLibrary(launched.page);
      await launched.page.evaluate(() => (location.hash = '#/record'));
      return launched;
    },
    openLibrary,
    async pressRecord(page, name = 'Record a test') {
      await page.getByRole('button', { name, exact: true }).click();
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
      const { pcm, segments } = take;
      const starts = segments.map(({ startFrame }) => startFrame * FRAME_BYTES);
      const pieces = starts.map((start, at) =>
        compareWithNoise(pcm.subarray(start, starts[at + 1] ?? pcm.length), noise),
      );
      return { ...take, compared: compareWithNoise(pcm, noise), pieces };
    },
  };
}
