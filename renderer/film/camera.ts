// The cameras of this computer, and one of them opened. Its microphone is never used: the sound comes from the take.
import type { CameraProblem } from './film-states.ts';

export interface Camera {
  id: string;
  name: string;
}

export interface OpenCamera extends Camera {
  stream: MediaStream;
  track: MediaStreamTrack;
  widthPx: number;
  heightPx: number;
  close(): void;
}

/** @throws what the browser throws: see `cameraProblemOf` */
export async function openCamera(id: string | undefined): Promise<OpenCamera> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: {
      // Enough to see a face well, and little enough for an old laptop to code while it records.
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 25, max: 30 },
      ...(id === undefined ? {} : { deviceId: { exact: id } }),
    },
  });
  const [track] = stream.getVideoTracks();
  if (track === undefined) throw new DOMException('no track', 'NotFoundError');
  const { deviceId = '', width = 0, height = 0 } = track.getSettings();
  return {
    id: deviceId,
    name: track.label,
    stream,
    track,
    widthPx: Math.round(width),
    heightPx: Math.round(height),
    close() {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** Names are empty until a camera was allowed once. */
export async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

export function cameraProblemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none-found';
  return name === 'NotReadableError' || name === 'AbortError' ? 'in-use' : 'failed';
}
