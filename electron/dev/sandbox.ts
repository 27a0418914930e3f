// Decides whether Chromium's sandbox can run here: it cannot for root, nor where user namespaces are closed.
import { runCommand } from './run-command.ts';

export interface SandboxAnswer {
  /** What to add to Electron's command line. */
  arguments: string[];
  /** One line to show when the sandbox is off. */
  note?: string;
}

/** For development and tests only: a packaged app always keeps its sandbox. */
export async function sandboxArguments(): Promise<SandboxAnswer> {
  if (process.platform !== 'linux') return { arguments: [] };
  if (process.getuid?.() === 0) {
    return {
      arguments: ['--no-sandbox'],
      note: "Running as root: Chromium's sandbox is off. Use an ordinary account for real work.",
    };
  }
  const namespaces = await runCommand('unshare', ['--user', '--map-root-user', 'true'], {
    timeoutMs: 5_000,
  });
  if (namespaces.code === 0) return { arguments: [] };
  return {
    arguments: ['--no-sandbox'],
    note: "This system closes user namespaces: Chromium's sandbox is off while developing.",
  };
}
