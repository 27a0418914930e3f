// What arrives from elsewhere: files that somebody chose or dropped, looked at before anything of them is brought in.
import { z } from 'zod';
import { WireError } from '../contract/errors.ts';
import { AttachmentId, RecordingId, StoryId } from './ids.ts';
import { Line, LocalPath } from './text.ts';

export const arrivalProblems = [
  'empty',
  'not-ours',
  'unreadable',
  'not-a-file',
  'link',
  'too-deep',
  'damaged',
  'cut-off',
  'too-large',
  'duplicate',
  'duplicate-in-bin',
  'twice-here',
] as const;

export const ArrivalProblem = z.object({
  problem: z.enum(arrivalProblems),
  /** A sentence or a name that belongs to it. */
  detail: z.string().default(''),
  /** Of a sound that was cut off: what is there, and what its header says; null where that is not known. */
  presentMs: z.number().nullable().default(null),
  saidMs: z.number().nullable().default(null),
  /** The one in the library that has the same bytes. */
  recordingId: RecordingId.optional(),
  storyId: StoryId.nullable().optional(),
});
export type ArrivalProblem = z.infer<typeof ArrivalProblem>;

/** One thing that can come in: a sound (of one file, or of several that a recorder has split), a photo or a paper. */
export const ArrivalItem = z.object({
  kind: z.enum(['sound', 'photo', 'paper', 'unknown']),
  /** As people know it: the name of the file, the first of several. */
  name: z.string(),
  /** In the order in which they are joined. */
  parts: z.array(z.object({ path: LocalPath, name: z.string(), sizeBytes: z.int().nonnegative() })),
  sizeBytes: z.int().nonnegative(),
  mimeType: z.string(),
  /** Null where only listening would tell. */
  durationMs: z.number().nullable(),
  /** `1` of `ZOOM0001_Tr1.WAV`: a track of a recording that was made with several microphones. */
  track: z.string().nullable(),
  /** The name says another kind than the bytes. */
  hasWrongEnding: z.boolean(),
  problem: ArrivalProblem.nullable(),
});
export type ArrivalItem = z.infer<typeof ArrivalItem>;

export const ArrivalLook = z.object({
  items: z.array(ArrivalItem),
  /** Files that computers and recorders leave behind. */
  junkCount: z.int().nonnegative(),
  /** There were more files than are looked at in one go. */
  hasMore: z.boolean(),
});
export type ArrivalLook = z.infer<typeof ArrivalLook>;

/** What is to be brought in, as the person has ticked it. */
export const ArrivalRequest = z.strictObject({
  name: z.string().max(1000),
  /** Several: a sound that a recorder has split, in order. */
  paths: z.array(LocalPath).min(1).max(500),
  title: Line.default(''),
  /** The person has read that the end is missing and wants what is there. */
  takeIncomplete: z.boolean().default(false),
});
export type ArrivalRequest = z.infer<typeof ArrivalRequest>;

export const ArrivalEnd = z.object({
  name: z.string(),
  request: ArrivalRequest,
  outcome: z.enum(['came', 'failed', 'not-begun']),
  recordingId: RecordingId.optional(),
  attachmentId: AttachmentId.optional(),
  error: WireError.optional(),
});
export type ArrivalEnd = z.infer<typeof ArrivalEnd>;

export const ArrivalReport = z.object({ isCancelled: z.boolean(), ends: z.array(ArrivalEnd) });
export type ArrivalReport = z.infer<typeof ArrivalReport>;
