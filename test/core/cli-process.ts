// Runs the real command line in a process of its own, with a settings folder of its own.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wavHeader } from '../../electron/core/media/wav-header.ts';
import { pseudoNoise } from '../support/noise.ts';
import { tempFolder } from '../support/make-core.ts';

export const cliPath = fileURLToPath(new URL('../../electron/cli.ts', import.meta.url));
export const PASSPHRASE = 'copper kettle morning bus';

/** The user's own settings stay untouched; the cache spares each process the reading of all modules. */
export function ownSettings(folder: string): Record<string, string> {
  return {
    XDG_CONFIG_HOME: folder,
    APPDATA: folder,
    HOME: folder,
    NODE_COMPILE_CACHE: join(tmpdir(), 'homeground-compile-cache'),
  };
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface CommandLine {
  folder: string;
  /** `--library … --passphrase-file …`, to be put behind a command. */
  library: string[];
  passphraseFile: string;
  run(...words: string[]): Promise<Ended>;
  /** Runs with --json and gives what it answered. @throws when it ends with another number than 0 */
  json<T>(...words: string[]): Promise<T>;
  start(words: readonly string[], env?: Record<string, string>): ChildProcess;
}

export function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

export function commandLine(): CommandLine {
  const folder = tempFolder('homeground-cli-');
  const passphraseFile = join(folder, 'passphrase.txt');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`);
  const start: CommandLine['start'] = (words, env = {}) =>
    spawn(process.execPath, [cliPath, ...words], {
      cwd: folder,
      env: { ...process.env, ...ownSettings(folder), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run: CommandLine['run'] = (...words) => ended(start(words));
  return {
    folder,
    library: ['--library', join(folder, 'library'), '--passphrase-file', passphraseFile],
    passphraseFile,
    run,
    async json<T>(...words: string[]) {
      const { code, out, err } = await run(...words, '--json');
      if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out) as T;
    },
    start,
  };
}

export function init({ run, passphraseFile, folder }: CommandLine): Promise<Ended> {
  return run(
    'init',
    join(folder, 'library'),
    ...['--organisation', 'Example Street Histories', '--name', 'Lea Example'],
    ...['--passphrase-file', passphraseFile, '--recovery-file', join(folder, 'recovery.txt')],
  );
}

/** A sound that no other file has by chance. @param durationMs of 16-bit, 8 kHz, one channel */
export function writeWav(path: string, durationMs: number): Buffer {
  const dataBytes = Math.round(durationMs * 8) * 2;
  const header = wavHeader({ sampleRateHz: 8_000, channels: 1, bitsPerSample: 16, dataBytes });
  const bytes = Buffer.concat([header, pseudoNoise(dataBytes, 7)]);
  writeFileSync(path, bytes);
  return bytes;
}
