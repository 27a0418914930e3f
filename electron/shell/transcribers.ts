// Starts processes that hear speech when the core asks for one, gives each a port to the core, and ends them with the core.
import { MessageChannelMain, utilityProcess } from 'electron';
import type { MessagePortMain, UtilityProcess } from 'electron';
import type { CoreToShell, ShellToCore } from '../doors/shell-messages.ts';

type Request = Extract<CoreToShell, { type: 'start-transcriber' | 'end-transcriber' }>;

export interface Transcribers {
  receive(request: Request): void;
  /** The core has gone: nobody listens to them any more. */
  endAll(): void;
}

/** @param post sends to the core, with ports */
export function createTranscribers({
  file,
  post,
}: {
  file: string;
  post: (message: ShellToCore, ports?: MessagePortMain[]) => void;
}): Transcribers {
  const running = new Map<number, UtilityProcess>();

  function start(id: number) {
    const child = utilityProcess.fork(file, [], {
      serviceName: 'Homeground listener',
      stdio: 'ignore',
    });
    running.set(id, child);
    child.once('exit', () => {
      if (running.get(id) !== child) return;
      running.delete(id);
      post({ type: 'transcriber-ended', id });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ type: 'core' }, [port2]);
    post({ type: 'transcriber', id }, [port1]);
  }

  return {
    receive({ type, id }) {
      if (type === 'start-transcriber') start(id);
      else running.get(id)?.kill();
    },
    endAll() {
      const all = [...running.values()];
      running.clear();
      for (const child of all) child.kill();
    },
  };
}
