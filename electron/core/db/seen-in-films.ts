// Whether somebody has said of each film of a recording who can be seen in it: only of the film as it is, and of the list of voices as it is.
import type Database from 'better-sqlite3';
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';

export interface SeenStatement {
  saidAt: string;
  saidBy: string;
}

interface Row {
  id: FilmId;
  isReady: 0 | 1;
  stands: 0 | 1;
  saidAt: string | null;
  saidBy: string | null;
}

/** SQL: the list as it was when it was said. Once somebody is added or taken out, it is another one. */
const voicesNow = `(select json_group_array(id) from (select id from voices
  where recording_id = f.recording_id and removed_at is null order by id))`;

function filmsOf(sql: Database.Database, id: RecordingId): Row[] {
  return sql
    .prepare<[string], Row>(
      `select f.id, f.state = 'ready' as isReady, s.said_at as saidAt, s.said_by as saidBy,
         coalesce(f.state = 'ready' and s.sha256 = f.sha256 and s.voices = ${voicesNow}, 0) as stands
       from films f left join films_seen s on s.film_id = f.id
       where f.recording_id = ? and f.binned_at is null order by s.said_at, f.id`,
    )
    .all(id);
}

/** @returns undefined while one film of it is left that nobody has said it of */
export function seenStatementOf(
  sql: Database.Database,
  id: RecordingId,
): SeenStatement | undefined {
  const films = filmsOf(sql, id);
  const last = films.at(-1);
  if (last === undefined || films.some(({ stands }) => stands === 0)) return undefined;
  return { saidAt: last.saidAt ?? '', saidBy: last.saidBy ?? '' };
}

/** As those who list the voices are told it. */
export function toldOfFilm(sql: Database.Database, id: RecordingId) {
  const seen = seenStatementOf(sql, id);
  return {
    isFilmed: filmsOf(sql, id).length > 0,
    isSeenSaid: seen !== undefined,
    seenSaidAt: seen?.saidAt ?? null,
    seenSaidBy: seen?.saidBy ?? '',
  };
}

/** Every film of it that is not in the bin is whole, and there is one. */
export function areFilmsReady(sql: Database.Database, id: RecordingId): boolean {
  const films = filmsOf(sql, id);
  return films.length > 0 && films.every(({ isReady }) => isReady === 1);
}

/** Must run inside a `db.write`. */
export function keepSeen(
  sql: Database.Database,
  id: RecordingId,
  { saidAt, saidBy }: SeenStatement,
): void {
  sql
    .prepare(
      `insert or replace into films_seen (film_id, sha256, voices, said_at, said_by)
       select f.id, f.sha256, ${voicesNow}, ?, ? from films f where f.recording_id = ? and f.binned_at is null`,
    )
    .run(saidAt, saidBy, id);
}

/** Must run inside a `db.write`. */
export function forgetSeen(sql: Database.Database, id: RecordingId): void {
  sql
    .prepare(
      'delete from films_seen where film_id in (select id from films where recording_id = ?)',
    )
    .run(id);
}
