// Sends pieces of a film to the core and keeps each until it is on the disk: a core that is started anew misses nothing.
import { MAX_PIECE_BYTES } from '../../shared/contract/film.ts';
import type { FilmMessage, FilmReply, FilmTrouble } from '../../shared/contract/film.ts';
import type { FilmId } from '../../shared/model/ids.ts';

/** About ten minutes in memory. After that the film ends: a hole in it could not be played over. */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

export type PostFilm = (message: FilmMessage) => void;

export interface FilmSenderState {
  /** On the disk. */
  committedBytes: number;
  /** Of the film, on the disk or not yet. */
  totalBytes: number;
  trouble: FilmTrouble | 'not-connected' | undefined;
}

export interface FilmSender {
  readonly state: Readonly<FilmSenderState>;
  /** The library knows the film under this name from now on. What came before waits for it. */
  belongTo(filmId: FilmId): void;
  /** @returns false when no more can be held: nothing may follow */
  push(bytes: Uint8Array): boolean;
  /** Speaks through this from now on; asks how far the film came. */
  connect(post: PostFilm): void;
  disconnect(): void;
  /** @returns true when the core does not know the film (any more) */
  receive(reply: FilmReply): boolean;
  /** Tries again after trouble. To be called every second or two. */
  retry(): void;
  /** Lets go of what is not on the disk yet. */
  giveUp(): void;
}

interface Held {
  start: number;
  bytes: Uint8Array;
}

export function createFilmSender(): FilmSender {
  const held: Held[] = [];
  let filmId: FilmId | undefined;
  let post: PostFilm | undefined;
  /** Until the answer to `join`, nobody knows from where to send. */
  let isJoined = false;
  const state: FilmSenderState = { committedBytes: 0, totalBytes: 0, trouble: 'not-connected' };

  function send({ start, bytes }: Held) {
    if (filmId !== undefined) post?.({ type: 'piece', filmId, start, bytes });
  }
  function join() {
    isJoined = false;
    if (filmId !== undefined) post?.({ type: 'join', filmId });
  }
  function forgetUpTo(sizeBytes: number) {
    state.committedBytes = Math.max(state.committedBytes, sizeBytes);
    while (held[0] && held[0].start + held[0].bytes.byteLength <= state.committedBytes)
      held.shift();
  }

  return {
    state,
    belongTo(id) {
      filmId = id;
      join();
    },
    push(bytes) {
      if (state.totalBytes - state.committedBytes + bytes.byteLength > MAX_HELD_BYTES) return false;
      for (let at = 0; at < bytes.byteLength; at += MAX_PIECE_BYTES) {
        // A copy of its own: posting a view would carry everything in the buffer behind it.
        const piece = { start: state.totalBytes, bytes: bytes.slice(at, at + MAX_PIECE_BYTES) };
        state.totalBytes += piece.bytes.byteLength;
        held.push(piece);
        if (isJoined && state.trouble === undefined) send(piece);
      }
      return true;
    },
    connect(next) {
      post = next;
      join();
    },
    disconnect() {
      post = undefined;
      isJoined = false;
      state.trouble = 'not-connected';
    },
    receive(reply) {
      if (reply.filmId !== filmId) return false;
      // Locked, or opened by somebody who does not film: both can change, so what is held stays.
      if (reply.type === 'refused') return reply.reason === 'unknown-film';
      forgetUpTo(reply.sizeBytes);
      if (reply.type === 'troubled') {
        state.trouble = reply.trouble;
        return false;
      }
      const wasHeldUp = !isJoined || state.trouble !== undefined;
      isJoined = true;
      state.trouble = undefined;
      if (wasHeldUp) held.forEach(send);
      return false;
    },
    retry() {
      const [first] = held;
      if (isJoined && first !== undefined && state.trouble !== undefined) send(first);
    },
    giveUp() {
      held.length = 0;
      state.totalBytes = state.committedBytes;
    },
  };
}
