// Agreements (consent forms): an append-only ledger of what a storyteller said yes or no to. Nothing here is ever edited.
import { z } from 'zod';
import { AgreementEntryId, PersonId, RecordingId, StoryId } from './ids.ts';
import { Attribution } from './person.ts';
import {
  Capacity,
  Interpreter,
  NarratorSignature,
  ReadingLevel,
  ResponsibleAdult,
  StoredSignature,
} from './signature.ts';
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
  // What else must be so before it leaves.
  'voices-not-listed',
  'voice-not-agreed',
  'ask-again',
  'sensitivity-check-due',
  'sensitive-open',
  'second-person-missing',
  'pseudonym-missing',
  'not-checked-yet',
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

const signed = {
  textVersion: Line,
  level: ReadingLevel.default('standard'),
  signature: NarratorSignature,
  responsibleAdult: ResponsibleAdult.nullable().default(null),
  interpreter: Interpreter.nullable().default(null),
  /** Who else was there and can say that it was so. Empty: nobody. */
  witness: Line.default(''),
  capacity: Capacity.nullable().default(null),
};

export const NewAgreementEntry = z.discriminatedUnion('kind', [
  /** Before the interview: the person knows what this is and takes part of their own will. */
  z.strictObject({ kind: z.literal('participation'), ...common, ...signed }),
  /** After the interview: what may be done with it, one by one. */
  z.strictObject({
    kind: z.literal('recording'),
    ...common,
    ...signed,
    uses: z.record(Use, z.boolean()),
    closedUntil: Day.nullable().default(null),
    closedReason: Line.default(''),
    /** How to be named; null: as it was said before. */
    naming: z
      .strictObject({ attribution: Attribution, chosenName: Line.default('') })
      .nullable()
      .default(null),
    /** Wants to be asked again before each use. */
    askAgain: z.boolean().default(false),
    /** The moving picture of them may be seen too, where the recording may be heard. A face tells who somebody is. */
    showFilm: z.boolean().default(false),
    /** Keeps the copyright and allows the uses, or hands it over, which takes a signature in writing. */
    copyright: z.enum(['keep', 'assign']).default('keep'),
    /** A Creative Commons licence cannot be taken back. */
    licence: z.enum(['none', 'cc-by', 'cc-by-nc']).default('none'),
    /** In their words: what is to be kept closed. The parts themselves are closed on the recording. */
    closedParts: Prose.default(''),
    /** When to go through it again together. */
    reviewOn: Day.nullable().default(null),
  }),
  /** Taken back. Stands until a newer recording agreement is made. */
  z.strictObject({
    kind: z.literal('withdrawal'),
    ...common,
    reason: Prose.default(''),
    level: z.enum(['out-of-use', 'delete']).default('out-of-use'),
  }),
  /** A closing date has passed and the lead has decided to open. */
  z.strictObject({ kind: z.literal('opening'), ...common }),
  /** Closed later: until a day, or until further notice. */
  z.strictObject({
    kind: z.literal('closing'),
    ...common,
    closedUntil: Day.nullable(),
    closedReason: Line.default(''),
  }),
  /** Who wanted to be asked before each use was asked. The answer is for one use. */
  z.strictObject({
    kind: z.literal('asked-again'),
    ...common,
    use: Use,
    agreed: z.boolean(),
    forWhat: Line.default(''),
  }),
  /** Gone through again together: it stands as it is. */
  z.strictObject({ kind: z.literal('review'), ...common, reviewOn: Day.nullable().default(null) }),
]);
export type NewAgreementEntry = z.infer<typeof NewAgreementEntry>;

const stored = {
  id: AgreementEntryId,
  language: LanguageTag,
  seq: z.int().positive(),
  recordedAt: Instant,
  recordedBy: z.string(),
};
/** Of the very words that were shown, hexadecimal; empty where they are not known. */
const textSha256 = z.string();
const [
  ParticipationAgreement,
  RecordingAgreement,
  Withdrawal,
  Opening,
  Closing,
  AskedAgain,
  Review,
] = NewAgreementEntry.options;
export const AgreementEntry = z.discriminatedUnion('kind', [
  ParticipationAgreement.extend({ ...stored, textSha256, signature: StoredSignature }),
  RecordingAgreement.extend({ ...stored, textSha256, signature: StoredSignature }),
  Withdrawal.extend(stored),
  Opening.extend(stored),
  Closing.extend(stored),
  AskedAgain.extend(stored),
  Review.extend(stored),
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
  /** What the agreements allow today. */
  decisions: z.record(Use, Decision),
  /** What may leave today by the hand of whoever asks: the agreements, and all that must be done before. */
  release: z.record(Use, Decision),
  access: AccessSummary,
});
export type StoryAgreements = z.infer<typeof StoryAgreements>;
