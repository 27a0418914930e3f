// The way of a live film: pieces come from the film port and are on the disk before they are acknowledged. Its sound take knows nothing of it.
import { KEPT_FOR_SOUND_BYTES } from '../../../shared/contract/film.ts';
import type { FilmTrouble } from '../../../shared/contract/film.ts';
import type { AnyEvent } from '../../../shared/contract/events.ts';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';
import type { LibraryDb } from '../db/library-db.ts';
import type { Log } from '../log.ts';
import type { MediaFacts, MediaStore, MediaWriter } from '../vault/media.ts';
import { storeEndOfFilm } from './end-of-film.ts';
import type { EndOfFilm } from './end-of-film.ts';
import { completeFile, fileOf, readThrough } from './film-file.ts';
import { isFull } from './is-full.ts';
import { createTakeAttendance, laterByTimer } from './take-attendance.ts';
import type { Later } from './take-attendance.ts';
import { createWebmReader } from './webm-outline.ts';
import type { WebmReader } from './webm-outline.ts';

export interface FilmCapture {
  readonly activeIds: FilmId[];
  /** Bytes of this film that are on the disk, or undefined when it does not go on here. */
  committedBytes(id: FilmId): number | undefined;
  /** Is there room for a film beside what is kept for the sound? */
  hasRoom(): boolean;
  /** Makes the encrypted file of a new film. Called inside the transaction that makes its row. */
  begin(id: FilmId, mimeType: string, film: NonNullable<MediaFacts['film']>): void;
  /** Takes a `begin` back when its row could not be written. */
  undoBegin(id: FilmId): void;
  /** Goes on with a film that was cut off, behind its last committed byte. */
  rejoin(id: FilmId): void;
  /** Commits a piece. What is known already is left out; a piece that starts too late is not taken. */
  accept(piece: FilmPiece): { sizeBytes: number; trouble?: FilmTrouble };
  /** As for takes: a film for which nobody speaks for a minute ends in good order. */
  attend(id: FilmId): () => void;
  finish(id: FilmId): void;
  /** Keeps one that was cut off: all that was committed. @throws AppError `library-damaged`, `not-found` */
  recover(id: FilmId): void;
  /** The same for all of a take that is kept. One that cannot be read stays as it is, and its sound is kept all the same. */
  recoverAllOf(recordingId: RecordingId): void;
  /** Ends every film in good order, as far as it was committed. */
  close(): void;
}

export interface FilmPiece {
  filmId: FilmId;
  start: number;
  bytes: Uint8Array;
}

interface GoingFilm {
  writer: MediaWriter;
  reader: WebmReader;
}

interface Parts {
  media: MediaStore;
  db: LibraryDb;
  clock: () => Date;
  emit: (event: AnyEvent) => void;
  log: Log;
  freeBytes: () => number;
  later?: Later | undefined;
}

export function createFilmCapture(parts: Parts): FilmCapture {
  const { media, db, clock, emit, log, freeBytes, later = laterByTimer } = parts;
  const films = new Map<FilmId, GoingFilm>();
  const attendance = createTakeAttendance({
    later,
    isLeft: (id: RecordingId) => endEarly(id as string as FilmId),
  });
  const hasRoom = () => freeBytes() >= KEPT_FOR_SOUND_BYTES;

  function letGo(id: FilmId) {
    films.delete(id);
    attendance.end(fileOf(id));
  }

  function finish(id: FilmId, action: EndOfFilm['action'] = 'films.finish') {
    const film = films.get(id);
    if (film === undefined) return;
    const end = film.writer.finish();
    letGo(id);
    const endedAt = clock().toISOString();
    storeEndOfFilm(db, { id, action, ...end, outline: film.reader.outline(), endedAt });
  }

  /** Whatever happens, the film does not go on afterwards, and the library can be closed. */
  function finishOrLetGo(id: FilmId, film: GoingFilm, action: EndOfFilm['action']) {
    try {
      finish(id, action);
    } catch (error) {
      // It stays marked as going on, so the next opening keeps it.
      log.error('a film was not completed', error);
      film.writer.release();
      letGo(id);
    }
  }

  function endEarly(id: FilmId) {
    const film = films.get(id);
    if (film === undefined) return;
    finishOrLetGo(id, film, 'films.endedEarly');
    emit({ event: 'changed', payload: { topics: ['recordings', 'history'] } });
  }

  function recover(id: FilmId) {
    const end = completeFile(media, id);
    storeEndOfFilm(db, { id, action: 'films.recover', ...end, endedAt: clock().toISOString() });
  }

  return {
    get activeIds() {
      return [...films.keys()];
    },
    committedBytes: (id) => films.get(id)?.writer.sizeBytes,
    hasRoom,
    begin(id, mimeType, film) {
      const facts: MediaFacts = {
        kind: 'film',
        mimeType,
        startedAt: clock().toISOString(),
        sampleRateHz: 0,
        channels: 0,
        bitsPerSample: 0,
        film,
      };
      const writer = media.create(fileOf(id), { live: true, facts });
      films.set(id, { writer, reader: createWebmReader() });
      attendance.begin(fileOf(id));
    },
    undoBegin(id) {
      films.get(id)?.writer.abandon();
      letGo(id);
    },
    rejoin(id) {
      const stored = media.open(fileOf(id));
      let reader;
      try {
        reader = readThrough(stored);
      } finally {
        stored.close();
      }
      films.set(id, { writer: media.resume(fileOf(id)), reader });
      attendance.begin(fileOf(id));
    },
    attend: (id) => attendance.attend(fileOf(id)),
    accept({ filmId, start, bytes }) {
      const film = films.get(filmId);
      if (film === undefined) return { sizeBytes: 0 };
      const { writer, reader } = film;
      const known = writer.sizeBytes - start;
      if (known < 0 || known >= bytes.byteLength) return { sizeBytes: writer.sizeBytes };
      const fresh = bytes.subarray(known);
      try {
        if (!hasRoom()) return { sizeBytes: writer.sizeBytes, trouble: 'disk-full' };
        writer.append(fresh);
      } catch (error) {
        log.error('a piece of a film was not written', error);
        const trouble = isFull(error) ? 'disk-full' : 'write-failed';
        return { sizeBytes: writer.sizeBytes, trouble };
      }
      reader.add(fresh);
      return { sizeBytes: writer.sizeBytes };
    },
    finish: (id) => finish(id),
    recover,
    recoverAllOf(recordingId) {
      const cutOff = db.sql
        .prepare<[string], FilmId>(
          "select id from films where recording_id = ? and state = 'interrupted' order by id",
        )
        .pluck()
        .all(recordingId);
      for (const id of cutOff) {
        try {
          recover(id);
        } catch (error) {
          log.error('a film that was cut off could not be kept yet', error);
        }
      }
    },
    close() {
      for (const [id, film] of films) finishOrLetGo(id, film, 'films.finish');
    },
  };
}
