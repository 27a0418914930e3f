// Hears speech in a process of its own, so that a crash in here ends nothing else. Slow and patient: everything else on the computer comes first.
import { setPriority } from 'node:os';
import { constants } from 'node:os';
import { ToTranscriber } from '../shared/contract/transcriber.ts';
import type { FromTranscriber } from '../shared/contract/transcriber.ts';
import type { Whisper } from './transcriber/whisper.ts';
import { loadWhisper } from './transcriber/whisper.ts';

/** Before any thread begins: they all take it over. */
try {
  setPriority(constants.priority.PRIORITY_LOW);
} catch (error) {
  // Not every system allows it, and slower is only more polite.
  void error;
}

let loading: Promise<Whisper> | undefined;

async function answer(message: ToTranscriber): Promise<FromTranscriber> {
  if (message.type === 'load') {
    loading = loadWhisper(message.folder, message.threads);
    return { type: 'loaded', languages: (await loading).languages };
  }
  if (loading === undefined) throw new Error('no model is loaded');
  const whisper = await loading;
  return { type: 'heard', id: message.id, heard: await whisper.hear(message) };
}

function attach(post: (message: FromTranscriber) => void): (data: unknown) => void {
  return (data) => {
    const message = ToTranscriber.parse(data);
    answer(message).then(post, (error: unknown) =>
      post({
        type: 'failed',
        id: message.type === 'hear' ? message.id : null,
        reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      }),
    );
  };
}

// In the app the shell hands over a port to the core; on the command line the core is the parent.
const parent = process.parentPort as typeof process.parentPort | undefined;
if (parent !== undefined)
  parent.once('message', ({ ports: [port] }) => {
    if (port === undefined) return;
    const receive = attach((message) => port.postMessage(message));
    port.on('message', ({ data }) => receive(data));
    port.on('close', () => process.exit(0));
    port.start();
  });
else {
  process.on(
    'message',
    attach((message) => process.send?.(message)),
  );
  process.on('disconnect', () => process.exit(0));
}
