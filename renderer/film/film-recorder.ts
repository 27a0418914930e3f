// Films beside the recorder, when somebody has switched it on: it follows the take, and the take never waits for it or hears of it.
import type { Client } from '../../shared/contract/client.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { Recorder } from '../recorder/recorder-view.ts';
import { cameraProblemOf, listCameras, openCamera } from './camera.ts';
import type { Camera, OpenCamera } from './camera.ts';
import { startEncoder } from './encoder.ts';
import { startFilmSession } from './film-session.ts';
import type { FilmSession } from './film-session.ts';
import { nextFilmState } from './film-states.ts';
import type { FilmEnd, FilmEvent, FilmState } from './film-states.ts';

export interface FilmView {
  state: FilmState;
  cameras: Camera[];
  /** The one that is open. */
  camera: Camera | undefined;
  /** To look at. */
  stream: MediaStream | undefined;
  /** Why the last film ended by itself. */
  ended: FilmEnd | undefined;
  /** Films that are over and not on the disk, for longer than a moment. */
  isLate: boolean;
}

export interface FilmRecorder {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => FilmView;
  /** Opens a camera, the last one or the given. A take that goes on is filmed from now on. */
  switchOn(cameraId?: string): Promise<void>;
  /** Ends a film that goes on, and closes the camera. */
  switchOff(): void;
  reconnect(): void;
  refreshCameras(): Promise<void>;
  /** To be called every second or two. */
  tick(): void;
  /** Ends late films without what could not be written. */
  giveUp(): void;
  close(): void;
}

export interface FilmSource {
  listCameras: typeof listCameras;
  openCamera: typeof openCamera;
  startEncoder: typeof startEncoder;
}

export interface FilmRecorderParts {
  api: Pick<Client, 'films'>;
  attachFilm: (port: MessagePort) => void;
  recorder: Pick<Recorder, 'subscribe' | 'view' | 'meter' | 'soundTrack'>;
  memory: { get(): string | undefined; set(id: string): void };
  source?: FilmSource;
}

const thisComputer: FilmSource = { listCameras, openCamera, startEncoder };
/** Films that are still not on the disk after so many ticks are told. */
const LATE_TICKS = 3;

