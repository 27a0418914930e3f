// How the app was started: what of the command line counts.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';

export interface LaunchOptions {
  /** Another place for settings, logs and the list of recent libraries. */
  profile: string | undefined;
  /** This Electron is not the one its makers published: the page says to keep no real stories. */
  developmentRuntime: boolean;
  /** Lets tests read what the shell has counted. Never in a packaged app. */
  testHooks: boolean;
}

const PackageFacts = z.object({ developmentRuntime: z.boolean().default(false) });

export function readLaunchOptions(): LaunchOptions {
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  return {
    profile: profile === '' ? undefined : resolve(profile),
    developmentRuntime:
      app.commandLine.hasSwitch('development-runtime') || packageFacts().developmentRuntime,
    testHooks: app.commandLine.hasSwitch('test-hooks') && !app.isPackaged,
  };
}

function packageFacts(): z.infer<typeof PackageFacts> {
  const text = readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
  return PackageFacts.parse(JSON.parse(text));
}
