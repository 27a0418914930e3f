// A stored film as a player asks for it. A face tells who somebody is: films are for those who know the names, and the gate is asked first.
import { AppError } from '../../../shared/contract/errors.ts';
import type { FilmId } from '../../../shared/model/ids.ts';
import type { CoreContext, OpenLibrary } from '../context.ts';
import { filmRow, refuseErased } from '../db/film-rows.ts';
import { fileOf, readThrough } from './film-file.ts';
import type { MediaReader } from '../vault/media.ts';
import type { Sound } from './listen.ts';
import { unpackOutline, webmHead } from './webm-file.ts';
import type { WebmOutline } from './webm-outline.ts';

/**
 * @returns undefined for what is no film that this person may see
 * @throws AppError `conflict` while it is being filmed, `access-blocked` as `refuseErased` says, `library-damaged`
 */
export function openFilm(context: CoreContext, id: string): Sound | undefined {
  const { library } = context.session;
  const row = library && filmRow({ ...context, library }, id);
  if (library === undefined || row === undefined) return undefined;
  if (row.state === 'filming')
    throw new AppError('conflict', 'This is still being filmed. Please stop the recording first.');
  refuseErased({ ...context, library }, row);
  const packed = library.db.sql
    .prepare<[string], Buffer | null>('select outline from films where id = ?')
    .pluck()
    .get(id);
  const stored = library.media.open(fileOf(row.id));
  const shown = { mimeType: 'video/webm', close: () => stored.close() };
  const outline = unpackOutline(packed ?? null) ?? outlineOfCutOff(library, row.id, stored);
  if (outline === undefined)
    return {
      ...shown,
      sizeBytes: stored.sizeBytes,
      read: (start, end) => stored.pieces(start, end),
    };
  const head = webmHead(outline, (start, end) => stored.read(start, end - start));
  const shift = outline.bodyStart - head.length;
  return {
    ...shown,
    sizeBytes: outline.bodyEnd - shift,
    *read(start, end) {
      if (start < head.length) yield head.subarray(start, Math.min(end, head.length));
      const from = Math.max(start, head.length);
      if (from < end) yield* stored.pieces(from + shift, Math.min(end + shift, outline.bodyEnd));
    },
  };
}

/** A player asks for many parts of a film, and one that was cut off has to be read whole to know where they lie. */
const lastRead = new WeakMap<OpenLibrary, { of: string; outline: WebmOutline | undefined }>();

function outlineOfCutOff(library: OpenLibrary, id: FilmId, stored: MediaReader) {
  const of = `${id} ${stored.sizeBytes}`;
  const known = lastRead.get(library);
  if (known?.of === of) return known.outline;
  const outline = readThrough(stored).outline();
  lastRead.set(library, { of, outline });
  return outline;
}
