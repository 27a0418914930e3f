// The messages between the recorder's worker and the core, on a port of their own: live sound never passes through the page.
import { z } from 'zod';
import { RecordingId } from '../model/ids.ts';
import { NewTakeSegment } from '../model/take-segment.ts';

/** A block is about 100 ms; this allows seconds of the richest format and nothing absurd. */
export const MAX_BLOCK_BYTES = 8 * 1024 * 1024;

const pcm = z.custom<Uint8Array>(
  (value) =>
    value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= MAX_BLOCK_BYTES,
  'A block holds no sound, or too much of it.',
);

/** From the worker. */
export const CaptureMessage = z.discriminatedUnion('type', [
  /** Asks how far a take was committed, and goes on with it when the core was started anew in between. */
  z.strictObject({ type: z.literal('join'), recordingId: RecordingId }),
  z.strictObject({
    type: z.literal('block'),
    recordingId: RecordingId,
    /** Frames of this take that came before this block. A block may come twice; it is kept once. */
    startFrame: z.int().nonnegative(),
    /** Little-endian interleaved integer PCM in the take's format. */
    pcm,
    /** Frames that the microphone delivered since the start of the take and that never reached the worker. */
    missingFrames: z.int().nonnegative(),
    /** With this block another microphone begins. It goes with the sound, so that it survives whatever the sound survives. */
    segment: NewTakeSegment.optional().catch(undefined),
  }),
]);
export type CaptureMessage = z.infer<typeof CaptureMessage>;

export const CaptureTrouble = z.enum(['disk-full', 'write-failed']);
export type CaptureTrouble = z.infer<typeof CaptureTrouble>;

/** To the worker. */
export const CaptureReply = z.discriminatedUnion('type', [
  /** All frames before `frames` are on the disk. What comes next must start there. */
  z.object({ type: z.literal('committed'), recordingId: RecordingId, frames: z.int() }),
  /** Could not be written now. What was committed is safe; the worker keeps the rest and tries again. */
  z.object({
    type: z.literal('troubled'),
    recordingId: RecordingId,
    frames: z.int(),
    trouble: CaptureTrouble,
  }),
  /** Not a take that goes on here, or not now (the library is locked). */
  z.object({
    type: z.literal('refused'),
    recordingId: RecordingId,
    reason: z.enum(['locked', 'unknown-take', 'not-permitted']),
  }),
]);
export type CaptureReply = z.infer<typeof CaptureReply>;
