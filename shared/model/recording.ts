// A recording: a take made here, or sound that came from elsewhere. The master is never changed, unless a storyteller asks that a part of it be erased.
import { z } from 'zod';
import { PersonId, RecordingId, StoryId } from './ids.ts';
import { Instant, Line } from './text.ts';

/** What a recording is for. Only interviews count, need to be covered by agreements, and can leave. */
export const purposes = ['interview', 'spoken-agreement', 'test'] as const;
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

export const Recording = z.object({
  id: RecordingId,
  storyId: StoryId.nullable(),
  kind: z.enum(['take', 'import']),
  purpose: Purpose,
  /** Who was asked, in a spoken agreement. */
  personId: PersonId.nullable(),
  /** `recording`: being written now; `interrupted`: found unfinished, waits for a decision; `ready`; `damaged`: cannot be read whole. */
  state: z.enum(['recording', 'interrupted', 'ready', 'damaged']),
  title: Line,
  deviceName: z.string(),
  mimeType: z.string(),
  sampleRateHz: z.int().nonnegative(),
  channels: z.int().nonnegative(),
  /** 16 or 24 for takes and WAV; 0 where the format has no such thing. */
  bitsPerSample: z.int().nonnegative(),
  durationMs: z.number().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  /** Of the stored bytes: PCM for takes, the original file for imports. */
  sha256: z.string(),
  /** Samples that the microphone delivered and that are not in the take. 0 in normal use. */
  missingSamples: z.int().nonnegative(),
  /** The file that was brought in ended before its own header said. */
  isIncomplete: z.boolean(),
  /** Private: a file name can hold a person's name. Never leaves the library. */
  originalName: z.string(),
  /** Null for those who may not know the hour of it. */
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  binnedAt: Instant.nullable(),
  /** Where copies begin and end; null for the recording's own beginning and end. */
  trimInMs: z.number().nonnegative().nullable(),
  trimOutMs: z.number().nonnegative().nullable(),
});
export type Recording = z.infer<typeof Recording>;

/** How a take is going to be written; the device decides rate and channels. */
export const TakeFormat = z.strictObject({
  sampleRateHz: z.int().min(8_000).max(384_000),
  channels: z.int().min(1).max(2),
  bitsPerSample: z.union([z.literal(16), z.literal(24)]),
});
export type TakeFormat = z.infer<typeof TakeFormat>;

/** Loudest sample of each stretch, as 0–255 of full scale, one list a channel. */
export const Peaks = z.object({
  recordingId: RecordingId,
  durationMs: z.number().nonnegative(),
  /** The stretch that the points tell of. */
  fromMs: z.number().nonnegative(),
  toMs: z.number().nonnegative(),
  channels: z.array(z.array(z.int().min(0).max(255))),
  /** The stretch that the access copy plays; null while there is none that is right. */
  copy: z.object({ fromMs: z.number().nonnegative(), toMs: z.number().nonnegative() }).nullable(),
  /** A name may stand in the file, so this person hears the copy of it. */
  hearsCopyOnly: z.boolean(),
});
export type Peaks = z.infer<typeof Peaks>;

export const SpaceLeft = z.object({
  freeBytes: z.int().nonnegative(),
  /** At the given format. */ leftMs: z.number().nonnegative(),
});
export type SpaceLeft = z.infer<typeof SpaceLeft>;
