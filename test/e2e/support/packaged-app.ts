// The app as `npm run package:dir` packs it: where it lies, what it holds, and how a test starts it.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { runCommand } from '../../../electron/dev/run-command.ts';
import { appArguments, appFolder } from './launch-app.ts';

export interface PackagedApp {
  program: string;
  /** The file that holds the fuses. */
  fusedFile: string;
  resources: string;
}

/** Packs the app, as a person does. Throws an Error with what was said when that fails. */
export async function packApp(): Promise<PackagedApp> {
  const script = join(appFolder, 'electron/dev/package.ts');
  const { code, output } = await runCommand(process.execPath, [script], { cwd: appFolder });
  if (code !== 0) throw new Error(output);
  const packages = join(appFolder, '.build', 'package');
  const name = readdirSync(packages).find((entry) => /^mac|-unpacked$/u.test(entry)) ?? '';
  const folder = join(packages, name);
  if (process.platform === 'darwin') {
    const contents = join(folder, 'Homeground.app', 'Contents');
    return {
      program: join(contents, 'MacOS', 'Homeground'),
      fusedFile: join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'),
      resources: join(contents, 'Resources'),
    };
  }
  const program = join(folder, process.platform === 'win32' ? 'Homeground.exe' : 'homeground');
  return { program, fusedFile: program, resources: join(folder, 'resources') };
}

interface ArchiveEntry {
  files?: Record<string, ArchiveEntry>;
}

/** @returns the paths of all files in an asar archive, its parts joined by / */
export function filesInArchive(archive: string): string[] {
  const bytes = readFileSync(archive);
  // Two pickles (https://github.com/electron/asar#format): the second holds the length of the header, and the header.
  const header = bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12));
  const list = ({ files }: ArchiveEntry, path: string): string[] =>
    files === undefined
      ? [path]
      : Object.entries(files).flatMap(([name, entry]) =>
          list(entry, path === '' ? name : `${path}/${name}`),
        );
  return list(JSON.parse(header) as ArchiveEntry, '');
}

/** The fuses in their own order, true for on. See https://www.electronjs.org/docs/latest/tutorial/fuses */
export function readFuses(file: string): boolean[] {
  const bytes = readFileSync(file);
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const at = bytes.indexOf(sentinel) + sentinel.length;
  // After it: one byte of version, one of length, then a character for each fuse.
  const length = bytes[at + 1] ?? 0;
  return [...bytes.toString('latin1', at + 2, at + 2 + length)].map((state) => state === '1');
}

export interface StartedPackage {
  page: Page;
  profile: string;
  /** Closes the window and waits until the app has ended by itself. @returns its exit code */
  close(): Promise<number | null>;
  /** Ends the app at once, if it still runs. */
  kill(): void;
}

/** Its fuses keep debuggers of the main process out, so that the test looks at the page alone, as a browser's tools do. */
export async function startPackaged({
  program,
  profile,
  fakeMicrophoneWav,
}: {
  program: string;
  profile: string;
  fakeMicrophoneWav: string;
}): Promise<StartedPackage> {
  const args = await appArguments({ profile, fakeMicrophoneWav });
  const emptyFolder = join(profile, 'no-programs');
  mkdirSync(emptyFolder, { recursive: true });
  const app = spawn(
    program,
    [...args.filter((arg) => arg !== appFolder), '--remote-debugging-port=0'],
    // Only its own programs can be found.
    { env: { ...process.env, PATH: emptyFolder }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(app, 'exit');
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(app));
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The packed app shows no window.');
    return {
      page,
      profile,
      async close() {
        await page.close();
        await ended;
        return app.exitCode;
      },
      kill: () => app.kill('SIGKILL'),
    };
  } catch (error) {
    app.kill('SIGKILL');
    throw error;
  }
}

/** Waits until the page is there: a debugger that comes while the window is being made would wait for ever. */
async function debuggerAddress(app: ChildProcess): Promise<string> {
  const said: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    // Read to the end of the app, which a full pipe would hold up.
    app.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      const address = /^DevTools listening on ws:\/\/([^/\s]+)\//mu.exec(said.join(''))?.[1];
      if (address !== undefined) resolve(`http://${address}`);
    });
    app.once('error', reject);
    app.once('exit', () => reject(new Error(`The packed app ended: ${said.join('')}`)));
  });
  await expect
    .poll(async () => (await fetch(`${origin}/json/list`)).text())
    .toContain('app://homeground/');
  return origin;
}
