// A first draft of what is said in a recording, written by this computer alone: how far it is, and whether it may be made at all.
import { z } from 'zod';
import { DraftId, RecordingId, StoryId, TranscriptId } from './ids.ts';
import { Instant, LanguageTag, Line } from './text.ts';

export const Draft = z.object({
  id: DraftId,
  storyId: StoryId,
  recordingId: RecordingId,
  /** Null until the first words are there. */
  transcriptId: TranscriptId.nullable(),
  /** Null: the computer was to find out by itself. */
  language: LanguageTag.nullable(),
  /** By which model it is made, as the list of models calls it. */
  model: z.string(),
  /** Stopped: cancelled, or the computer went off in the middle. It can go on where it was. */
  state: z.enum(['running', 'stopped', 'finished']),
  /** In the time of the recording: where it begins, how far it has come, where it will end. */
  fromMs: z.int().nonnegative(),
  doneToMs: z.int().nonnegative(),
  toMs: z.int().nonnegative(),
  madeBy: z.string(),
  startedAt: Instant,
  updatedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;

/** Why a draft may be made of a story, or why not. */
export const DraftReason = z.enum(['ordinary', 'allowed', 'high-protection', 'forbidden']);
export type DraftReason = z.infer<typeof DraftReason>;

export const DraftDecision = z.object({
  isAllowed: z.boolean(),
  reason: Line,
  decidedBy: z.string(),
  decidedAt: Instant,
});
export type DraftDecision = z.infer<typeof DraftDecision>;

export const DraftPermission = z.object({
  may: z.boolean(),
  why: DraftReason,
  /** What a lead decided last, also where it no longer counts. */
  decision: DraftDecision.nullable(),
});
export type DraftPermission = z.infer<typeof DraftPermission>;

/** A model that hears speech, as it lies on this computer. */
export const SpeechModel = z.object({
  id: z.string(),
  name: z.string(),
  sizeBytes: z.int().nonnegative(),
  /** Came with the app, and stays. */
  isShipped: z.boolean(),
  /** New drafts are made with it. */
  isChosen: z.boolean(),
});
export type SpeechModel = z.infer<typeof SpeechModel>;

/** Names a folder: nothing else can be in it. */
export const SpeechModelId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9-]*$/u, 'This model is not known.');