export function createFilmRecorder(parts: FilmRecorderParts): FilmRecorder {
  const { api, attachFilm, recorder, memory, source = thisComputer } = parts;
  const listeners = new Set<() => void>();
  let view: FilmView = {
    state: { name: 'off' },
    cameras: [],
    camera: undefined,
    stream: undefined,
    ended: undefined,
    isLate: false,
  };
  let opened: OpenCamera | undefined;
  let openings = 0;
  let session: FilmSession | undefined;
  /** Films that are over and still being written. */
  const leaving = new Map<FilmSession, { ticks: number }>();

  function show(change: Partial<FilmView>) {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  }
  function happen(event: FilmEvent) {
    const state = nextFilmState(view.state, event);
    if (state !== view.state) show({ state });
  }

  function closeCamera() {
    openings += 1;
    opened?.close();
    opened = undefined;
    show({ camera: undefined, stream: undefined });
  }

  /** How far the take has come. Its pauses do not count, nor what no microphone heard, since nothing of them is in it. */
  function takeMs(): number {
    const { sampleRateHz } = recorder.view().format ?? {};
    const { take } = recorder.meter();
    return take === undefined || sampleRateHz === undefined
      ? 0
      : (take.totalFrames / sampleRateHz) * 1000;
  }

  /** Does beside the take what the take does. */
  function follow() {
    const { state } = recorder.view();
    const { name } = state;
    // What happened to the film of the take before is no news for the next one.
    if (name === 'asking' && view.ended !== undefined) show({ ended: undefined });
    if (state.name === 'recording') {
      session?.resume();
      happen({ type: 'take-resumed' });
      if (session === undefined) beginFilm(state.recordingId);
    } else if (name === 'paused') {
      session?.pause();
      happen({ type: 'take-paused' });
    } else {
      session?.stop();
      // The next take begins without a film again: each one needs a yes of its own.
      if (name === 'saved' || name === 'idle' || name === 'troubled') switchOff();
    }
  }

  function beginFilm(recordingId: RecordingId) {
    if (opened === undefined || view.state.name !== 'ready') return;
    const sound = recorder.soundTrack();
    if (sound?.readyState === 'ended') return;
    const camera = opened;
    try {
      const begun: FilmSession = startFilmSession({
        ...{ api, attachFilm, camera, sound },
        startEncoder: source.startEncoder,
        recordingId,
        offsetMs: takeMs(),
        former: Promise.all([...leaving.keys()].map(({ done }) => done)).then(() => undefined),
        onEnded: (why) => ended(begun, why),
        onChange: () => show({}),
      });
      session = begun;
      // Another microphone takes over, or the take ends: the next film has the next sound.
      sound?.addEventListener('ended', () => begun.stop());
      show({ ended: undefined });
      happen({ type: 'began' });
    } catch {
      sound?.stop();
      show({ ended: 'not-filmable' });
      switchOff();
    }
  }

  function ended(of: FilmSession, why: FilmEnd | undefined) {
    if (session === of) session = undefined;
    leaving.set(of, { ticks: 0 });
    void of.done.then(() => {
      leaving.delete(of);
      showLate();
    });
    happen({ type: 'part-ended' });
    if (why === undefined) return;
    show({ ended: why });
    switchOff();
  }

  function showLate() {
    const isLate = [...leaving.values()].some(({ ticks }) => ticks >= LATE_TICKS);
    if (isLate !== view.isLate) show({ isLate });
  }

  function switchOff() {
    session?.stop();
    if (view.state.name === 'off') return;
    closeCamera();
    happen({ type: 'switched-off' });
  }

  function cameraLost() {
    if (session) return session.stop('camera-lost');
    closeCamera();
    happen({ type: 'camera-failed', problem: 'none-found' });
  }

  async function openChosen(id: string | undefined): Promise<OpenCamera> {
    const remembered = id ?? memory.get();
    try {
      return await source.openCamera(remembered);
    } catch (error) {
      // The one of last time is not plugged in today.
      if (id === undefined && remembered !== undefined && cameraProblemOf(error) === 'none-found')
        return source.openCamera(undefined);
      throw error;
    }
  }

  const stopFollowing = recorder.subscribe(follow);

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    async switchOn(cameraId) {
      if (session !== undefined) return;
      closeCamera();
      const thisOpening = openings;
      show({ ended: undefined });
      happen({ type: 'switched-on' });
      try {
        const camera = await openChosen(cameraId);
        if (thisOpening !== openings) return camera.close();
        opened = camera;
        camera.track.addEventListener('ended', () => {
          if (opened === camera) cameraLost();
        });
        if (cameraId !== undefined) memory.set(cameraId);
        show({ camera: { id: camera.id, name: camera.name }, stream: camera.stream });
        happen({ type: 'opened' });
        follow();
        show({ cameras: await source.listCameras() });
      } catch (error) {
        if (thisOpening !== openings) return;
        closeCamera();
        happen({ type: 'camera-failed', problem: cameraProblemOf(error) });
      }
    },
    switchOff() {
      show({ ended: undefined });
      switchOff();
    },
    reconnect() {
      for (const each of [session, ...leaving.keys()]) each?.reconnect();
    },
    async refreshCameras() {
      if (opened !== undefined) show({ cameras: await source.listCameras() });
    },
    tick() {
      if (opened?.track.readyState === 'ended') cameraLost();
      session?.tick();
      for (const [each, wait] of leaving) {
        wait.ticks += 1;
        each.tick();
      }
      showLate();
    },
    giveUp() {
      for (const each of leaving.keys()) each.giveUp();
    },
    close() {
      stopFollowing();
      switchOff();
    },
  };
}
