// A film: the picture of a take, with a coded sound of its own. It belongs to its recording, whose sound stays the master.
import { z } from 'zod';
import { FilmId, RecordingId } from './ids.ts';
import { Instant } from './text.ts';

/** As the runtime names what it writes: all of it is WebM. */
export const FilmType = z
  .string()
  .max(100)
  .regex(/^video\/webm(?:;codecs="?[a-z0-9.,_ ]+"?)?$/iu);

export const Film = z.object({
  id: FilmId,
  recordingId: RecordingId,
  /** `filming`: being written now; `interrupted`: found unfinished, waits with its recording for a decision. */
  state: z.enum(['filming', 'interrupted', 'ready']),
  mimeType: z.string(),
  widthPx: z.int().nonnegative(),
  heightPx: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  sha256: z.string(),
  /** How far the take had come when the film began. */
  offsetMs: z.number().nonnegative(),
  /** It was cut off, so that its last moment may be missing. */
  wasCutOff: z.boolean(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  binnedAt: Instant.nullable(),
});
export type Film = z.infer<typeof Film>;
