// The capture thread: takes sound from the microphone, measures it, cuts it into blocks and sends them straight to the core.
import { CaptureReply } from '../../shared/contract/capture.ts';
import { createSoundIntake } from './sound-intake.ts';
import type { FromWorker, ToWorker, WorkletBlock } from './worker-messages.ts';

const RETRY_EVERY_MS = 2_000;

const tell = (message: FromWorker) => postMessage(message);
const intake = createSoundIntake(tell);

async function readStream(readable: ReadableStream<AudioData>): Promise<void> {
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const data = next.value;
    const planes = Array.from({ length: data.numberOfChannels }, (_, planeIndex) => {
      const plane = new Float32Array(data.numberOfFrames);
      data.copyTo(plane, { planeIndex, format: 'f32-planar' });
      return plane;
    });
    const { sampleRate: sampleRateHz, timestamp: timestampUs } = data;
    data.close();
    intake.add({ planes, sampleRateHz, timestampUs });
  }
  intake.end();
}

function readWorklet(port: MessagePort, sampleRateHz: number): void {
  port.addEventListener('message', ({ data }: MessageEvent<WorkletBlock>) => {
    const timestampUs = (data.startFrame / sampleRateHz) * 1e6;
    intake.add({ planes: data.planes, sampleRateHz, timestampUs });
  });
  port.addEventListener('close', () => intake.end());
  port.start();
}

let corePort: MessagePort | undefined;

function useCorePort(port: MessagePort): void {
  corePort?.close();
  corePort = port;
  port.addEventListener('message', ({ data }) => {
    const reply = CaptureReply.safeParse(data).data;
    if (reply !== undefined && port === corePort) intake.receive(reply);
  });
  port.addEventListener('close', () => {
    if (port !== corePort) return;
    corePort = undefined;
    intake.disconnect();
    tell({ type: 'core-port-closed' });
  });
  port.start();
  intake.connect((message) => port.postMessage(message));
}

function obey(message: ToWorker): void {
  switch (message.type) {
    case 'open-stream':
      readStream(message.readable).catch((error: unknown) => {
        tell({ type: 'failed', message: String(error) });
        intake.end();
      });
      break;
    case 'open-worklet':
      readWorklet(message.port, message.sampleRateHz);
      break;
    case 'start':
      intake.start(message);
      break;
    case 'core-port':
      useCorePort(message.port);
      break;
    case 'pause':
      intake.pause();
      break;
    case 'resume':
      intake.resume();
      break;
    case 'stop':
      intake.stop();
      break;
    case 'give-up':
      intake.giveUp();
      break;
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => obey(data));
setInterval(() => intake.retry(), RETRY_EVERY_MS);
