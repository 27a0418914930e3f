// An intake: one act of receiving what somebody else made, with what became of each story, and what a person must still decide.
import { z } from 'zod';
import { IntakeId, IntakeQuestionId, OrganisationId, StoryId } from './ids.ts';
import { Instant } from './text.ts';

/** Our archive package, anybody's BagIt bag, a whole library of another computer, a table of a catalogue, a folder of sounds, OHMS files. */
export const intakeKinds = ['package', 'bag', 'handover', 'table', 'media', 'ohms'] as const;
export const IntakeKind = z.enum(intakeKinds);
export type IntakeKind = z.infer<typeof IntakeKind>;

/** What became of a story. `same`: it is here just so; `refused`: taken back or erased here, so an old package does not bring it back. */
export const intakeOutcomes = ['added', 'changed', 'same', 'refused', 'asked'] as const;
export const IntakeOutcome = z.enum(intakeOutcomes);
export type IntakeOutcome = z.infer<typeof IntakeOutcome>;

/** Is the signature there, and does it fit? `unknown-key`: it fits, and nobody here has said whose key it is. */
export const signatureStates = ['none', 'good', 'unknown-key', 'broken'] as const;
export const SignatureState = z.enum(signatureStates);
export type SignatureState = z.infer<typeof SignatureState>;

export const Intake = z.object({
  id: IntakeId,
  kind: IntakeKind,
  /** As the package, file or folder is called. */
  name: z.string(),
  /** BagIt `External-Identifier`, where there is one. */
  packageId: z.string(),
  /** SHA-512 of tagmanifest-sha512.txt, or of the file: names this very package. */
  fingerprint: z.string(),
  signature: SignatureState,
  /** Whose it is. */
  organisationId: OrganisationId.nullable(),
  organisation: z.string(),
  receivedAt: Instant,
  receivedBy: z.string(),
  /** False where only what was sound was taken. */
  isWhole: z.boolean(),
  undoneAt: Instant.nullable(),
  counts: z.record(IntakeOutcome, z.int().nonnegative()),
  openQuestions: z.int().nonnegative(),
});
export type Intake = z.infer<typeof Intake>;

export const IntakeStory = z.object({
  /** Null for one that was refused and is not here. */
  storyId: StoryId.nullable(),
  /** As the sender calls it. */
  code: z.string(),
  title: z.string(),
  outcome: IntakeOutcome,
});
export type IntakeStory = z.infer<typeof IntakeStory>;

/** Two libraries say different things; until a person has decided, ours stays, and of two agreements the stricter counts. */
export const intakeQuestionKinds = ['field', 'agreement', 'person'] as const;
export const IntakeQuestion = z.object({
  id: IntakeQuestionId,
  intakeId: IntakeId,
  kind: z.enum(intakeQuestionKinds),
  storyId: StoryId.nullable(),
  /** What it is about: a field of the story, or a name of the list of people. */
  about: z.string(),
  ours: z.string(),
  theirs: z.string(),
  decision: z.enum(['ours', 'theirs']).nullable(),
  decidedBy: z.string(),
  decidedAt: Instant.nullable(),
});
export type IntakeQuestion = z.infer<typeof IntakeQuestion>;

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  /** This library's own. */
  isOwn: z.boolean(),
  storyCount: z.int().nonnegative(),
});
export type Organisation = z.infer<typeof Organisation>;

/** An entry that was found to be the same organisation as another. */
export const JoinedOrganisation = z.object({
  goneId: OrganisationId,
  goneName: z.string(),
  keptId: OrganisationId,
  keptName: z.string(),
  joinedAt: Instant,
  joinedBy: z.string(),
});
export type JoinedOrganisation = z.infer<typeof JoinedOrganisation>;

/** What undoing an intake has done. */
export const UndoneIntake = z.object({
  intake: Intake,
  /** Stories that are in the bin now. */
  binned: z.int().nonnegative(),
  /** Somebody has worked on these since, so they stay. */
  kept: z.array(IntakeStory),
});
export type UndoneIntake = z.infer<typeof UndoneIntake>;
