// The film recorder with its real sessions and senders; only the take, the camera, the coder and the core are pretended.
import { expect, onTestFinished, test, vi } from 'vitest';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort as NodeMessagePort } from 'node:worker_threads';
import { createFilmRecorder } from '../../../renderer/film/film-recorder.ts';
import type { EncoderParts } from '../../../renderer/film/encoder.ts';
import type { CaptureState } from '../../../renderer/recorder/capture-states.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { FilmMessage, FilmTrouble } from '../../../shared/contract/film.ts';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';

const recordingId = '00000000-0000-4000-8000-0000000000aa' as RecordingId;

function fakeTrack() {
  const track = new EventTarget() as EventTarget & { readyState: string; stop(): void };
  track.readyState = 'live';
  track.stop = () => void (track.readyState = 'ended');
  return track;
}

function makeFilm() {
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
  };
  let nowMs = 0;
  const film = createFilmRecorder({
    api: { films: api } as never,
    attachFilm,
    recorder: {
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      view: () => ({ state }) as never,
      soundTrack() {
        const sound = fakeTrack();
        sounds = [...sounds, sound];
        return sound as never;
      },
    },
    memory: { get: () => undefined, set: () => undefined },
    now: () => nowMs,
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
            queueMicrotask(() => parts.onStopped(false));
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
    pass: (durationMs: number) => void (nowMs += durationMs),
  };
}

const written = (made: ReturnType<typeof makeFilm>) => made.films.map(({ bytes }) => bytes);

test('nothing is filmed, and no camera opened, unless somebody has switched it on', () => {
  const made = makeFilm();
  made.take({ name: 'recording', recordingId });
  made.take({ name: 'saving', recordingId });
  expect(made.cameras).toEqual([]);
  expect(made.sounds()).toEqual([]);
  expect(made.api.begin).not.toHaveBeenCalled();
});

test('a film follows its take: begins, pauses, goes on, ends, and the camera is closed and off again', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  expect(made.film.view().state.name).toBe('ready');
  made.take({ name: 'recording', recordingId });
  made.say('one ');
  await expect.poll(() => written(made)).toEqual(['one ']);
  made.take({ name: 'paused', recordingId });
  expect(made.film.view().state.name).toBe('paused');
  made.take({ name: 'recording', recordingId });
  made.say('two');
  made.take({ name: 'saving', recordingId });
  made.take({ name: 'saved', recordingId });
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one two']);
  expect(made.encoders[0]?.calls.filter((call) => call !== 'resume')).toEqual(['pause', 'stop']);
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: undefined });
  expect(made.cameras[0]?.readyState).toBe('ended');
});

test('switched on in the middle, the film knows how far the take had come without its pauses', async () => {
  const made = makeFilm();
  made.take({ name: 'recording', recordingId });
  made.pass(4_000);
  made.take({ name: 'paused', recordingId });
  made.pass(60_000);
  made.take({ name: 'recording', recordingId });
  made.pass(1_000);
  await made.film.switchOn();
  await expect.poll(() => made.films[0]?.offsetMs).toBe(5_000);
});

test('switched off in the middle, the film ends and what was filmed is kept; on again, a second film begins', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.film.switchOff();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(made.film.view().state.name).toBe('off');
  await made.film.switchOn();
  made.say('two');
  await expect.poll(() => written(made)).toEqual(['one', 'two']);
});

test('when the camera is lost the person is told, and what was filmed is kept', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.cameras[0]?.stop();
  made.film.tick();
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: 'camera-lost' });
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one']);
});

test('when the sound of a film ends because another microphone takes over, the film goes on in a second part', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.sounds()[0]?.dispatchEvent(new Event('ended'));
  made.take({ name: 'recording', recordingId });
  expect(made.film.view().state.name).toBe('filming');
  made.say('two');
  await expect.poll(() => written(made)).toEqual(['one', 'two']);
  expect(made.films[0]?.isFinished).toBe(true);
});

test('a camera that is refused is told, and the take has nothing of it', async () => {
  const made = makeFilm();
  made.source.refusal = new DOMException('', 'NotAllowedError');
  await made.film.switchOn();
  expect(made.film.view().state).toEqual({ name: 'troubled', problem: 'refused' });
  made.take({ name: 'recording', recordingId });
  expect(made.api.begin).not.toHaveBeenCalled();
});

test('a computer that cannot code, and a library that does not begin a film, are told', async () => {
  const made = makeFilm();
  made.source.cannotCode = true;
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  expect(made.film.view()).toMatchObject({ state: { name: 'off' }, ended: 'not-filmable' });

  const other = makeFilm();
  await other.film.switchOn();
  other.api.begin.mockRejectedValueOnce(new AppError('disk-full', 'The disk is nearly full.'));
  other.take({ name: 'recording', recordingId });
  await expect.poll(() => other.film.view().ended).toBe('disk-full');
  expect(other.film.view().state.name).toBe('off');
});

test('an encoder that fails, or sends nothing any more, ends the film', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.encoders[0]?.parts.onStopped(true);
  expect(made.film.view().ended).toBe('encoder-failed');
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);

  const silent = makeFilm();
  await silent.film.switchOn();
  silent.take({ name: 'recording', recordingId });
  for (let count = 0; count < 10; count += 1) silent.film.tick();
  expect(silent.film.view().ended).toBeUndefined();
  silent.film.tick();
  expect(silent.film.view().ended).toBe('encoder-failed');
});

test('on a full disk the film ends at once, and nothing is written behind the hole', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  await expect.poll(() => written(made)).toEqual(['one']);
  made.core.trouble = 'disk-full';
  made.say('two');
  await expect.poll(() => made.film.view().ended).toBe('disk-full');
  made.core.trouble = undefined;
  made.say('three');
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  expect(written(made)).toEqual(['one']);
});

test('a film whose end cannot be written is told as late, tried again, and ended without it only by a person', async () => {
  const made = makeFilm();
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  await expect.poll(() => written(made)).toEqual(['one']);
  made.core.trouble = 'write-failed';
  made.say('two');
  made.take({ name: 'saving', recordingId });
  made.take({ name: 'saved', recordingId });
  for (let count = 0; count < 3; count += 1) made.film.tick();
  expect(made.film.view().isLate).toBe(true);
  expect(made.films[0]?.isFinished).toBe(false);
  made.film.giveUp();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
  await expect.poll(() => made.film.view().isLate).toBe(false);
  expect(written(made)).toEqual(['one']);
});

test('a core that is away when the film ends is waited for', async () => {
  const made = makeFilm();
  made.core.isAway = true;
  await made.film.switchOn();
  made.take({ name: 'recording', recordingId });
  made.say('one');
  made.api.finish.mockRejectedValueOnce(new AppError('internal', 'The connection was lost.'));
  made.take({ name: 'saved', recordingId });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(written(made)).toEqual(['']);
  made.core.isAway = false;
  made.film.reconnect();
  await expect.poll(() => written(made)).toEqual(['one']);
  await expect.poll(() => made.api.finish.mock.calls.length).toBe(1);
  made.film.tick();
  await expect.poll(() => made.films[0]?.isFinished).toBe(true);
});
