// Agreements (consent forms): an append-only ledger of what a storyteller said yes or no to. Nothing here is ever edited.
import { z } from 'zod';
import { AgreementEntryId, PersonId, StoryId } from './ids.ts';
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
    signature: Signature,
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
const [Participation, RecordingAgreement, Withdrawal, Opening] = NewAgreementEntry.options;
export const AgreementEntry = z.discriminatedUnion('kind', [
  Participation.extend(stored),
  RecordingAgreement.extend(stored),
  Withdrawal.extend(stored),
  Opening.extend(stored),
]);
export type AgreementEntry = z.infer<typeof AgreementEntry>;

/** Sound or storytellers were exchanged after this entry of the ledger: only later recording agreements cover the story as it is. */
export const AgreedAfter = z.int().nonnegative();

/** All that is known about a story's agreements, with what follows from it. */
export const StoryAgreements = z.object({
  storyId: StoryId,
  entries: z.array(AgreementEntry),
  agreedAfter: AgreedAfter,
  decisions: z.record(Use, Decision),
  access: AccessSummary,
});
export type StoryAgreements = z.infer<typeof StoryAgreements>;
