// One film from its first piece until all of it is on the disk. However it ends, what was committed is kept, and nobody waits for it.
import type { Client } from '../../shared/contract/client.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { FilmReply } from '../../shared/contract/film.ts';
import type { FilmId, RecordingId } from '../../shared/model/ids.ts';
import type { Encoder, EncoderParts } from './encoder.ts';
import { createFilmSender } from './film-sender.ts';
import type { FilmSenderState } from './film-sender.ts';
import type { FilmEnd } from './film-states.ts';

/** After so many ticks without a piece nothing comes any more. Ticks are counted, not time: a computer that slept has no hurry. */
const SILENT_TICKS = 10;

export interface FilmSessionParts {
  api: Pick<Client, 'films'>;
  attachFilm: (port: MessagePort) => void;
  startEncoder: (parts: EncoderParts) => Encoder;
  recordingId: RecordingId;
  offsetMs: number;
  camera: { track: MediaStreamTrack; widthPx: number; heightPx: number };
  sound: MediaStreamTrack | undefined;
  /** The film of the same take before this one: it must be whole first. */
  former: Promise<void>;
  /** The film is over. @param why when it was not the person, or the take, that ended it */
  onEnded: (why: FilmEnd | undefined) => void;
  onChange: () => void;
}

export interface FilmSession {
  /** What waits to be written. */
  readonly state: Readonly<FilmSenderState>;
  /** Resolves when nothing more will happen. */
  readonly done: Promise<void>;
  pause(): void;
  resume(): void;
  /** Ends the film; what was filmed until now is still written. */
  stop(why?: FilmEnd): void;
  /** The core answers again, or the library is open again. */
  reconnect(): void;
  /** To be called every second or two: tries again what failed. */
  tick(): void;
  /** Ends without what the disk has not taken. */
  giveUp(): void;
}

/** @throws when nothing can be coded here */
export function startFilmSession(parts: FilmSessionParts): FilmSession {
  const { api, attachFilm, recordingId, offsetMs, camera, onEnded, onChange } = parts;
  const sender = createFilmSender();
  const { promise: done, resolve: resolveDone } = Promise.withResolvers<void>();
  let filmId: FilmId | undefined;
  let port: MessagePort | undefined;
  let isEnded = false;
  let isEncoded = false;
  let isPaused = false;
  let isFinishing = false;
  let isDone = false;
  /** Bytes were let go of: what comes after the hole could not be seen. */
  let isCut = false;
  let silentTicks = 0;

  const encoder = parts.startEncoder({
    picture: camera.track,
    sound: parts.sound,
    onPiece(bytes) {
      silentTicks = 0;
      if (isDone || isCut) return;
      if (!sender.push(bytes)) {
        isCut = true;
        stop('not-written');
      }
      onChange();
    },
    onStopped(hasFailed) {
      isEncoded = true;
      stop(hasFailed ? 'encoder-failed' : undefined);
      void finishWhenSafe();
    },
  });

  function stop(why?: FilmEnd) {
    if (isEnded) return;
    isEnded = true;
    onEnded(why);
    encoder.stop();
  }

  function cut() {
    isCut = true;
    sender.giveUp();
  }

  /** Nothing more of it can be written. */
  function abandon(why: FilmEnd) {
    cut();
    stop(why);
    finished();
  }

  function finished() {
    if (isDone) return;
    isDone = true;
    port?.close();
    resolveDone();
    onChange();
  }

  async function begin() {
    await parts.former;
    try {
      const { mimeType } = encoder;
      const { widthPx, heightPx } = camera;
      const film = { recordingId, mimeType, widthPx, heightPx, offsetMs };
      filmId = (await api.films.begin(film)).id;
      sender.belongTo(filmId);
      connect();
    } catch (error) {
      abandon(
        error instanceof AppError && error.code === 'disk-full' ? 'disk-full' : 'not-started',
      );
    }
  }

  function connect() {
    if (filmId === undefined || isDone) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    try {
      attachFilm(port1);
    } catch {
      // No connection now: `reconnect` follows when there is one.
      sender.disconnect();
      return;
    }
    port = port2;
    port2.addEventListener('message', ({ data }) => {
      const reply = FilmReply.safeParse(data).data;
      if (reply !== undefined && port === port2) receive(reply);
    });
    port2.addEventListener('close', () => {
      if (port !== port2) return;
      port = undefined;
      sender.disconnect();
      onChange();
    });
    port2.start();
    sender.connect((message) => port2.postMessage(message));
  }

  function receive(reply: FilmReply) {
    if (isDone) return;
    if (sender.receive(reply)) return abandon('not-written');
    // What is left of the disk is for the sound: the film must not wait for room that it would take again.
    if (reply.type === 'troubled' && reply.trouble === 'disk-full') {
      cut();
      stop('disk-full');
    }
    onChange();
    void finishWhenSafe();
  }

  async function finishWhenSafe() {
    const { committedBytes, totalBytes } = sender.state;
    if (!isEncoded || isDone || isFinishing || committedBytes < totalBytes) return;
    // Before it has begun in the library there is nothing to finish: `begin` comes back here.
    if (filmId === undefined) return;
    isFinishing = true;
    try {
      await api.films.finish({ id: filmId });
      finished();
    } catch (error) {
      // A lost connection or a locked library passes, and `tick` asks again; a film that is not there does not come back.
      if (error instanceof AppError && error.code === 'not-found') finished();
    } finally {
      isFinishing = false;
    }
  }

  void begin().then(finishWhenSafe);

  return {
    state: sender.state,
    done,
    pause() {
      isPaused = true;
      encoder.pause();
    },
    resume() {
      isPaused = false;
      encoder.resume();
    },
    stop,
    reconnect: connect,
    tick() {
      sender.retry();
      if (!isEnded && !isPaused) silentTicks += 1;
      if (silentTicks > SILENT_TICKS) stop('encoder-failed');
      void finishWhenSafe();
    },
    giveUp() {
      cut();
      void finishWhenSafe();
    },
  };
}
