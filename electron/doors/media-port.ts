// The core's side of playing: opens sounds, hands out their pieces as they are asked for, closes them.
import { AppError } from '../../shared/contract/errors.ts';
import type { RecordingId } from '../../shared/model/ids.ts';
import type { Sound } from '../core/media/listen.ts';
import type { Link } from './link.ts';
import { MediaRequest } from './media-messages.ts';
import type { MediaReply } from './media-messages.ts';

/** A player needs one or two; a page that leaks must not hold a thousand files open. */
const MAX_OPEN = 32;

export interface MediaPortOptions {
  link: Link;
  /** Asks the gate. @throws AppError */
  openSound: (id: RecordingId) => Sound;
  /** The same for the copy to listen to. */
  openCopy: (id: RecordingId) => Sound;
  /** Told of failures that are not the caller's. */
  onFailure?: (error: unknown) => void;
}

/** Serves until the port closes; then every sound is closed. */
export function attachMediaPort({ link, openSound, openCopy, onFailure }: MediaPortOptions): void {
  const sounds = new Map<number, { sound: Sound; pieces: Generator<Buffer> | undefined }>();

  const closeSound = (id: number) => {
    const entry = sounds.get(id);
    sounds.delete(id);
    entry?.pieces?.return(undefined);
    entry?.sound.close();
  };
  const answer = (request: MediaRequest): MediaReply | undefined => {
    const { id } = request;
    if (request.type === 'close') {
      closeSound(id);
      return undefined;
    }
    if (request.type === 'open') {
      if (sounds.size >= MAX_OPEN || sounds.has(id))
        return { type: 'failed', id, code: 'conflict' };
      const sound = (request.copy ? openCopy : openSound)(request.recordingId);
      sounds.set(id, { sound, pieces: undefined });
      return { type: 'opened', id, mimeType: sound.mimeType, sizeBytes: sound.sizeBytes };
    }
    const entry = sounds.get(id);
    if (entry === undefined) return { type: 'failed', id, code: 'not-found' };
    if (request.type === 'read') {
      const end = Math.min(request.end, entry.sound.sizeBytes);
      entry.pieces = entry.sound.read(Math.min(request.start, end), end);
      return undefined;
    }
    const next = entry.pieces?.next();
    if (next === undefined || next.done) return { type: 'end', id };
    // A copy of just these bytes: posting a view would carry everything in the buffer behind it.
    return { type: 'piece', id, bytes: Uint8Array.from(next.value) };
  };

  link.onClose(() => {
    for (const id of sounds.keys()) closeSound(id);
  });
  link.listen(({ data }) => {
    const request = MediaRequest.safeParse(data).data;
    if (request === undefined) return;
    try {
      const reply = answer(request);
      if (reply) link.post(reply);
    } catch (error) {
      if (!(error instanceof AppError)) onFailure?.(error);
      try {
        closeSound(request.id);
      } catch (closingError) {
        onFailure?.(closingError);
      }
      link.post({
        type: 'failed',
        id: request.id,
        code: error instanceof AppError ? error.code : 'internal',
      } satisfies MediaReply);
    }
  });
}
