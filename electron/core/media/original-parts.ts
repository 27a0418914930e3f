// The files that a recording was joined from, made again byte for byte out of what is stored.
import { AppError } from '../../../shared/contract/errors.ts';
import type { RecordingId } from '../../../shared/model/ids.ts';
import type { OpenLibrary } from '../context.ts';

interface Row {
  data_start: number;
  data_bytes: number;
  head: Buffer;
  tail: Buffer;
}

/** @param position 0 for the first @throws AppError `not-found`, `library-damaged` */
export function* originalPart(
  { db, media }: Pick<OpenLibrary, 'db' | 'media'>,
  id: RecordingId,
  position: number,
): Generator<Buffer> {
  const part = db.sql
    .prepare<[string, number], Row>(
      'select data_start, data_bytes, head, tail from import_parts where recording_id = ? and position = ?',
    )
    .get(id, position);
  if (part === undefined)
    throw new AppError('not-found', 'This recording was not joined from such a file.');
  const stored = media.open(id);
  try {
    yield part.head;
    yield* stored.pieces(part.data_start, part.data_start + part.data_bytes);
    yield part.tail;
  } finally {
    stored.close();
  }
}
