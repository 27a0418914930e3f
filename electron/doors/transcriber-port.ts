// The process that hears speech as the core asks the shell for it: the shell starts it and hands over a port, then only says when it ended.
import type { TranscriberProcess } from '../core/speech/transcriber.ts';
import type { Link } from './link.ts';
import type { CoreToShell, ShellToCore } from './shell-messages.ts';

type Answer = Extract<ShellToCore, { type: 'transcriber' | 'transcriber-ended' }>;

interface Known {
  link: Link | undefined;
  resolve: (process: TranscriberProcess) => void;
  hasEnded: boolean;
  ended: () => void;
}

export interface TranscriberPort {
  start(): Promise<TranscriberProcess>;
  /** @param link came with `transcriber` */
  receive(answer: Answer, link: Link | undefined): void;
}

/** @param post sends a message to the shell */
export function createTranscriberPort(post: (message: CoreToShell) => void): TranscriberPort {
  let lastId = 0;
  const known = new Map<number, Known>();

  function processOf(id: number, entry: Known): TranscriberProcess {
    return {
      post: (message) => entry.link?.post(message),
      onMessage: (listener) => entry.link?.listen(({ data }) => listener(data)),
      onEnd(listener) {
        if (entry.hasEnded) listener();
        else entry.ended = listener;
      },
      end() {
        if (!entry.hasEnded) post({ type: 'end-transcriber', id });
      },
    };
  }

  return {
    start() {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        known.set(id, { link: undefined, resolve, hasEnded: false, ended: () => undefined });
        post({ type: 'start-transcriber', id });
      });
    },
    receive({ type, id }, link) {
      const entry = known.get(id);
      if (entry === undefined) return;
      if (type === 'transcriber') {
        entry.link = link;
        entry.resolve(processOf(id, entry));
        return;
      }
      known.delete(id);
      entry.hasEnded = true;
      entry.link?.close();
      // One that never came is told of as one that came and ended.
      entry.resolve(processOf(id, entry));
      entry.ended();
    },
  };
}
