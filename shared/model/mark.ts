// What people mark in a recording: moments to find again, and passages that nobody else may hear. Words of both are private.
import { z } from 'zod';
import { ClosedPassageId, MarkerId, RecordingId, ThemeId } from './ids.ts';
import { Day, Instant, Line } from './text.ts';

export const markerKinds = [
  'important',
  'theme',
  'question',
  'note',
  'skipped',
  'do-not-use',
] as const;
export const MarkerKind = z.enum(markerKinds);
export type MarkerKind = z.infer<typeof MarkerKind>;

/** No recording is longer than a hundred hours. */
export const TimeMs = z.int().nonnegative().max(360_000_000);

export const Marker = z.object({
  id: MarkerId,
  recordingId: RecordingId,
  atMs: TimeMs,
  kind: MarkerKind,
  themeId: ThemeId.nullable(),
  text: Line,
  createdAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Marker = z.infer<typeof Marker>;

/** With an id of its own it can be sent a second time, and is there once. */
export const NewMarker = z.strictObject({
  id: MarkerId.optional(),
  recordingId: RecordingId,
  atMs: TimeMs,
  kind: MarkerKind,
  themeId: ThemeId.nullable().default(null),
  text: Line.default(''),
});

export const MarkerPatch = z.strictObject({
  id: MarkerId,
  atMs: TimeMs.optional(),
  kind: MarkerKind.optional(),
  themeId: ThemeId.nullable().optional(),
  text: Line.optional(),
});

/** `during` the recording with one press, `after` it, or from a `marker` that says "do not use". */
export const passageSources = ['during', 'after', 'marker'] as const;

export const ClosedPassage = z.object({
  id: ClosedPassageId,
  recordingId: RecordingId,
  fromMs: TimeMs,
  toMs: TimeMs,
  /** Why, and who said so, are empty for those who may only know that it is closed. */
  reason: Line,
  source: z.enum(passageSources),
  /** The day on which to look again whether it stays closed. Nothing opens by itself. */
  until: Day.nullable(),
  madeBy: z.string(),
  madeAt: Instant,
  openedAt: Instant.nullable(),
  openedBy: z.string(),
  openedReason: Line,
  /** For good: not even the library has the sound any more. */
  isErased: z.boolean(),
  /** The person who asks may still take it back as a slip. */
  mayTakeBack: z.boolean(),
});
export type ClosedPassage = z.infer<typeof ClosedPassage>;

export const NewClosedPassage = z
  .strictObject({
    id: ClosedPassageId.optional(),
    recordingId: RecordingId,
    fromMs: TimeMs,
    toMs: TimeMs,
    reason: Line.default(''),
    source: z.enum(passageSources).default('after'),
    until: Day.nullable().default(null),
  })
  .refine(({ fromMs, toMs }) => fromMs < toMs, 'The end must come after the beginning.');
