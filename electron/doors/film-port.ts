// Live film from the page: every message is checked, written, and only then acknowledged.
import { FilmMessage } from '../../shared/contract/film.ts';
import type { FilmReply } from '../../shared/contract/film.ts';
import type { FilmId } from '../../shared/model/ids.ts';
import { roleMay } from '../../shared/rules/permissions.ts';
import type { Core } from '../core/create-core.ts';
import { rejoinFilm } from '../core/media/rejoin-film.ts';
import type { Link } from './link.ts';

/** After so many messages that make no sense, it is not our page that is talking. */
const MAX_REFUSED = 20;

/** Serves one film recorder until its port closes. Its films wait a while without it, so that it can come back. */
export function attachFilmPort(core: Pick<Core, 'session' | 'context'>, link: Link): void {
  let misunderstood = 0;
  const leave = new Map<FilmId, () => void>();
  const leaveAll = () => {
    for (const leaveFilm of leave.values()) leaveFilm();
    leave.clear();
  };
  link.onClose(leaveAll);
  link.listen(({ data }) => {
    const message = FilmMessage.safeParse(data).data;
    if (message !== undefined) {
      const reply = answer(core, message);
      if (message.type === 'join' && reply.type === 'committed') {
        const { filmId } = message;
        leave.get(filmId)?.();
        const attended = core.session.library?.films.attend(filmId);
        if (attended) leave.set(filmId, attended);
      }
      return link.post(reply);
    }
    misunderstood += 1;
    if (misunderstood < MAX_REFUSED) return;
    leaveAll();
    link.close();
  });
}

function answer(core: Pick<Core, 'session' | 'context'>, message: FilmMessage): FilmReply {
  const { filmId } = message;
  const { library } = core.session;
  if (library === undefined) return { type: 'refused', filmId, reason: 'locked' };
  if (!roleMay(library.member.role, 'films.use'))
    return { type: 'refused', filmId, reason: 'not-permitted' };
  const { films } = library;
  if (message.type === 'join') {
    try {
      if (films.committedBytes(filmId) === undefined)
        rejoinFilm(filmId, { ...core.context, library });
    } catch (error) {
      core.context.log.error('a film could not be joined again', error);
    }
  }
  const sizeBytes = films.committedBytes(filmId);
  if (sizeBytes === undefined) return { type: 'refused', filmId, reason: 'unknown-film' };
  if (message.type === 'join') return { type: 'committed', filmId, sizeBytes };
  const result = films.accept(message);
  return result.trouble === undefined
    ? { type: 'committed', filmId, sizeBytes: result.sizeBytes }
    : { type: 'troubled', filmId, sizeBytes: result.sizeBytes, trouble: result.trouble };
}
