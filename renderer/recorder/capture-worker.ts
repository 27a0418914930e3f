// The capture thread: takes sound from the microphone, measures it, cuts it into blocks and sends them straight to the core.
import { CaptureReply } from '../../shared/contract/capture.ts';
import { createSoundIntake } from './sound-intake.ts';
import { createSourceSwitch } from './source-switch.ts';
import type { FromWorker, SourceFacts, ToWorker, WorkletBlock } from './worker-messages.ts';

const RETRY_EVERY_MS = 2_000;
const tell = (message: FromWorker, transfer: Transferable[] = []) =>
  postMessage(message, { transfer });
const intake = createSoundIntake(tell);

const sources = createSourceSwitch({ intake, tell });

async function readStream(readable: ReadableStream<AudioData>, source: SourceFacts): Promise<void> {
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
    if (!sources.add(source, { planes, sampleRateHz, timestampUs, isStamped: true }))
      return void reader.cancel();
  }
  sources.end(source, 'ended');
}

function readWorklet(port: MessagePort, sampleRateHz: number, source: SourceFacts): void {
  port.addEventListener('message', ({ data }: MessageEvent<WorkletBlock>) => {
    const timestampUs = (data.startFrame / sampleRateHz) * 1e6;
    if (!sources.add(source, { planes: data.planes, sampleRateHz, timestampUs })) port.close();
  });
  port.addEventListener('close', () => sources.end(source, 'ended'));
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
    case 'open-stream': {
      const { readable, source } = message;
      readStream(readable, source).catch(() => sources.end(source, 'ended'));
      break;
    }
    case 'open-worklet':
      readWorklet(message.port, message.sampleRateHz, message.source);
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
    case 'sample':
      intake.sample(message.seconds);
      break;
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => obey(data));
setInterval(() => {
  intake.retry();
  sources.watchForStall();
}, RETRY_EVERY_MS);
