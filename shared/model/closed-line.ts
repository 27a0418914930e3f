// Lines of text that nobody else may read: a mark on the words, which closes their sound with them where there is one.
import { z } from 'zod';
import {
  ClosedLineId,
  ClosedPassageId,
  RecordingId,
  TranscriptId,
  TranscriptLineId,
} from './ids.ts';
import { TimeMs } from './mark.ts';
import { Day, Instant, LanguageTag, Line, NonEmptyLine } from './text.ts';

export const ClosedLine = z.object({
  id: ClosedLineId,
  transcriptId: TranscriptId,
  lineId: TranscriptLineId,
  language: LanguageTag,
  /** The part of the sound that is closed with it, and is opened with it. */
  passageId: ClosedPassageId.nullable(),
  recordingId: RecordingId.nullable(),
  fromMs: TimeMs.nullable(),
  toMs: TimeMs.nullable(),
  /** Its words today; those that it last had where it was taken out of the text. */
  text: z.string(),
  /** It was taken out of the text. Should it come back, it is closed. */
  isAway: z.boolean(),
  reason: Line,
  /** The day on which to look again whether it stays closed. Nothing opens by itself. */
  until: Day.nullable(),
  madeBy: z.string(),
  madeAt: Instant,
  openedAt: Instant.nullable(),
  openedBy: z.string(),
  openedReason: Line,
  /** The person who asks may still take it back as a slip. */
  mayTakeBack: z.boolean(),
});
export type ClosedLine = z.infer<typeof ClosedLine>;

export const LinesToClose = z.strictObject({
  transcriptId: TranscriptId,
  lineIds: z.array(TranscriptLineId).min(1).max(2000),
  reason: Line.default(''),
  until: Day.nullable().default(null),
});

export const LineToOpen = z.strictObject({ id: ClosedLineId, reason: NonEmptyLine });
