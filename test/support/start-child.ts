// Starts another process with a library open in it, and kills it the hard way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Child {
  /** Lines that it has written so far. */
  lines: string[];
  /** @throws Error when the process ends before that */
  until(isReached: (lines: string[]) => boolean): Promise<void>;
  /** SIGKILL: nothing in it can tidy up. */
  kill(): Promise<void>;
}

export function startChild(request: {
  folder: string;
  appFolder: string;
  passphrase: string;
  work?: 'record' | 'import' | 'export' | 'handover' | 'receive' | 'copy';
  /** What is brought in; for others what child-with-library.ts asks for, a line each. */
  soundPath?: string;
}): Child {
  const script = fileURLToPath(new URL('child-with-library.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    [script, request.folder, request.appFolder, request.work ?? '', request.soundPath ?? ''],
    {
      env: { ...process.env, NODE_OPTIONS: '', TEST_PASSPHRASE: request.passphrase },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines: string[] = [];
  let errors = '';
  let changed = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line !== ''));
    changed();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exited = once(child, 'exit').then(() => changed());
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  async function kill() {
    child.kill('SIGKILL');
    await exited;
  }
  onTestFinished(kill);
  return {
    lines,
    async until(isReached) {
      while (!isReached(lines)) {
        if (isOver()) throw new Error(`the other process ended: ${errors}`);
        await new Promise<void>((resolve) => (changed = resolve));
      }
    },
    kill,
  };
}
