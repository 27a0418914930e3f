// How a film lies among the media: the store keeps each sound and each film under an id of its own, and need not know which it is.
import type { FilmId, RecordingId } from '../../../shared/model/ids.ts';
import type { MediaReader, MediaStore } from '../vault/media.ts';
import { createWebmReader } from './webm-outline.ts';
import type { WebmOutline, WebmReader } from './webm-outline.ts';

export function fileOf(id: FilmId): RecordingId {
  return id as string as RecordingId;
}

/** Reads all of a film that is not being written. @throws AppError `library-damaged`, `not-found` */
export function readThrough(stored: Pick<MediaReader, 'pieces'>): WebmReader {
  const reader = createWebmReader();
  for (const piece of stored.pieces()) reader.add(piece);
  return reader;
}

/** Makes one whole file of a film that was cut off. @throws AppError `library-damaged`, `not-found` */
export function completeFile(
  media: MediaStore,
  id: FilmId,
): { sizeBytes: number; sha256: string; outline: WebmOutline | undefined } {
  const stored = media.open(fileOf(id));
  let outline;
  try {
    outline = readThrough(stored).outline();
  } finally {
    stored.close();
  }
  return { ...media.resume(fileOf(id)).finish(), outline };
}
