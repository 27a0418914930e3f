// A film recorder with its real sessions and senders; only the take, the camera, the coder and the core are pretended.
import { onTestFinished, vi } from 'vitest';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort as NodeMessagePort } from 'node:worker_threads';
import { createFilmRecorder } from '../../../renderer/film/film-recorder.ts';
import type { EncoderParts } from '../../../renderer/film/encoder.ts';
import type { CaptureState } from '../../../renderer/recorder/capture-states.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FilmMessage, FilmTrouble } from '../../../shared/contract/film.ts';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';

export const recordingId = '00000000-0000-4000-8000-0000000000aa' as RecordingId;

function fakeTrack() {
  const track = new EventTarget() as EventTarget & { readyState: string; stop(): void };
  track.readyState = 'live';
  track.stop = () => void (track.readyState = 'ended');
  return track;
}

export function makeFilm() {
  const core = { trouble: undefined as FilmTrouble | undefined, isAway: false, written: '' };
  const films: { id: FilmId; offsetMs: number; bytes: string; isFinished: boolean }[] = [];
  const api = {
    begin: vi.fn(({ offsetMs }: { offsetMs: number }) => {
      const id = `00000000-0000-4000-8000-00000000000${films.length + 1}` as FilmId;
      films.push({ id, offsetMs, bytes: '', isFinished: false });
      return Promise.resolve({ id });
    }),
    finish: vi.fn(({ id }: { id: FilmId }) => {
      for (const film of films) if (film.id === id) film.isFinished = true;
      return Promise.resolve({});
    }),
  };
  const attachFilm = (port: unknown) => {
    if (core.isAway) throw new AppError('internal', 'The connection was lost.');
    const theirs = port as NodeMessagePort;
    theirs.on('message', (message: FilmMessage) => {
      const film = films.find(({ id }) => id === message.filmId);
      if (film === undefined) return;
      if (
        message.type === 'piece' &&
        core.trouble === undefined &&
        message.start === film.bytes.length
      )
        film.bytes += Buffer.from(message.bytes).toString();
      const far = { filmId: film.id, sizeBytes: film.bytes.length };
      theirs.postMessage(
        message.type === 'piece' && core.trouble !== undefined
          ? { type: 'troubled', trouble: core.trouble, ...far }
          : { type: 'committed', ...far },
      );
    });
    onTestFinished(() => theirs.close());
  };
  const listeners = new Set<() => void>();
  let state: CaptureState = { name: 'ready' };
  const take = (next: CaptureState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  let sounds: ReturnType<typeof fakeTrack>[] = [];
  const encoders: { parts: EncoderParts; calls: string[] }[] = [];
  const cameras: ReturnType<typeof fakeTrack>[] = [];
  const source = {
    refusal: undefined as DOMException | undefined,
    cannotCode: false,
    /** Comes when the coder is stopped. */
    lastPiece: '',
  };
  let totalFrames = 0;
  const film = createFilmRecorder({
    api: { films: api } as never,
    attachFilm,
    recorder: {
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      view: () => ({ state, format: { sampleRateHz: 1000 } }) as never,
      meter: () => ({ levels: [], take: { totalFrames } as never }),
      soundTrack() {
        const sound = fakeTrack();
        sounds = [...sounds, sound];
        return sound as never;
      },
    },
    memory: { get: () => undefined, set: () => undefined },
    source: {
      listCameras: () => Promise.resolve([{ id: 'one', name: 'Camera' }]),
      openCamera() {
        if (source.refusal) return Promise.reject(source.refusal);
        const track = fakeTrack();
        cameras.push(track);
        return Promise.resolve({
          ...{ id: 'one', name: 'Camera', widthPx: 1280, heightPx: 720 },
          ...{ track, stream: {}, close: () => track.stop() },
        } as never);
      },
      startEncoder(parts) {
        if (source.cannotCode) throw new Error('no type');
        const calls: string[] = [];
        encoders.push({ parts, calls });
        return {
          mimeType: 'video/webm',
          pause: () => void calls.push('pause'),
          resume: () => void calls.push('resume'),
          stop() {
            calls.push('stop');
            queueMicrotask(() => {
              if (source.lastPiece !== '')
                parts.onPiece(new TextEncoder().encode(source.lastPiece));
              parts.onStopped(false);
            });
          },
        };
      },
    },
  });
  onTestFinished(() => film.close());
  vi.stubGlobal('MessageChannel', MessageChannel);
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    film,
    core,
    api,
    films,
    source,
    cameras,
    encoders,
    take,
    sounds: () => sounds,
    say: (text: string, of = encoders.length - 1) =>
      encoders[of]?.parts.onPiece(new TextEncoder().encode(text)),
    /** So much sound has come into the take. */
    hear: (durationMs: number) => void (totalFrames += durationMs),
  };
}

/** What the library holds of each film. */
export const written = ({ films }: ReturnType<typeof makeFilm>) => films.map(({ bytes }) => bytes);
