// Devices that come and go in the real page: what a browser tells of them is changed, the sound is that of its own test microphones.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    faults?: {
      /** Names of devices that are not there. */
      gone: Set<string>;
      /** Says that the sound has this rate, though it has not. */
      rateHz: number | undefined;
      unplug(name: string): void;
      plugIn(name: string): void;
    };
  }
}

export const firstDevice = 'Fake Default Audio Input';
export const secondDevice = 'Fake Audio Input 1';
export const thirdDevice = 'Fake Audio Input 2';

/** Loads the page again with devices that can be taken away. Its library stays open in the core. */
export async function makeDevicesFail(page: Page): Promise<void> {
  await page.addInitScript(changeDevices);
  await page.reload();
}

/** Runs in the page. */
function changeDevices() {
  type Processor = new (options: unknown) => { readable: ReadableStream<AudioData> };
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  const tracks: MediaStreamTrack[] = [];
  const faults = {
    gone: new Set<string>(),
    rateHz: undefined as number | undefined,
    unplug(name: string) {
      faults.gone.add(name);
      for (const track of tracks.filter(({ label }) => label === name)) track.stop();
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    plugIn(name: string) {
      faults.gone.delete(name);
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
  };
  window.faults = faults;
  const present = async () => (await list()).filter(({ label }) => !faults.gone.has(label));
  mediaDevices.enumerateDevices = present;
  mediaDevices.getUserMedia = async (wanted) => {
    const audio = typeof wanted?.audio === 'object' ? wanted.audio : {};
    const id = (audio.deviceId as { exact?: string } | undefined)?.exact;
    const inputs = (await present()).filter(({ kind }) => kind === 'audioinput');
    // Names are not told before a microphone was allowed once: then nothing is taken away yet.
    const device = inputs.find(({ deviceId }) => id === undefined || deviceId === id);
    if (device === undefined) throw new DOMException('It is not there.', 'NotFoundError');
    const deviceId = device.deviceId === '' ? undefined : { exact: device.deviceId };
    const stream = await open({ audio: deviceId === undefined ? audio : { ...audio, deviceId } });
    tracks.push(...stream.getAudioTracks());
    return stream;
  };
  const named = globalThis as unknown as { MediaStreamTrackProcessor: Processor };
  const Original = named.MediaStreamTrackProcessor;
  named.MediaStreamTrackProcessor = class {
    readable: ReadableStream<AudioData>;
    constructor(options: unknown) {
      this.readable = new Original(options).readable.pipeThrough(
        new TransformStream<AudioData, AudioData>({
          transform(data, out) {
            out.enqueue(faults.rateHz === undefined ? data : withRate(data, faults.rateHz));
          },
        }),
      );
    }
  };

  function withRate(data: AudioData, sampleRate: number): AudioData {
    const { numberOfFrames, numberOfChannels, timestamp } = data;
    const samples = new Float32Array(numberOfFrames * numberOfChannels);
    for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex += 1)
      data.copyTo(samples.subarray(planeIndex * numberOfFrames), {
        planeIndex,
        format: 'f32-planar',
      });
    data.close();
    const layout = { format: 'f32-planar' as const, numberOfFrames, numberOfChannels };
    return new AudioData({ ...layout, sampleRate, timestamp, data: samples });
  }
}
