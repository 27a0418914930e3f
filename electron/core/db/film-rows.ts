// Films as rows, for those who list them and those who play them. A film may be seen where its recording may be heard, by those who know names.
import { AppError } from '../../../shared/contract/errors.ts';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';
import type { Film } from '../../../shared/model/film.ts';
import { roleMay } from '../../../shared/rules/permissions.ts';
import { mayHearSound } from './recording-rows.ts';
import type { Listener, SoundFacts } from './recording-rows.ts';

export interface FilmRow {
  id: FilmId;
  recording_id: RecordingId;
  state: Film['state'];
  mime_type: string;
  width_px: number;
  height_px: number;
  duration_ms: number;
  size_bytes: number;
  sha256: string;
  offset_ms: number;
  was_cut_off: number;
  started_at: string;
  ended_at: string | null;
  binned_at: string | null;
}

const filmColumns = `id, recording_id, state, mime_type, width_px, height_px, duration_ms, size_bytes, sha256, offset_ms,
  was_cut_off, started_at, ended_at, binned_at`;

/** @param condition and order, of ours alone: never anything from outside */
export function filmRows(context: Listener, condition: string, ...values: string[]): FilmRow[] {
  return context.library.db.sql
    .prepare<string[], FilmRow>(`select ${filmColumns} from films where ${condition}`)
    .all(...values)
    .filter((row) => maySeeFilm(context, row));
}

/** Undefined also for whoever may not see it. */
export function filmRow(context: Listener, id: string): FilmRow | undefined {
  return filmRows(context, 'id = ?', id)[0];
}

/**
 * Has a part of the take been erased? The film was made with a sound of its own, in which the part can still be heard, so it is not
 * shown and not brought back.
 */
function holdsErased(context: Listener, { recording_id: id }: FilmRow): boolean {
  return (
    context.library.db.sql
      .prepare<[string]>('select 1 from erased_passages where recording_id = ?')
      .get(id) !== undefined
  );
}

/** @throws AppError `access-blocked` */
export function refuseErased(context: Listener, film: FilmRow): void {
  if (holdsErased(context, film))
    throw new AppError(
      'access-blocked',
      'A part of this recording was erased, and it can still be heard in the film. So the film stays in the bin and is not shown. The sound is still here.',
      { filmId: film.id },
    );
}

function maySeeFilm(context: Listener, film: FilmRow): boolean {
  const { member, db } = context.library;
  if (!roleMay(member.role, 'films.use')) return false;
  const sound = db.sql
    .prepare<[string], SoundFacts>(
      'select story_id, purpose, state, binned_at from recordings where id = ?',
    )
    .get(film.recording_id);
  return sound !== undefined && mayHearSound(context, sound);
}

export function filmOf(row: FilmRow): Film {
  return {
    id: row.id,
    recordingId: row.recording_id,
    state: row.state,
    mimeType: row.mime_type,
    widthPx: row.width_px,
    heightPx: row.height_px,
    durationMs: row.duration_ms,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    offsetMs: row.offset_ms,
    wasCutOff: row.was_cut_off === 1,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    binnedAt: row.binned_at,
  };
}
