// Goes on with a film after the core was started anew, behind its last committed byte.
import type { FilmId } from '../../../shared/model/ids.ts';
import type { LibraryContext } from '../context.ts';
import { filmRow } from '../db/film-rows.ts';

/** Does nothing for what was not cut off. */
export function rejoinFilm(id: FilmId, context: LibraryContext): void {
  const { library, emit } = context;
  const row = filmRow(context, id);
  // One that was cut off may have been kept meanwhile: its recorder still knows better how it went on.
  if (row === undefined || !(row.state === 'interrupted' || row.was_cut_off === 1)) return;
  library.db.write({ action: 'films.rejoin', subject: id }, (sql) => {
    sql.prepare("update films set state = 'filming', was_cut_off = 0 where id = ?").run(id);
    library.films.rejoin(id);
  });
  emit({ event: 'changed', payload: { topics: ['recordings', 'history'] } });
}
