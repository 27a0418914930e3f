// Runs another program and tells how it ended; nothing here ever goes through a shell.
import { spawn } from 'node:child_process';

export interface CommandResult {
  /** The exit code; -1 when the program could not start, was killed or ran out of time. */
  code: number;
  /** What it wrote to stdout and stderr, or why it could not start. Empty when shown live. */
  output: string;
}

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Kills the program after this long. No limit when left out. */
  timeoutMs?: number;
  /** Show what it writes while it runs, instead of collecting it. */
  live?: boolean;
}

/** Never rejects: a program that is missing answers with code -1 and the reason as output. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
      stdio: options.live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const output = (): string => Buffer.concat(chunks).toString('utf8');
    child.on('error', (error) => resolve({ code: -1, output: `${output()}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? -1, output: output() }));
  });
}

/** True when the program can be started at all. */
export async function hasCommand(command: string, args: readonly string[]): Promise<boolean> {
  const result = await runCommand(command, args, { timeoutMs: 10_000 });
  return result.code !== -1;
}
