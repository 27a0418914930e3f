// What is put in order each time a library has been opened, before anybody works in it.
import { statSync } from 'node:fs';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { LibraryWarning } from '../../../shared/model/library.ts';
import type { OpenLibrary } from '../context.ts';

/** @returns what the person should know */
export type AfterOpen = (library: OpenLibrary) => LibraryWarning[];

/** Takes that were being written when the app ended wait for a decision. */
export const markInterruptedTakes: AfterOpen = ({ db }) => {
  const takes = db.sql
    .prepare<[], { id: string }>("select id from recordings where state = 'recording' order by id")
    .all();
  for (const { id } of takes) {
    db.write({ action: 'recordings.interrupted', subject: id }, (sql) => {
      sql.prepare("update recordings set state = 'interrupted' where id = ?").run(id);
    });
  }
  return [];
};

/** A quick look, without reading whole files: is every finished recording there, and large enough? */
export const findDamagedRecordings: AfterOpen = ({ db, media }) => {
  const rows = db.sql
    .prepare<[], { id: RecordingId; title: string; sizeBytes: number }>(
      `select id, title, size_bytes as sizeBytes from recordings
       where state = 'ready' and binned_at is null order by started_at, id`,
    )
    .all();
  return rows
    .filter(({ id, sizeBytes }) => {
      const stats = statSync(media.path(id), { throwIfNoEntry: false });
      return stats === undefined || stats.size < sizeBytes;
    })
    .map(({ id, title }) => ({
      code: 'recording-damaged' as const,
      subject: title === '' ? `media/${id}.db` : title,
    }));
};

/** In this order. Packages that were not finished are cleared by a function of their own in this list. */
export const afterOpen: readonly AfterOpen[] = [markInterruptedTakes, findDamagedRecordings];
