// How an agreement is given: who signed and in which way, and who helped with it.
import { z } from 'zod';
import { AttachmentId, RecordingId } from './ids.ts';
import { Day, Line, NonEmptyLine, Prose } from './text.ts';

/** Drawn on the screen: an SVG path in a 600 × 200 box. */
const DrawnPath = z
  .string()
  .min(8)
  .max(200_000)
  .regex(/^[MLCQZmlcqz0-9.,\s-]+$/);

export const Signature = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('drawn'), name: NonEmptyLine, path: DrawnPath }),
  z.strictObject({ method: z.literal('typed'), name: NonEmptyLine }),
  z.strictObject({
    method: z.literal('on-paper'),
    name: NonEmptyLine,
    /** Where the paper is kept. */ keptAt: NonEmptyLine,
    /** A scan or photo of it, among the photos and papers of the story. */
    attachmentId: AttachmentId.nullable().default(null),
  }),
  /** Somebody who does not write makes a mark, and another sees it. */
  z.strictObject({
    method: z.literal('mark'),
    name: NonEmptyLine,
    path: DrawnPath,
    witness: NonEmptyLine,
  }),
]);
export type Signature = z.infer<typeof Signature>;

/** One question of the agreement, as it was answered aloud. */
export const SpokenAnswer = z.strictObject({
  /** The question by its key in the wording. */
  question: NonEmptyLine,
  answer: z.literal('yes'),
  /** Where in the take. */
  atMs: z.number().nonnegative(),
});
export type SpokenAnswer = z.infer<typeof SpokenAnswer>;

/** Said aloud, question by question, in a take of its own. It can give leave; copyright can only be handed over in writing. */
export const SpokenSignature = z.strictObject({
  method: z.literal('spoken'),
  name: NonEmptyLine,
  recordingId: RecordingId,
  answers: z.array(SpokenAnswer).min(1).max(40),
  /** All that was read aloud, word for word. */
  words: z.string().min(1).max(40_000),
  /** Who put it into the storyteller's language, and who else heard it. Empty: nobody. */
  interpreter: Line.default(''),
  witness: Line.default(''),
});
export type SpokenSignature = z.infer<typeof SpokenSignature>;

/** Signed in a sign language: explained and answered in a take with a film. */
export const FilmedSignature = z.strictObject({
  method: z.literal('filmed'),
  name: NonEmptyLine,
  recordingId: RecordingId,
});
export type FilmedSignature = z.infer<typeof FilmedSignature>;

/** How a storyteller agrees. */
export const NarratorSignature = z.discriminatedUnion('method', [
  ...Signature.options,
  SpokenSignature,
  FilmedSignature,
]);
export type NarratorSignature = z.infer<typeof NarratorSignature>;

/** How the words are written: usual plain words, Easy Read with pictures, or a script that is read aloud. */
export const ReadingLevel = z.enum(['standard', 'easy-read', 'read-aloud']);
export type ReadingLevel = z.infer<typeof ReadingLevel>;

/** Put the words into the storyteller's language, says that they were understood, and keeps it all to themselves. */
export const Interpreter = z.strictObject({
  name: NonEmptyLine,
  /** "I put all of it into this language, and the storyteller seemed to understand." */
  statement: z.boolean(),
  confidential: z.boolean(),
});
export type Interpreter = z.infer<typeof Interpreter>;

/** Where it was in doubt whether the person can decide this now: what helped, and who judged that they can. */
export const Capacity = z.strictObject({
  helpGiven: Prose,
  judgedBy: NonEmptyLine,
  judgedOn: Day,
});
export type Capacity = z.infer<typeof Capacity>;

/** Signs beside a storyteller under 18. */
export const ResponsibleAdult = z.strictObject({
  name: NonEmptyLine,
  role: z.enum(['parent', 'guardian', 'social-worker', 'carer']),
  /** What was seen or is known that lets this adult answer for the child. */
  authoritySeen: Line.default(''),
  signature: Signature,
});
export type ResponsibleAdult = z.infer<typeof ResponsibleAdult>;

/** As it is kept. Who may not know names is told of no take and no words. */
const StoredSpokenSignature = SpokenSignature.extend({
  recordingId: RecordingId.nullable(),
  answers: z.array(SpokenAnswer),
  words: z.string(),
  /** Of the words in UTF-8, hexadecimal. */
  wordsSha256: z.string(),
});
const StoredFilmedSignature = FilmedSignature.extend({ recordingId: RecordingId.nullable() });
export const StoredSignature = z.discriminatedUnion('method', [
  ...Signature.options,
  StoredSpokenSignature,
  StoredFilmedSignature,
]);
export type StoredSignature = z.infer<typeof StoredSignature>;
