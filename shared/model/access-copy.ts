// The copy of a recording that is made to listen to: as loud as others, without words about people, and made again when something changes.
import { z } from 'zod';
import { RecordingId } from './ids.ts';
import { Instant } from './text.ts';

export const AccessCopy = z.object({
  recordingId: RecordingId,
  /** The stretch of the recording that it holds. */
  fromMs: z.number().nonnegative(),
  durationMs: z.number().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  /** Of the copy's bytes, which are an MP3 file. */
  sha256: z.string(),
  /** `capped`: so quiet that it was made louder only in part; `none`: silent or too short, and left as quiet as it is. */
  gain: z.enum(['full', 'capped', 'none']),
  /** Integrated, EBU R 128; null where there is nothing to measure. */
  loudnessLufs: z.number().nullable(),
  truePeakDb: z.number().nullable(),
  madeAt: Instant,
});
export type AccessCopy = z.infer<typeof AccessCopy>;

/** A stretch of a recording, in milliseconds from its beginning. */
export interface Stretch {
  fromMs: number;
  toMs: number;
}
