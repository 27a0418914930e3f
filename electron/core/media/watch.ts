// A stored film as a player asks for it. A face tells who somebody is: films are for those who know the names, and the gate is asked first.
import { AppError } from '../../../shared/contract/errors.ts';
import type { CoreContext } from '../context.ts';
import { filmRow } from '../db/film-rows.ts';
import { fileOf, readThrough } from './film-file.ts';
import type { Sound } from './listen.ts';
import { unpackOutline, webmHead } from './webm-file.ts';

/**
 * @returns undefined for what is no film that this person may see
 * @throws AppError `conflict` while it is being filmed, `library-damaged`
 */
export function openFilm(context: CoreContext, id: string): Sound | undefined {
  const { library } = context.session;
  const row = library && filmRow({ ...context, library }, id);
  if (library === undefined || row === undefined) return undefined;
  if (row.state === 'filming')
    throw new AppError('conflict', 'This is still being filmed. Please stop the recording first.');
  const packed = library.db.sql
    .prepare<[string], Buffer | null>('select outline from films where id = ?')
    .pluck()
    .get(id);
  const stored = library.media.open(fileOf(row.id));
  const shown = { mimeType: 'video/webm', close: () => stored.close() };
  const outline = unpackOutline(packed ?? null) ?? readThrough(stored).outline();
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
