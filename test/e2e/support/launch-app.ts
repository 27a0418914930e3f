// Starts the real app for a test, with a profile of its own, and puts everything away afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import type { ElectronApplication, Page } from 'playwright';
import { findRuntime } from '../../../electron/dev/runtime.ts';
import { sandboxArguments } from '../../../electron/dev/sandbox.ts';

/** Where the built app lies: the checkout, unless a test run builds elsewhere. */
export const appFolder =
  process.env['HOMEGROUND_APP_FOLDER'] ?? fileURLToPath(new URL('../../..', import.meta.url));

export interface LaunchOptions {
  /** A profile folder to use again; without it a new one that is removed by close(). */
  profile?: string;
  args?: string[];
  /** 16-bit or 32-bit PCM WAV at 44.1 kHz, played in a loop. Without it the microphone beeps. */
  fakeMicrophoneWav?: string;
  /** A script that the app's own process loads before anything else. */
  loadFirst?: string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  profile: string;
  /** The addresses of every request to a network that the shell has stopped so far. */
  blockedRequests(): Promise<string[]>;
  /** Ends the app in good order. */
  close(): Promise<void>;
}

/** What the app is started with, for a test that starts it in another way. */
export async function appArguments({
  profile,
  args = [],
  fakeMicrophoneWav,
  loadFirst,
}: LaunchOptions & { profile: string }): Promise<string[]> {
  return [
    ...(await sandboxArguments()).arguments,
    '--disable-gpu',
    // Without --use-fake-ui-for-media-stream, which would pass by the shell's own permissions.
    '--use-fake-device-for-media-stream',
    ...(fakeMicrophoneWav ? [`--use-file-for-fake-audio-capture=${fakeMicrophoneWav}`] : []),
    ...(loadFirst === undefined ? [] : ['-r', loadFirst]),
    appFolder,
    `--user-data-dir=${profile}`,
    '--test-hooks',
    ...args,
  ];
}

export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'homeground-e2e-')));
  // Given a path, Playwright would not hold the app back until it listens, and now and then miss its first window.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = (await findRuntime()).folder;
  const app = await _electron.launch({
    args: await appArguments({ ...options, profile }),
    cwd: appFolder,
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    profile,
    blockedRequests: () =>
      app.evaluate(
        () =>
          (globalThis as { homegroundTestHooks?: { blockedRequests: string[] } })
            .homegroundTestHooks?.blockedRequests ?? ['the counter is missing'],
      ),
    async close() {
      // A test that failed in the middle of a take must not wait for ever at the question before closing.
      await app
        .evaluate(({ dialog }) => {
          dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
        })
        .catch(() => undefined);
      await app.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The process id of the core, or undefined while none runs. */
export function corePid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ name }) => name === 'Homeground core')?.pid,
  );
}
