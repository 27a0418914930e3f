// How the shell reads a sound from the core for its player: opened once, then piece by piece, each only when asked for.
import { z } from 'zod';
import { ErrorCode } from '../../shared/contract/errors.ts';
import { RecordingId } from '../../shared/model/ids.ts';

const id = z.int().nonnegative();

export const MediaRequest = z.discriminatedUnion('type', [
  /** `copy`: the copy to listen to instead of the recording itself. */
  z.strictObject({
    type: z.literal('open'),
    id,
    recordingId: RecordingId,
    copy: z.boolean().default(false),
  }),
  /** Chooses the bytes [start, end); `more` then asks for the pieces. */
  z.strictObject({
    type: z.literal('read'),
    id,
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
  }),
  z.strictObject({ type: z.literal('more'), id }),
  z.strictObject({ type: z.literal('close'), id }),
]);
export type MediaRequest = z.infer<typeof MediaRequest>;

export const MediaReply = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('opened'),
    id,
    mimeType: z.string(),
    sizeBytes: z.int().nonnegative(),
  }),
  z.strictObject({ type: z.literal('piece'), id, bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ type: z.literal('end'), id }),
  /** The sound is closed as well. */
  z.strictObject({ type: z.literal('failed'), id, code: ErrorCode }),
]);
export type MediaReply = z.infer<typeof MediaReply>;
