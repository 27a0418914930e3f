// A whole library handed over to another computer, what taking one in would do, and whose stories a library holds.
import { z } from 'zod';
import { HandoverId, IntakeId, IntakeQuestionId, OrganisationId, PersonId } from './ids.ts';
import { IntakeOutcome, IntakeQuestion } from './intake.ts';
import { Instant } from './text.ts';

export const Handover = z.object({
  id: HandoverId,
  name: z.string(),
  path: z.string(),
  recipient: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  storyCount: z.int().nonnegative(),
  /** Sounds, films, pictures and papers. */
  fileCount: z.int().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  /** SHA-512 of tagmanifest-sha512.txt. */
  fingerprint: z.string(),
});
export type Handover = z.infer<typeof Handover>;

export const MergedStory = z.object({
  /** As it is called there. */
  code: z.string(),
  /** As it is called here; empty for one that does not come in. */
  ourCode: z.string(),
  title: z.string(),
  outcome: IntakeOutcome,
  /** Why it is refused. */
  because: z
    .enum([
      'withdrawn-here',
      'erased-here',
      'erased-there',
      'erased-there-only',
      'person-erased-here',
    ])
    .nullable(),
});
export type MergedStory = z.infer<typeof MergedStory>;

/** What taking in a handover would do, or has done. */
export const MergeReport = z.object({
  /** Null as long as it was only looked at. */
  intakeId: IntakeId.nullable(),
  organisation: z.string(),
  /** The first of its kind from this library. */
  isFirst: z.boolean(),
  /** This very handover was taken in before. */
  wasReceived: z.boolean(),
  counts: z.record(IntakeOutcome, z.int().nonnegative()),
  people: z.object({ added: z.int().nonnegative(), changed: z.int().nonnegative() }),
  files: z.int().nonnegative(),
  questions: z.int().nonnegative(),
  /** All that are not simply new or the same, and the first of those. */
  stories: z.array(MergedStory),
});
export type MergeReport = z.infer<typeof MergeReport>;

/** Both sides of something that a person decides. */
export const OpenQuestion = IntakeQuestion.extend({
  storyCode: z.string(),
  storyTitle: z.string(),
  organisation: z.string(),
  /** For two entries that may be one person. */
  personIds: z.array(PersonId),
  canBeUndone: z.boolean(),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

export const HubRow = z.object({
  /** Null: begun in this library. */
  organisationId: OrganisationId.nullable(),
  name: z.string(),
  stories: z.int().nonnegative(),
  /** Of them: with a recording, with a checked text, agreed to by everybody who tells. */
  recorded: z.int().nonnegative(),
  transcribed: z.int().nonnegative(),
  agreed: z.int().nonnegative(),
  closed: z.int().nonnegative(),
  lastReceivedAt: Instant.nullable(),
  openQuestions: z.int().nonnegative(),
  /** How many stories it aims at, where it has said so. */
  target: z.int().positive().nullable(),
});
export type HubRow = z.infer<typeof HubRow>;

export const Hub = z.object({ rows: z.array(HubRow) });
export type Hub = z.infer<typeof Hub>;

export const Answer = z.strictObject({
  id: IntakeQuestionId,
  decision: z.enum(['ours', 'theirs']),
});
