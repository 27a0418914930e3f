// The microphones of this computer, and one of them opened as it is: nothing in between that changes the sound.
import type { MicrophoneProblem } from './capture-states.ts';

export interface Microphone {
  id: string;
  name: string;
}

export interface OpenMicrophone extends Microphone {
  track: MediaStreamTrack;
  close(): void;
}

/** As it may be written down: without what cannot be seen. */
export function plainName(name: string): string {
  return name.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').slice(0, 300);
}

/** Programs that make voices "better" cut off breath, silence and quiet speakers. */
const untouched = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** @throws what the browser throws: see `problemOf` */
export async function openMicrophone(id: string | undefined): Promise<OpenMicrophone> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: {
      ...untouched,
      channelCount: { ideal: 2 },
      sampleRate: { ideal: 48_000 },
      ...(id === undefined ? {} : { deviceId: { exact: id } }),
    },
  });
  const [track] = stream.getAudioTracks();
  if (track === undefined) throw new DOMException('no track', 'NotFoundError');
  return {
    id: track.getSettings().deviceId ?? '',
    name: track.label,
    track,
    close() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** Names are empty until a microphone was allowed once. */
export async function listMicrophones(): Promise<Microphone[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'audioinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

export function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none-found';
  return name === 'NotReadableError' ? 'in-use' : 'failed';
}
