// The messages between the recorder of a film and the core, on a port of their own: a film never stands in the way of its sound.
import { z } from 'zod';
import { FilmId } from '../model/ids.ts';

/** The recorder cuts what comes at once into pieces of at most this. */
export const MAX_PIECE_BYTES = 1024 * 1024;

const bytes = z.custom<Uint8Array>(
  (value) =>
    value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= MAX_PIECE_BYTES,
  'A piece holds no film, or too much of it.',
);

/** A film needs five times the space of its sound, so the last of the disk is for the sound alone: an hour of it and more. */
export const KEPT_FOR_SOUND_BYTES = 1024 ** 3;

/** From the page. */
export const FilmMessage = z.discriminatedUnion('type', [
  /** Asks how far a film was committed, and goes on with it when the core was started anew in between. */
  z.strictObject({ type: z.literal('join'), filmId: FilmId }),
  z.strictObject({
    type: z.literal('piece'),
    filmId: FilmId,
    /** Bytes of this film that came before this piece. A piece may come twice; it is kept once. */
    start: z.int().nonnegative(),
    bytes,
  }),
]);
export type FilmMessage = z.infer<typeof FilmMessage>;

/** `disk-full`: what is left of the disk is kept for the sound, so the film must end. `write-failed`: may pass. */
export const FilmTrouble = z.enum(['disk-full', 'write-failed']);
export type FilmTrouble = z.infer<typeof FilmTrouble>;

/** To the page. */
export const FilmReply = z.discriminatedUnion('type', [
  /** All bytes before `sizeBytes` are on the disk. What comes next must start there. */
  z.object({ type: z.literal('committed'), filmId: FilmId, sizeBytes: z.int() }),
  /** Could not be written now. What was committed is safe. */
  z.object({
    type: z.literal('troubled'),
    filmId: FilmId,
    sizeBytes: z.int(),
    trouble: FilmTrouble,
  }),
  /** Not a film that goes on here, or not now (the library is locked). */
  z.object({
    type: z.literal('refused'),
    filmId: FilmId,
    reason: z.enum(['locked', 'unknown-film', 'not-permitted']),
  }),
]);
export type FilmReply = z.infer<typeof FilmReply>;
