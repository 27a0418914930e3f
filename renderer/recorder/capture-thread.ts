// Starts the capture thread and leads the sound of tracks into it, past the page.
import type { FromWorker, SourceFacts, ToWorker } from './worker-messages.ts';

/** Not in TypeScript's library: https://www.w3.org/TR/mediacapture-transform/ */
type TrackProcessor = new (options: { track: MediaStreamTrack; maxBufferSize: number }) => {
  readable: ReadableStream<AudioData>;
};

/** Ten seconds of blocks of 10 ms: what a busy computer may make the thread wait. */
const MAX_BUFFERED_BLOCKS = 1000;

export interface Led {
  track: MediaStreamTrack;
  source: SourceFacts;
  /** The rate that the sound must have; without it that of the device. */
  rateHz?: number | undefined;
}

export interface CaptureThread {
  send(message: ToWorker, transfer?: Transferable[]): void;
  /** @returns lets go of what led it there @throws when neither way of reading a track works here */
  lead(led: Led): Promise<() => void>;
  close(): void;
}

export function startCaptureThread({
  onMessage,
}: {
  onMessage: (message: FromWorker) => void;
}): CaptureThread {
  const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => onMessage({ type: 'failed', message }));
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    worker.postMessage(message, transfer);
  return {
    send,
    async lead(led) {
      const { MediaStreamTrackProcessor } = globalThis as {
        MediaStreamTrackProcessor?: TrackProcessor;
      };
      const { track, source, rateHz } = led;
      const isOwnRate = rateHz === undefined || rateHz === source.deviceRateHz;
      if (MediaStreamTrackProcessor === undefined || !isOwnRate)
        return leadThroughWorklet(led, send);
      const { readable } = new MediaStreamTrackProcessor({
        track,
        maxBufferSize: MAX_BUFFERED_BLOCKS,
      });
      send({ type: 'open-stream', readable, source }, [readable]);
      return () => undefined;
    },
    close: () => worker.terminate(),
  };
}

/** An audio context brings what it hears to its own rate. */
async function leadThroughWorklet(
  { track, source, rateHz }: Led,
  send: CaptureThread['send'],
): Promise<() => void> {
  const sampleRate = rateHz ?? track.getSettings().sampleRate;
  const context = new AudioContext(sampleRate === undefined ? {} : { sampleRate });
  try {
    const { default: address } = await import('./capture-worklet.ts?worker&url');
    await context.audioWorklet.addModule(address);
    const input = context.createMediaStreamSource(new MediaStream([track]));
    const node = new AudioWorkletNode(context, 'homeground-capture', { numberOfOutputs: 0 });
    const { port1, port2 } = new MessageChannel();
    node.port.postMessage({ port: port1 }, [port1]);
    const { sampleRate: sampleRateHz } = context;
    send({ type: 'open-worklet', port: port2, sampleRateHz, source }, [port2]);
    input.connect(node);
  } catch (error) {
    void context.close();
    throw error;
  }
  return () => void context.close();
}
