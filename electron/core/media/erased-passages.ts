// The last step of erasing a part of a take: its new file takes the place of the former one, and the catalogue says so. Ends after a kill what was begun.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';

interface Begun {
  id: string;
  recordingId: RecordingId;
  sha256Before: string;
  sha256After: string;
  peaksAfter: Buffer;
  begunAt: string;
}

type Library = Pick<OpenLibrary, 'db' | 'media' | 'copies'>;

/** Not done yet, the oldest first. */
function begun({ db }: Pick<Library, 'db'>): Begun[] {
  return db.sql
    .prepare<[], Begun>(
      `select id, recording_id as recordingId, sha256_before as sha256Before, sha256_after as sha256After,
         peaks_after as peaksAfter, begun_at as begunAt from erased_passages where done_at is null order by begun_at, id`,
    )
    .all();
}

/**
 * Both the file and what the catalogue says of it, or neither. A kill between the two leaves the new file in place and the step
 * begun, which the next opening ends.
 */
function exchange({ db, media, copies }: Library, erased: Begun, at: string): void {
  const { id, recordingId, sha256After, peaksAfter } = erased;
  const made = db.sql
    .prepare<[string, string], RecordingId>(
      `select media_id from access_copies where recording_id = ? union select media_id from kept_clips where recording_id = ?`,
    )
    .pluck()
    .all(recordingId, recordingId);
  db.write({ action: 'recordings.erased', subject: recordingId }, (sql) => {
    sql
      .prepare('update recordings set sha256 = ?, peaks = ? where id = ?')
      .run(sha256After, peaksAfter, recordingId);
    sql.prepare('update erased_passages set done_at = ? where id = ?').run(at, id);
    // All of them still hold what was erased, and are made anew by themselves.
    sql.prepare('delete from outlines where recording_id = ?').run(recordingId);
    sql.prepare('delete from access_copies where recording_id = ?').run(recordingId);
    sql.prepare('delete from kept_clips where recording_id = ?').run(recordingId);
    if (media.isWrittenAnew(recordingId)) media.exchange(recordingId);
  });
  for (const mediaId of made) copies.removeCopy(mediaId);
}

/** Takes back what was begun and cannot be ended: the former file is still there. */
export function forgetErasing({ db, media }: Pick<Library, 'db' | 'media'>, id: string): void {
  const erased = begun({ db }).find((one) => one.id === id);
  if (erased === undefined) return;
  db.write({ action: 'recordings.eraseStopped', subject: erased.recordingId }, (sql) => {
    sql.prepare('delete from erased_passages where id = ? and done_at is null').run(id);
    sql
      .prepare('update films set binned_at = null where recording_id = ? and binned_at = ?')
      .run(erased.recordingId, erased.begunAt);
  });
  media.clearWrittenAnew(new Set());
}

/** @param id of a step that was begun in this moment, its new file whole */
export function endErasing(library: Library, id: string, at: string): void {
  const erased = begun(library).find((one) => one.id === id);
  if (erased !== undefined) exchange(library, erased, at);
}

/**
 * Called when a library has been opened. What cannot be ended now stays begun for the next time: until then the part is silent in
 * everything that leaves, as a closed one is.
 */
export function finishBegunErasing(library: Library): void {
  const { media } = library;
  for (const erased of begun(library)) {
    const file = fileOf(library, erased);
    if (file === 'anew') exchange(library, erased, erased.begunAt);
    else if (file === 'former') forgetErasing(library, erased.id);
  }
  media.clearWrittenAnew(new Set(begun(library).map(({ recordingId }) => recordingId)));
}

function fileOf(
  { media }: Library,
  { recordingId, sha256Before, sha256After }: Begun,
): 'anew' | 'former' | 'unknown' {
  if (media.isWrittenAnew(recordingId)) return 'anew';
  try {
    const stored = media.open(recordingId);
    stored.close();
    if (stored.sha256 === sha256After) return 'anew';
    return stored.sha256 === sha256Before ? 'former' : 'unknown';
  } catch (error) {
    // A file that is missing or damaged must not keep the library closed.
    if (error instanceof AppError) return 'unknown';
    throw error;
  }
}
