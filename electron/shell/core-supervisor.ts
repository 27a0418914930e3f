// Keeps one core process running: started, watched, started again when it ends by itself, and ended in good order.
import { MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { Log } from '../core/context.ts';
import { CoreToShell } from '../doors/shell-messages.ts';
import type { CoreArguments, ShellToCore } from '../doors/shell-messages.ts';
import { createRestartLimit } from './restart-limit.ts';

/** A take is closed and a catalogue backed up in this time; after it the process is ended from outside. */
const CLOSE_WITHIN_MS = 20_000;

export interface CoreSupervisor {
  start(): void;
  /** Sends nothing, and says nothing, when no core is running. */
  post(message: ShellToCore, ports?: MessagePortMain[]): void;
  /** Makes a channel into the core. @returns the other end */
  openChannel(kind: 'page' | 'media'): MessagePortMain;
  /** Locks the library and ends the core. Resolves when it has ended. */
  stop(): Promise<void>;
}

export interface SupervisorOptions {
  /** The file of the core process. */
  file: string;
  coreArguments: CoreArguments;
  log: Log;
  onMessage: (message: CoreToShell) => void;
  /** A core runs, for the first time or again: it has no doors yet. */
  onStarted: () => void;
  onEnded: () => void;
  /** It ended too often in a short time and is not started again by itself. */
  onGivenUp: () => void;
}

export function superviseCore(options: SupervisorOptions): CoreSupervisor {
  const { file, coreArguments, log } = options;
  let core: UtilityProcess | undefined;
  let stopping = false;
  const mayRestart = createRestartLimit(() => performance.now());

  function start() {
    const child = utilityProcess.fork(file, [JSON.stringify(coreArguments)], {
      serviceName: 'Homeground core',
      stdio: coreArguments.talkative ? 'inherit' : 'ignore',
    });
    core = child;
    child.on('message', (data: unknown) => {
      const message = CoreToShell.safeParse(data).data;
      if (message) options.onMessage(message);
      else log.info('a message from the core was not understood');
    });
    child.once('exit', (code) => {
      if (core === child) core = undefined;
      options.onEnded();
      if (stopping) return;
      log.info(`the core ended by itself with code ${code}`);
      if (mayRestart()) start();
      else options.onGivenUp();
    });
    options.onStarted();
  }

  return {
    start,
    post: (message, ports = []) => core?.postMessage(message, ports),
    openChannel(kind) {
      const { port1, port2 } = new MessageChannelMain();
      core?.postMessage({ type: kind } satisfies ShellToCore, [port1]);
      return port2;
    },
    stop() {
      stopping = true;
      const child = core;
      if (child === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          log.info('the core did not end in time');
          child.kill();
        }, CLOSE_WITHIN_MS);
        child.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        child.postMessage({ type: 'close' } satisfies ShellToCore);
      });
    },
  };
}
