// Starts the process that hears speech from plain Node: for the command line and for tests. The app starts it through the shell.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TranscriberProcess } from '../core/speech/transcriber.ts';

const entry = fileURLToPath(new URL('../transcriber-process.ts', import.meta.url));

export function forkTranscriber(): TranscriberProcess {
  const child = fork(entry, [], { serialization: 'advanced', stdio: 'ignore', execArgv: [] });
  return {
    post(message) {
      // It may just have ended: whoever waits is told of that.
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => void child.on('message', listener),
    onEnd(listener) {
      child.once('exit', listener);
      child.once('error', listener);
    },
    end: () => void child.kill('SIGKILL'),
  };
}
