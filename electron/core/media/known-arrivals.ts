// Is a file in the library already? Asked by its length first, and by its checksum only where a length is the same.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId, StoryId } from '../../../shared/model/ids.ts';
import type { JobControl, LibraryContext } from '../context.ts';
import { mayHear } from '../db/recording-rows.ts';
import type { ArrivalSource } from './open-arrival.ts';
import { piecesOf } from './pieces-of.ts';

export interface Known {
  /** A sound, or a photo or paper. */
  table: 'recordings' | 'attachments';
  /** Undefined where it is in a story that is not for this person. */
  id: string | undefined;
  story_id: StoryId | null;
  title: string;
  binned_at: string | null;
}

interface Row extends Known {
  sha256: string;
}

const SAME_LENGTH = `
  select 'recordings' as "table", id, story_id, title, binned_at, sha256 from recordings
    where kind = 'import' and size_bytes = @sizeBytes
  union all
  select 'recordings', r.id, r.story_id, r.title, r.binned_at, p.sha256
    from import_parts p join recordings r on r.id = p.recording_id where p.size_bytes = @sizeBytes
  union all
  select 'attachments', id, story_id, title, binned_at, sha256 from attachments where size_bytes = @sizeBytes`;

/** Most files are not read here at all. */
export async function findKnown(
  source: ArrivalSource,
  context: LibraryContext,
  job: JobControl,
): Promise<Known | undefined> {
  const { library } = context;
  const { sizeBytes } = source;
  const rows = library.db.sql.prepare<[{ sizeBytes: number }], Row>(SAME_LENGTH).all({ sizeBytes });
  if (rows.length === 0) return undefined;
  const sha256 = await hashOf(source, job);
  const known = rows.find((row) => row.sha256 === sha256);
  if (known === undefined || mayHear(context, known.story_id)) return known;
  // That it is here must be said, or it would come in twice. Where it is, under which name, or that it was thrown away, must not.
  return { table: known.table, id: undefined, story_id: null, title: '', binned_at: null };
}

export async function hashOf(source: ArrivalSource, job: JobControl): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(source, job)) hash.update(piece);
  return hash.digest('hex');
}

/** @throws AppError `conflict` naming what has the same bytes */
export async function refuseKnown(
  source: ArrivalSource,
  context: LibraryContext,
  job: JobControl,
): Promise<void> {
  const known = await findKnown(source, context, job);
  if (known === undefined) return;
  const what = known.table === 'recordings' ? 'sound file' : 'file';
  const { id } = known;
  const name = known.table === 'recordings' ? 'recordingId' : 'attachmentId';
  throw new AppError(
    'conflict',
    known.binned_at === null
      ? `This ${what} is already in the library.`
      : `This ${what} is already in the library, in the bin. You can take it out of there.`,
    id === undefined ? undefined : { [name]: id },
  );
}

export function recordingIdOf(known: Known): RecordingId | undefined {
  return known.table === 'recordings' ? (known.id as RecordingId | undefined) : undefined;
}
