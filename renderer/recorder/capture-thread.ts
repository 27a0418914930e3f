// Starts the capture thread and leads the sound of a track into it, past the page.
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Not in TypeScript's library: https://www.w3.org/TR/mediacapture-transform/ */
type TrackProcessor = new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
  readable: ReadableStream<AudioData>;
};
const { MediaStreamTrackProcessor } = globalThis as {
  MediaStreamTrackProcessor?: TrackProcessor;
};

/** Ten seconds of blocks of 10 ms: what a busy computer may make the thread wait. */
const MAX_BUFFERED_BLOCKS = 1000;

export interface CaptureThread {
  send(message: ToWorker, transfer?: Transferable[]): void;
  close(): void;
}

/** @throws when neither way of reading a track works here */
export async function startCaptureThread({
  track,
  onMessage,
}: {
  track: MediaStreamTrack;
  onMessage: (message: FromWorker) => void;
}): Promise<CaptureThread> {
  const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => onMessage({ type: 'failed', message }));
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  if (MediaStreamTrackProcessor !== undefined) {
    const { readable } = new MediaStreamTrackProcessor({
      track,
      maxBufferSize: MAX_BUFFERED_BLOCKS,
    });
    send({ type: 'open-stream', readable }, [readable]);
    return { send, close: () => worker.terminate() };
  }
  const closeWorklet = await leadThroughWorklet(track, send);
  return {
    send,
    close() {
      closeWorklet();
      worker.terminate();
    },
  };
}

async function leadThroughWorklet(
  track: MediaStreamTrack,
  send: CaptureThread['send'],
): Promise<() => void> {
  const { sampleRate } = track.getSettings();
  const context = new AudioContext(sampleRate === undefined ? {} : { sampleRate });
  const { default: address } = await import('./capture-worklet.ts?worker&url');
  await context.audioWorklet.addModule(address);
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const node = new AudioWorkletNode(context, 'homeground-capture', { numberOfOutputs: 0 });
  const { port1, port2 } = new MessageChannel();
  node.port.postMessage({ port: port1 }, [port1]);
  send({ type: 'open-worklet', port: port2, sampleRateHz: context.sampleRate }, [port2]);
  source.connect(node);
  return () => void context.close();
}
