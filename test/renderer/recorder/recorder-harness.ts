// The recorder with its real ears, intake and sender; only the microphones, the thread and the core's disk are pretended.
import { vi } from 'vitest';
import type { OpenMicrophone } from '../../../renderer/recorder/microphones.ts';
import { createRecorder } from '../../../renderer/recorder/recorder.ts';
import { createSoundIntake } from '../../../renderer/recorder/sound-intake.ts';
import type { SoundIntake } from '../../../renderer/recorder/sound-intake.ts';
import { createSourceSwitch } from '../../../renderer/recorder/source-switch.ts';
import type { SourceSwitch } from '../../../renderer/recorder/source-switch.ts';
import type { FromWorker, SourceFacts } from '../../../renderer/recorder/worker-messages.ts';
import type { CaptureMessage, CaptureReply } from '../../../shared/contract/capture.ts';
import { RecordingId } from '../../../shared/model/ids.ts';
import type { NewTakeSegment } from '../../../shared/model/take-segment.ts';

export const RATE_HZ = 8_000;
const FRAME_BYTES = 3;
const STRETCH_MS = 100;
export const takeId = RecordingId.parse('00000000-0000-4000-8000-0000000000aa');

export interface PretendedDevice {
  id: string;
  name: string;
  rateHz: number;
  /** It can be opened and gives no sound. */
  isMute?: boolean;
}

export const lapel: PretendedDevice = { id: 'lapel', name: 'Lapel', rateHz: RATE_HZ };
export const laptop: PretendedDevice = { id: 'laptop', name: 'Laptop', rateHz: RATE_HZ };

