// Is there a screen? Opens a pretended one (Xvfb), so that tests neither need nor disturb a real one.
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface Screen {
  /** The value for DISPLAY, such as ":99". */
  display: string;
  stop(): Promise<void>;
}

/** @returns what to do where no window can be opened, undefined where there is a screen */
export function screenRefusal(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return undefined;
  return 'There is no screen to open the app on: neither DISPLAY nor WAYLAND_DISPLAY is set. Please start it where you can see windows, or try it without one: npm run demo';
}

const startTimeoutMs = 15_000;

/** Throws an Error when Xvfb cannot start. Linux only. */
export async function startScreen(): Promise<Screen> {
  // With -displayfd, Xvfb itself picks a free number and writes it once it is ready.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve());
  });
  const number = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      reject(new Error('Xvfb did not start in time.'));
    }, startTimeoutMs);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}.`)));
    (server.stdio[3] as Readable).once('data', (data: Buffer) => {
      clearTimeout(timer);
      resolve(data.toString('utf8').trim());
    });
  });
  return {
    display: `:${number}`,
    stop: () => {
      server.kill('SIGTERM');
      return ended;
    },
  };
}
