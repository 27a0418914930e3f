// Films: begun with a take that goes on, seen by those who know the names, put into the bin and brought back. They leave in no package; what exhibitions show of them decides db/films-that-leave.ts.
import { AppError } from '../../../shared/contract/errors.ts';
import { FilmId } from '../../../shared/model/ids.ts';
import type { Film } from '../../../shared/model/film.ts';
import type { Handlers, LibraryContext } from '../context.ts';
import { filmOf, filmRow, filmRows, refuseErased } from '../db/film-rows.ts';
import { isFilmedProof } from '../db/participation.ts';

export const films: Handlers<'films'> = {
  list: ({ id }, context) =>
    filmRows(context, 'recording_id = ? order by offset_ms, started_at, id', id).map(filmOf),

  listBin: (_input, context) =>
    filmRows(
      context,
      `binned_at is not null and recording_id in (select id from recordings where binned_at is null)
       order by binned_at desc, id`,
    ).map(filmOf),

  begin({ recordingId, mimeType, ...film }, context) {
    const { library, clock } = context;
    if (!library.capture.activeIds.includes(recordingId))
      throw new AppError(
        'conflict',
        'This recording does not go on any more, so it cannot be filmed.',
      );
    if (filmRows(context, "recording_id = ? and state = 'filming'", recordingId).length > 0)
      throw new AppError('conflict', 'This recording is being filmed already.');
    if (!library.films.hasRoom())
      throw new AppError(
        'disk-full',
        'The disk is nearly full. What is left is kept for the sound, so there is no film.',
      );
    const id = FilmId.parse(context.newId());
    try {
      library.db.write({ action: 'films.begin', subject: id }, (sql) => {
        sql
          .prepare(
            `insert into films (id, recording_id, state, mime_type, width_px, height_px, duration_ms, size_bytes, sha256,
               offset_ms, started_at)
             values (?, ?, 'filming', ?, ?, ?, 0, 0, '', ?, ?)`,
          )
          .run(
            id,
            recordingId,
            mimeType,
            film.widthPx,
            film.heightPx,
            film.offsetMs,
            clock().toISOString(),
          );
        // Inside the transaction: a row never stands without its file.
        library.films.begin(id, mimeType, { recordingId, ...film });
      });
    } catch (error) {
      library.films.undoBegin(id);
      throw error;
    }
    return find(id, context);
  },

  finish({ id }, context) {
    const film = find(id, context);
    if (context.library.films.activeIds.includes(id)) context.library.films.finish(id);
    else if (film.state !== 'ready') context.library.films.recover(id);
    return find(id, context);
  },

  bin({ id }, context) {
    const { state, recordingId } = find(id, context);
    if (state === 'filming')
      throw new AppError(
        'conflict',
        'This is being filmed now. Please stop the film before you put it into the bin.',
      );
    if (isFilmedProof(context.library.db.sql, recordingId))
      throw new AppError(
        'access-blocked',
        'This film is a filmed agreement. It is the proof of what was agreed, so it stays as it is.',
        { recordingId },
      );
    return setBinned(id, context.clock().toISOString(), 'films.bin', context);
  },

  restore({ id }, context) {
    const row = filmRow(context, id);
    if (row !== undefined) refuseErased(context, row);
    return setBinned(id, null, 'films.restore', context);
  },
};

/** @throws AppError `not-found`, also for what this person may not see */
function find(id: FilmId, context: LibraryContext): Film {
  const row = filmRow(context, id);
  if (row === undefined) throw new AppError('not-found', 'This film is not in the library.');
  return filmOf(row);
}

function setBinned(id: FilmId, at: string | null, action: string, context: LibraryContext): Film {
  const known = find(id, context);
  if ((known.binnedAt === null) === (at === null)) return known;
  context.library.db.write({ action, subject: id }, (sql) => {
    sql.prepare('update films set binned_at = ? where id = ?').run(at, id);
  });
  return find(id, context);
}
