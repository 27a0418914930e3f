// Agreements (consent forms): an append-only ledger of what a storyteller said yes or no to. Nothing here is ever edited.
import { z } from 'zod';
import { AgreementEntryId, PersonId, RecordingId, StoryId } from './ids.ts';
import { Day, Instant, LanguageTag, Line, NonEmptyLine, Prose, TypedLanguageTag } from './text.ts';

/** What a story may be used for. Each is agreed or refused one by one. */
export const uses = [
  'archive',
  'exhibition',
  'website',
  'learning',
  'broadcast',
  'research',
] as const;
export const Use = z.enum(uses);
export type Use = z.infer<typeof Use>;

/** Why something may not be seen or may not leave. A closed list: the wording tables must cover it. */
export const reasons = [
  'decisions-may-be-missing',
  'no-storyteller',
  'no-participation-agreement',
  'no-recording-agreement',
  'changed-since-agreement',
  'use-not-agreed',
  'withdrawn',
  'closed-until',
  'closed-date-passed',
  'age-unknown',
  'no-responsible-adult',
  'in-bin',
] as const;
export const Reason = z.enum(reasons);
export type Reason = z.infer<typeof Reason>;

export const Decision = z.object({
  allowed: z.boolean(),
  reasons: z.array(
    z.object({
      reason: Reason,
      /** The day that the sentence needs, for closures. */ until: Day.optional(),
    }),
  ),
});
export type Decision = z.infer<typeof Decision>;

/** What a list shows of a story's agreements. */
export const AccessSummary = z.object({
  state: z.enum(['missing', 'partial', 'complete', 'withdrawn', 'closed']),
  allowedUses: z.array(Use),
});
export type AccessSummary = z.infer<typeof AccessSummary>;

export const Signature = z.discriminatedUnion('method', [
  /** Drawn on the screen: an SVG path in a 600 × 200 box. */
  z.strictObject({
    method: z.literal('drawn'),
    name: NonEmptyLine,
    path: z
      .string()
      .min(8)
      .max(200_000)
      .regex(/^[MLCQZmlcqz0-9.,\s-]+$/),
  }),
  z.strictObject({ method: z.literal('typed'), name: NonEmptyLine }),
  z.strictObject({
    method: z.literal('on-paper'),
    name: NonEmptyLine,
    /** Where the paper is kept. */ keptAt: NonEmptyLine,
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

/** How somebody agrees to take part. */
export const ParticipationSignature = z.discriminatedUnion('method', [
  ...Signature.options,
  SpokenSignature,
]);
export type ParticipationSignature = z.infer<typeof ParticipationSignature>;

/** Signs beside a storyteller under 18. */
export const ResponsibleAdult = z.strictObject({
  name: NonEmptyLine,
  role: z.enum(['parent', 'guardian', 'social-worker', 'carer']),
  signature: Signature,
});

const common = {
  storyId: StoryId,
  personId: PersonId,
  /** The day it was agreed. */
  on: Day,
  /** The language the agreement was explained in. */
  language: TypedLanguageTag,
  explainedBy: NonEmptyLine,
  note: Prose.default(''),
};

export const NewAgreementEntry = z.discriminatedUnion('kind', [
  /** Before the interview: the person knows what this is and takes part of their own will. */
  z.strictObject({
    kind: z.literal('participation'),
    ...common,
    textVersion: Line,
    signature: ParticipationSignature,
    responsibleAdult: ResponsibleAdult.nullable().default(null),
  }),
  /** After the interview: what may be done with it, one by one. */
  z.strictObject({
    kind: z.literal('recording'),
    ...common,
    textVersion: Line,
    signature: Signature,
    responsibleAdult: ResponsibleAdult.nullable().default(null),
    uses: z.record(Use, z.boolean()),
    closedUntil: Day.nullable().default(null),
    closedReason: Line.default(''),
  }),
  /** Taken back. Stands until a newer recording agreement is made. */
  z.strictObject({ kind: z.literal('withdrawal'), ...common, reason: Prose.default('') }),
  /** A closing date has passed and the lead has decided to open. */
  z.strictObject({ kind: z.literal('opening'), ...common }),
]);
export type NewAgreementEntry = z.infer<typeof NewAgreementEntry>;

const stored = {
  id: AgreementEntryId,
  language: LanguageTag,
  seq: z.int().positive(),
  recordedAt: Instant,
  recordedBy: z.string(),
};
/** As it is kept. Who may not know names is told of no take and no words. */
const StoredSpokenSignature = SpokenSignature.extend({
  recordingId: RecordingId.nullable(),
  answers: z.array(SpokenAnswer),
  words: z.string(),
  /** Of the words in UTF-8, hexadecimal. */
  wordsSha256: z.string(),
});
export const StoredSignature = z.discriminatedUnion('method', [
  ...Signature.options,
  StoredSpokenSignature,
]);
export type StoredSignature = z.infer<typeof StoredSignature>;

const [ParticipationAgreement, RecordingAgreement, Withdrawal, Opening] = NewAgreementEntry.options;
export const AgreementEntry = z.discriminatedUnion('kind', [
  ParticipationAgreement.extend({ ...stored, signature: StoredSignature }),
  RecordingAgreement.extend(stored),
  Withdrawal.extend(stored),
  Opening.extend(stored),
]);
export type AgreementEntry = z.infer<typeof AgreementEntry>;

/** Sound or storytellers were exchanged after this entry of the ledger: only later recording agreements cover the story as it is. */
export const AgreedAfter = z.int().nonnegative();

/** Of a spoken agreement: the question that was answered with no, and where in the take. */
export const SpokenRefusal = z.strictObject({
  recordingId: RecordingId,
  question: NonEmptyLine,
  atMs: z.number().nonnegative(),
});
export type SpokenRefusal = z.infer<typeof SpokenRefusal>;

/** How the participation of one storyteller stands. */
export const participations = [
  'agreed',
  'missing',
  'refused',
  'withdrawn',
  'age-unknown',
  'no-responsible-adult',
] as const;
export const Participation = z.enum(participations);
export type Participation = z.infer<typeof Participation>;

/** Why a story may not have an interview now. A closed list: the wording tables must cover it. */
export const recordBlocks = [
  'no-story',
  'no-storyteller',
  'agreement-missing',
  'agreement-refused',
  'agreement-withdrawn',
  'age-unknown',
  'no-responsible-adult',
] as const;
export const RecordBlock = z.enum(recordBlocks);
export type RecordBlock = z.infer<typeof RecordBlock>;

/** Who tells a story and how each stands before it is recorded, and whether it may be an interview. */
export const BeforeRecording = z.object({
  storyId: StoryId,
  narrators: z.array(
    z.object({
      personId: PersonId,
      displayName: z.string(),
      participation: Participation,
      agreedOn: Day.nullable(),
      /** The day on which they said no aloud, while that stands. */
      refusedOn: Day.nullable(),
      /** An adult, who can agree without a form. */
      mayAgreeAloud: z.boolean(),
    }),
  ),
  /** Why it may not be an interview now; empty when it may. */
  blocks: z.array(RecordBlock),
});
export type BeforeRecording = z.infer<typeof BeforeRecording>;

/** All that is known about a story's agreements, with what follows from it. */
export const StoryAgreements = z.object({
  storyId: StoryId,
  entries: z.array(AgreementEntry),
  agreedAfter: AgreedAfter,
  decisions: z.record(Use, Decision),
  access: AccessSummary,
});
export type StoryAgreements = z.infer<typeof StoryAgreements>;
