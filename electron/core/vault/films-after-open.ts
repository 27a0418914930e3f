// What is put in order about films each time a library has been opened.
import { AppError } from '../../../shared/contract/errors.ts';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';
import { filmRows } from '../db/film-rows.ts';
import { fileOf } from '../media/film-file.ts';
import type { AfterOpen } from './after-open-step.ts';

/** Films that were being written when the app ended. */
export const markInterruptedFilms: AfterOpen = ({ db }) => {
  const going = db.sql
    .prepare<[], FilmId>("select id from films where state = 'filming' order by id")
    .pluck()
    .all();
  for (const id of going)
    db.write({ action: 'films.interrupted', subject: id }, (sql) => {
      sql.prepare("update films set state = 'interrupted' where id = ?").run(id);
    });
  return [];
};

/** A film that is there but that the catalogue does not know belongs to the take that is written inside it. */
export const adoptLostFilms: AfterOpen = ({ db, media }) => {
  const known = new Set<string>(
    db.sql
      .prepare<[], string>('select id from films union select id from recordings')
      .pluck()
      .all(),
  );
  const recordings = new Set(db.sql.prepare<[], string>('select id from recordings').pluck().all());
  for (const id of media.list().filter((candidate) => !known.has(candidate))) {
    const facts = factsOf(media, id);
    if (facts?.film === undefined || !recordings.has(facts.film.recordingId)) continue;
    const { recordingId, widthPx, heightPx, offsetMs } = facts.film;
    db.write({ action: 'films.adopt', subject: id }, (sql) => {
      sql
        .prepare(
          `insert into films (id, recording_id, state, mime_type, width_px, height_px, duration_ms, size_bytes, sha256,
             offset_ms, started_at)
           values (?, ?, 'interrupted', ?, ?, ?, 0, 0, '', ?, ?)`,
        )
        .run(id, recordingId, facts.mimeType, widthPx, heightPx, offsetMs, facts.startedAt);
    });
  }
  return [];
};

function factsOf(media: OpenLibrary['media'], id: RecordingId) {
  try {
    const reader = media.open(id);
    reader.close();
    return reader.facts;
  } catch (error) {
    // A damaged file that nobody knows of must not keep the library closed.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Nothing need be decided about a film whose recording is whole: all of it that was committed is kept. */
export const keepFilmsOfWholeTakes: AfterOpen = ({ db, films }) => {
  const takes = db.sql
    .prepare<[], RecordingId>(
      `select distinct recording_id from films join recordings on recordings.id = recording_id
       where films.state = 'interrupted' and recordings.state = 'ready'`,
    )
    .pluck()
    .all();
  for (const id of takes) films.recoverAllOf(id);
  return [];
};

/** A quick look, as for sounds. */
export const findDamagedFilms: AfterOpen = (library, today) =>
  filmRows({ library, today: () => today }, "state = 'ready' and binned_at is null order by id")
    .filter(({ id, size_bytes }) => !library.media.seemsWhole(fileOf(id), size_bytes))
    .map(({ id }) => ({ code: 'recording-damaged' as const, subject: `media/${id}.db` }));
