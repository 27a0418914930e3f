// What is said in a story, as text: line by line, tied to the sound where there is one, and its translations beside it.
import { z } from 'zod';
import {
  PersonId,
  RecordingId,
  StoryId,
  TranscriptId,
  TranscriptLineId,
  TranscriptVersionId,
} from './ids.ts';
import { TimeMs } from './mark.ts';
import { Instant, LanguageTag, Line, TypedLanguageTag } from './text.ts';

/** Not checked yet, by whomever it was made; checked by a person; approved, and frozen from then on. */
export const transcriptStates = ['draft', 'checked', 'approved'] as const;
export const TranscriptState = z.enum(transcriptStates);
export type TranscriptState = z.infer<typeof TranscriptState>;

/** How its words first came to be. What a computer heard is called so until a person has checked it. */
export const TranscriptOrigin = z.enum(['typed', 'computer', 'imported']);
export type TranscriptOrigin = z.infer<typeof TranscriptOrigin>;

export const Transcript = z.object({
  id: TranscriptId,
  storyId: StoryId,
  /** Null for a text that belongs to no sound. */
  recordingId: RecordingId.nullable(),
  language: LanguageTag,
  /** Of which transcript this is a translation. */
  ofId: TranscriptId.nullable(),
  state: TranscriptState,
  origin: TranscriptOrigin,
  /** Who wrote it down or translated it, in words. */
  madeBy: Line,
  checkedBy: z.string(),
  checkedAt: Instant.nullable(),
  approvedBy: z.string(),
  approvedAt: Instant.nullable(),
  lineCount: z.int().nonnegative(),
  /** Goes up with each change. */
  revision: z.int().nonnegative(),
  createdAt: Instant,
  updatedAt: Instant,
  binnedAt: Instant.nullable(),
});
export type Transcript = z.infer<typeof Transcript>;

/** One line of text without a break. As long as a paragraph can be. */
export const LineText = z
  .string()
  .max(10_000, 'This line is too long: at most 10,000 characters. Please split it.')
  .refine(
    (text) => !/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u.test(text),
    'This text holds characters that cannot be seen.',
  );

const Offset = z.int().nonnegative().max(10_000);

const lineFields = {
  /** In milliseconds of the recording; null where nobody knows. */
  fromMs: TimeMs.nullable(),
  toMs: TimeMs.nullable(),
  /** Somebody of the library, shown by the name that is chosen for them. */
  speakerId: PersonId.nullable(),
  /** Words for a speaker who is not in the library, such as "Neighbour". */
  speaker: Line,
  text: LineText,
  /** Where it is another language than that of the whole. */
  language: LanguageTag.nullable(),
  direction: z.enum(['auto', 'ltr', 'rtl']),
  /** Of a translation: the line of the original. */
  ofLineId: TranscriptLineId.nullable(),
  /** Where words of the text begin in time: [place in the text, milliseconds], in order. */
  times: z.array(z.tuple([Offset, TimeMs])).max(3000),
  /** Parts of the text, from and up to, of which a computer was not sure. */
  doubtful: z.array(z.tuple([Offset, Offset])).max(3000),
};

export const TranscriptLine = z.object({
  id: TranscriptLineId,
  ...lineFields,
  /** Heard by a computer, and not touched by a person since. */
  isByComputer: z.boolean(),
  /** Closed to everybody else: neither its words nor its sound leave. */
  isClosed: z.boolean(),
});
export type TranscriptLine = z.infer<typeof TranscriptLine>;

/** A line as it is written; what is left out stays empty. */
export const LineToPut = z
  .strictObject({
    id: TranscriptLineId,
    fromMs: lineFields.fromMs.default(null),
    toMs: lineFields.toMs.default(null),
    speakerId: lineFields.speakerId.default(null),
    speaker: Line.default(''),
    text: LineText.default(''),
    language: TypedLanguageTag.nullable().default(null),
    direction: lineFields.direction.default('auto'),
    ofLineId: TranscriptLineId.nullable().default(null),
    times: lineFields.times.default([]),
    doubtful: lineFields.doubtful.default([]),
  })
  .refine(
    ({ fromMs, toMs }) => fromMs === null || toMs === null || fromMs <= toMs,
    'A line cannot end before it begins.',
  );
export type LineToPut = z.infer<typeof LineToPut>;

export const LineChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('put'),
    line: LineToPut,
    /** A new line comes behind this one, null: first; left out: last. One that is there moves, or, left out, stays. */
    after: TranscriptLineId.nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal('remove'),
    id: TranscriptLineId,
    /** What translations say beside it is put behind what they say beside this line. Null: it goes with it. */
    into: TranscriptLineId.nullable().default(null),
  }),
]);
export type LineChange = z.infer<typeof LineChange>;

/** Why a version was kept. */
export const versionReasons = [
  'editing',
  'checked',
  'approved',
  'before-import',
  'before-restore',
  'before-replace',
  'before-draft',
] as const;

export const TranscriptVersion = z.object({
  id: TranscriptVersionId,
  transcriptId: TranscriptId,
  state: TranscriptState,
  why: z.enum(versionReasons),
  /** When, and who had worked on it until then. */
  madeAt: Instant,
  madeBy: z.string(),
  lineCount: z.int().nonnegative(),
  wordCount: z.int().nonnegative(),
});
export type TranscriptVersion = z.infer<typeof TranscriptVersion>;
