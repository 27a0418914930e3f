// A part of a take that was made with one microphone. When one is lost the take goes on with the next, behind the last frame.
import { z } from 'zod';
import { Instant, Line } from './text.ts';

/** Why another microphone, or the same one in another way, came to be heard. */
export const SegmentReason = z.enum([
  'start',
  'unplugged',
  'rate-changed',
  'permission-lost',
  'chosen',
]);
export type SegmentReason = z.infer<typeof SegmentReason>;

export const TakeSegment = z.object({
  /** 0 is the beginning of the take. */
  position: z.int().nonnegative(),
  /** Frames of the take that came before it. */
  startFrame: z.int().nonnegative(),
  /** Private: empty for those who may not know names. */
  deviceName: Line,
  /** Where it is not the take's own rate, the sound was brought to that on its way. */
  deviceRateHz: z.int().nonnegative(),
  reason: SegmentReason,
  /** Null for those who may not know the hour of it. */
  startedAt: Instant.nullable(),
  /** Frames that nobody heard between the microphone before and this one; the take counts them among its missing samples. */
  missingFramesBefore: z.int().nonnegative(),
});
export type TakeSegment = z.infer<typeof TakeSegment>;

/** As the recorder tells it together with the first block of the segment. */
export const NewTakeSegment = z.strictObject({
  position: z.int().positive().max(100_000),
  deviceName: Line,
  deviceRateHz: z.int().nonnegative().max(10_000_000),
  reason: SegmentReason.exclude(['start']),
  missingFramesBefore: z.int().nonnegative(),
  /** How long ago it began, by a clock that nobody can change. */
  ageMs: z.int().nonnegative().max(1e12),
});
export type NewTakeSegment = z.infer<typeof NewTakeSegment>;