/** To be called with fake timers. */
export function makeRecorder(devices: PretendedDevice[] = [lapel]) {
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1 = {};
      port2 = {};
    },
  );
  const world = {
    devices: [...devices],
    isAllowed: true,
    /** Opening a microphone takes until then. */
    isOpening: undefined as Promise<void> | undefined,
  };
  const memory = new Map<string, string>();
  /** A disk that can be full, and somebody else who may have opened the library. */
  const disk = { isFull: false, isRefusing: false, frames: 0, missing: 0 };
  const segments: (NewTakeSegment & { startFrame: number })[] = [];
  const opened: string[] = [];
  const ledAtRates: (number | undefined)[] = [];
  let intake: SoundIntake | undefined;
  let sources: SourceSwitch | undefined;
  let led: { device: PretendedDevice; source: SourceFacts; end: () => void }[] = [];
  let isThreadClosed = false;

  const answerOf = (message: CaptureMessage): CaptureReply => {
    if (disk.isRefusing) return { type: 'refused', recordingId: takeId, reason: 'not-permitted' };
    if (message.type === 'block' && !disk.isFull && message.startFrame === disk.frames) {
      if (message.segment) segments.push({ ...message.segment, startFrame: disk.frames });
      disk.frames += message.pcm.byteLength / FRAME_BYTES;
      disk.missing = message.missingFrames;
    }
    const far = { recordingId: takeId, frames: disk.frames };
    return disk.isFull && message.type === 'block'
      ? { type: 'troubled', trouble: 'disk-full', ...far }
      : { type: 'committed', ...far };
  };
  // As over a port: never within the call itself.
  const post = (message: CaptureMessage) =>
    queueMicrotask(() => intake?.receive(answerOf(message)));

  async function openMicrophone(id: string | undefined): Promise<OpenMicrophone> {
    await world.isOpening;
    if (!world.isAllowed) throw new DOMException('no', 'NotAllowedError');
    const device = world.devices.find((one) => id === undefined || one.id === id);
    if (device === undefined) throw new DOMException('no', 'NotFoundError');
    opened.push(device.name);
    const ends: (() => void)[] = [];
    const track = {
      device,
      getSettings: () => ({ sampleRate: device.rateHz }),
      addEventListener: (_: string, end: () => void) => ends.push(end),
      end: () => ends.forEach((end) => end()),
    };
    const close = () => {
      led = led.filter((one) => one.device !== device);
    };
    return { id: device.id, name: device.name, track: track as never, close };
  }

  const finish = vi.fn((_take: { id: RecordingId; missingSamples: number }) => Promise.resolve({}));
  const begin = vi.fn((_take: unknown) => Promise.resolve({ id: takeId }));
  const recorder = createRecorder({
    api: { recordings: { begin, finish, update: () => Promise.resolve({}) } } as never,
    attachCapture: () => undefined,
    memory: { get: (what) => memory.get(what), set: (what, value) => memory.set(what, value) },
    source: {
      listMicrophones: () => Promise.resolve(world.devices.map(({ id, name }) => ({ id, name }))),
      openMicrophone,
      startCaptureThread({ onMessage }) {
        const tell = (message: FromWorker) => queueMicrotask(() => onMessage(message));
        const own = createSoundIntake(tell);
        intake = own;
        sources = createSourceSwitch({ intake: own, tell });
        return {
          send(message) {
            if (message.type === 'start') own.start(message);
            if (message.type === 'core-port') own.connect(post);
            if (message.type === 'pause') own.pause();
            if (message.type === 'resume') own.resume();
            if (message.type === 'stop') own.stop();
            if (message.type === 'give-up') own.giveUp();
            if (message.type === 'sample') own.sample(message.seconds);
          },
          lead({ track, source, rateHz }) {
            const { device, end } = track as unknown as {
              device: PretendedDevice;
              end: () => void;
            };
            ledAtRates.push(rateHz);
            led.push({ device, source, end });
            return Promise.resolve(() => undefined);
          },
          close: () => (isThreadClosed = true),
        };
      },
    },
  });

  async function pass(ms: number) {
    for (let at = 0; at < ms; at += STRETCH_MS) {
      await vi.advanceTimersByTimeAsync(STRETCH_MS);
      for (const { device, source } of led) {
        if (device.isMute) continue;
        const sampleRateHz = source.reason === 'start' ? device.rateHz : RATE_HZ;
        const plane = Float32Array.from(
          { length: (sampleRateHz * STRETCH_MS) / 1000 },
          (_, frame) => Math.sin(frame) / 2,
        );
        const timestampUs = (performance.now() - STRETCH_MS) * 1000;
        sources?.add(source, { planes: [plane], sampleRateHz, timestampUs, isStamped: true });
      }
      if (Math.round(performance.now()) % 2000 < STRETCH_MS) {
        intake?.retry();
        sources?.watchForStall();
      }
    }
    await vi.advanceTimersByTimeAsync(0);
  }
  return {
    recorder,
    world,
    disk,
    memory,
    begin,
    finish,
    segments,
    opened,
    ledAtRates,
    isThreadClosed: () => isThreadClosed,
    heard: () => led.map(({ device }) => device.name),
    reconnect: () => intake?.connect(post),
    /** Sound comes from whatever microphone is open. */
    pass: (seconds: number) => pass(seconds * 1000),
    async unplug(device: PretendedDevice) {
      const gone = led.filter((one) => one.device === device);
      world.devices = world.devices.filter((one) => one !== device);
      led = led.filter((one) => one.device !== device);
      for (const { source, end } of gone) {
        sources?.end(source, 'ended');
        end();
      }
      await vi.advanceTimersByTimeAsync(0);
    },
    async plugIn(device: PretendedDevice) {
      world.devices = [...world.devices, device];
      await recorder.refreshMicrophones();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

/** A take that has gone on for so long. */
export async function takeOf(seconds: number, devices?: PretendedDevice[]) {
  const made = makeRecorder(devices);
  await made.recorder.open();
  await made.pass(1);
  await made.recorder.record({ storyId: null, purpose: 'test' });
  await made.pass(seconds);
  return made;
}
